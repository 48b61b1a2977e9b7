import SimpleFeatures

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

  private let values: RecentValues<Key, ProjectedBoundaries>

  /// How many threads project a large set that is not kept yet.
  let threads: Int

  /// - Parameter mostBytes: how much is kept; the longest unused goes first.
  /// - Parameter threads: how many project a large set that is not kept yet; one where others project
  ///   sets of their own meanwhile.
  package init(mostBytes: Int = 256 << 20, threads: Int = 1) {
    self.threads = threads
    values = RecentValues(mostBytes: mostBytes) { $0.byteCount }
  }

  /// Forgets everything.
  package func removeAll() { values.removeAll() }

  /// How much is kept.
  package var byteCount: Int { values.byteCount }

  /// What is kept under a key, else what `make` gives, which is then kept.
  func boundaries(
    _ key: Key, make: () throws(ProjectionsError) -> ProjectedBoundaries
  ) throws(ProjectionsError) -> ProjectedBoundaries {
    try values.value(key, make: make)
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
