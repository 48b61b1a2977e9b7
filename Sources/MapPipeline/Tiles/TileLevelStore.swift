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
    var byteCount = 0
    var useCount = 0
  }

  private let contents = Mutex(Contents())
  private let mostBytes: Int

  /// - Parameter mostBytes: how much projected geometry is kept; the longest unused goes first.
  init(mostBytes: Int = 256 << 20) { self.mostBytes = mostBytes }

  /// How many levels are kept.
  var count: Int { contents.withLock { $0.levels.count } }

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
      if contents.levels[key] == nil { contents.byteCount += made.byteCount }
      contents.levels[key] = (made, contents.useCount)
      while contents.byteCount > mostBytes, contents.levels.count > 1,
        let oldest = contents.levels.min(by: { $0.value.lastUse < $1.value.lastUse })
      {
        contents.byteCount -= oldest.value.level.byteCount
        contents.levels[oldest.key] = nil
      }
    }
    return made
  }
}
