import Cartography
import Localization
import Synchronization

/// Zoom levels of maps that are kept for the next tile. Shared by threads; one store serves one
/// atlas.
final class TileLevelStore: Sendable {
  struct Key: Hashable {
    var map: String
    var zoom: Int
    var scale: Int
    var language: String?
    var asOf: CalendarDate?
    /// A level of members must not outlive its day.
    var today: CalendarDate
  }

  private struct Contents {
    /// With the number of its last use.
    var levels: [Key: (level: TileLevel, lastUse: Int)] = [:]
    var useCount = 0
  }

  private let contents = Mutex(Contents())
  private let mostLevels: Int

  /// - Parameter mostLevels: how many are kept; the longest unused goes first. The projected
  ///   boundaries, which are nearly all of a level's memory, are bounded by their own store.
  init(mostLevels: Int = 32) { self.mostLevels = mostLevels }

  /// What is kept under a key, else what `make` gives. Two threads may make the same at once.
  func level(
    _ key: Key, make: () throws(PipelineError) -> TileLevel
  ) throws(PipelineError) -> TileLevel {
    let known = contents.withLock { contents -> TileLevel? in
      contents.useCount += 1
      contents.levels[key]?.lastUse = contents.useCount
      return contents.levels[key]?.level
    }
    if let known { return known }
    let made = try make()
    contents.withLock { contents in
      contents.levels[key] = (made, contents.useCount)
      while contents.levels.count > mostLevels,
        let oldest = contents.levels.min(by: { $0.value.lastUse < $1.value.lastUse })
      {
        contents.levels[oldest.key] = nil
      }
    }
    return made
  }
}
