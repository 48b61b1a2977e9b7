/// Units and borders of a `BoundarySet` in projected space, cut to the map and ready to draw.
///
/// Flat buffers, metres, easting and northing interleaved.
///
/// **Fills.** The unit `unitIndices[u]` of the set is the rings
/// `unitRingOffsets[u] ..< unitRingOffsets[u + 1]`; ring `r` is the positions
/// `ringOffsets[r] ..< ringOffsets[r + 1]` of `ordinates`, its last position equal to its first.
/// *All rings of a unit belong into one path, filled by the even-odd rule*: rings may touch or
/// retrace one another where the map is cut. Rings are for filling only, never for stroking: they
/// run along the cut.
///
/// **Borders.** The arc `arcIndices[a]` of the set is the lines `lineOffsets[a] ..< lineOffsets[a + 1]`;
/// line `l` is the positions `lineVertexOffsets[l] ..< lineVertexOffsets[l + 1]` of `lineOrdinates`.
/// Seam arcs are left out, and no line runs along the cut.
package struct ProjectedBoundaries: Hashable, Sendable {
  package var unitIndices: [Int] = []
  package var unitRingOffsets: [Int] = [0]
  package var ringOffsets: [Int] = [0]
  package var ordinates: [Double] = []

  package var arcIndices: [Int] = []
  package var lineOffsets: [Int] = [0]
  package var lineVertexOffsets: [Int] = [0]
  package var lineOrdinates: [Double] = []

  /// Around all fills; nil when there are none.
  package var boundingBox: ProjectedBox?

  package init() {}

  /// The positions of a ring within `ordinates`, as a range of ordinates.
  package func ordinateRange(ofRing ring: Int) -> Range<Int> {
    2 * ringOffsets[ring]..<2 * ringOffsets[ring + 1]
  }

  /// The positions of a line within `lineOrdinates`, as a range of ordinates.
  package func ordinateRange(ofLine line: Int) -> Range<Int> {
    2 * lineVertexOffsets[line]..<2 * lineVertexOffsets[line + 1]
  }
}
