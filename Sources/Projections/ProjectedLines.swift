/// Lines in projected space in one flat buffer, metres, easting and northing interleaved.
///
/// Line `l` is the positions `lineVertexOffsets[l] ..< lineVertexOffsets[l + 1]`; it came from the
/// source line `sources[l]` (one source may give several lines where the map is cut, or none).
package struct ProjectedLines: Hashable, Sendable {
  package var ordinates: [Double]
  package var lineVertexOffsets: [Int]
  /// The index of the source line of each line.
  package var sources: [Int]

  package init(ordinates: [Double] = [], lineVertexOffsets: [Int] = [0], sources: [Int] = []) {
    precondition(lineVertexOffsets.count == sources.count + 1, "one source per line")
    self.ordinates = ordinates
    self.lineVertexOffsets = lineVertexOffsets
    self.sources = sources
  }

  package var lineCount: Int { sources.count }
}
