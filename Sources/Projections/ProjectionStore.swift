import SimpleFeatures
import Synchronization

/// Projected boundaries that are kept for the next map: many requests ask for the same boundaries
/// in the same projection. Shared by threads. One store serves the boundary sets of one atlas,
/// which it knows by their names.
package final class ProjectionStore: Sendable {
  /// What was projected, and how.
  package struct Key: Hashable, Sendable {
    var set: String
    var pipeline: String
    var units: [Int]?
    var within: GeographicBox?
    var detailInMeters: Double
  }

  private struct Entry {
    var boundaries: ProjectedBoundaries
    var lastUse: Int
  }

  private struct Contents {
    var entries: [Key: Entry] = [:]
    var byteCount = 0
    var useCount = 0
  }

  private let contents = Mutex(Contents())
  private let mostBytes: Int

  /// - Parameter mostBytes: how much is kept; the longest unused goes first.
  package init(mostBytes: Int = 256 << 20) { self.mostBytes = mostBytes }

  /// How much is kept.
  package var byteCount: Int { contents.withLock { $0.byteCount } }

  /// What is kept under a key, else what `make` gives, which is then kept. Two threads may make the
  /// same at once; both get the same value.
  func boundaries(
    _ key: Key, make: () throws(ProjectionsError) -> ProjectedBoundaries
  ) throws(ProjectionsError) -> ProjectedBoundaries {
    let known = contents.withLock { contents -> ProjectedBoundaries? in
      contents.useCount += 1
      contents.entries[key]?.lastUse = contents.useCount
      return contents.entries[key]?.boundaries
    }
    if let known { return known }
    let made = try make()
    contents.withLock { contents in
      if contents.entries[key] == nil { contents.byteCount += made.byteCount }
      contents.entries[key] = Entry(boundaries: made, lastUse: contents.useCount)
      while contents.byteCount > mostBytes, contents.entries.count > 1,
        let oldest = contents.entries.min(by: { $0.value.lastUse < $1.value.lastUse })
      {
        contents.byteCount -= oldest.value.boundaries.byteCount
        contents.entries[oldest.key] = nil
      }
    }
    return made
  }
}

extension ProjectedBoundaries {
  /// The memory of the buffers.
  package var byteCount: Int {
    lineOrdinates.count * 8 + (lineVertexOffsets.count + stretchOffsets.count) * 8 + ringLines.count
      * 4
      + ringOffsets.count * 8
      + (lineBoxes.count + stretchBoxes.count + ringBoxes.count + unitBoxes.count) * 32
      + arcIndices.count * 24 + unitIndices.count * 16
  }
}
