/// Units and borders of a `BoundarySet` in projected space, cut to the map and ready to draw.
///
/// Flat buffers, metres, easting and northing interleaved. Every line is stored once; rings and
/// borders refer to it.
///
/// **Lines.** Line `l` is the positions `lineVertexOffsets[l] ..< lineVertexOffsets[l + 1]` of
/// `lineOrdinates`.
///
/// **Fills.** The unit `unitIndices[u]` of the set is the rings
/// `unitRingOffsets[u] ..< unitRingOffsets[u + 1]`; ring `r` is the signed line references
/// `ringOffsets[r] ..< ringOffsets[r + 1]` of `ringLines` (`l` forward, `~l` backward), consecutive
/// lines meeting and the last meeting the first. The interior lies on the left, northing up. Rings
/// of units that the map's edge cuts have lines of their own, which may touch or retrace one
/// another along the cut: *all rings of a unit belong into one fill*.
///
/// **Borders.** The arc `arcIndices[a]` of the set is the lines `arcLines[a]`. Seam arcs are left
/// out, and no line runs along the cut.
package struct ProjectedBoundaries: Hashable, Sendable {
  package var unitIndices: [Int] = []
  package var unitRingOffsets: [Int] = [0]
  package var ringOffsets: [Int] = [0]
  package var ringLines: [Int32] = []

  package var arcIndices: [Int] = []
  package var arcLines: [Range<Int>] = []

  package var lineVertexOffsets: [Int] = [0]
  package var lineOrdinates: [Double] = []

  /// Around each stretch of `stretchLength` segments of the lines: those of line `l` are
  /// `stretchOffsets[l] ..< stretchOffsets[l + 1]`. A stretch begins where the one before ends.
  package private(set) var stretchBoxes: [ProjectedBox] = []
  package private(set) var stretchOffsets: [Int] = [0]
  /// A box is the memory of two positions; at this length it adds a sixteenth.
  package static let stretchLength = 32

  /// Around each line.
  package private(set) var lineBoxes: [ProjectedBox] = []
  /// Around each ring.
  package private(set) var ringBoxes: [ProjectedBox] = []
  /// Around the unit at each position of `unitIndices`.
  package private(set) var unitBoxes: [ProjectedBox] = []
  /// Around all units; nil when there are none.
  package private(set) var boundingBox: ProjectedBox?

  package init() {}

  package var lineCount: Int { lineVertexOffsets.count - 1 }

  /// The positions of a line within `lineOrdinates`, as a range of ordinates.
  package func ordinateRange(ofLine line: Int) -> Range<Int> {
    2 * lineVertexOffsets[line]..<2 * lineVertexOffsets[line + 1]
  }

  /// The closed ring `ring`, easting and northing interleaved, its last position equal to its
  /// first.
  package func ordinates(ofRing ring: Int) -> [Double] {
    var result: [Double] = []
    for reference in ringLines[ringOffsets[ring]..<ringOffsets[ring + 1]] {
      let line = Int(reference < 0 ? ~reference : reference)
      let range = lineVertexOffsets[line]..<lineVertexOffsets[line + 1]
      // The last position of a line is the first of the next.
      let skipped = result.isEmpty ? 0 : 1
      if reference >= 0 {
        result.append(
          contentsOf: lineOrdinates[2 * (range.lowerBound + skipped)..<2 * range.upperBound])
      } else {
        for vertex in range.reversed().dropFirst(skipped) {
          result.append(lineOrdinates[2 * vertex])
          result.append(lineOrdinates[2 * vertex + 1])
        }
      }
    }
    return result
  }
}

extension ProjectedBoundaries {
  /// Sets all boxes from the lines: whoever makes a value calls it once it is complete.
  package mutating func setBoxes() {
    setStretches()
    lineBoxes = (0..<lineCount).map { line in
      stretchBoxes[stretchOffsets[line]..<stretchOffsets[line + 1]].reduce(.nowhere) {
        $0.union($1)
      }
    }
    ringBoxes = (0..<ringOffsets.count - 1).map { ring in
      ringLines[ringOffsets[ring]..<ringOffsets[ring + 1]].reduce(.nowhere) {
        $0.union(lineBoxes[Int($1 < 0 ? ~$1 : $1)])
      }
    }
    unitBoxes = unitIndices.indices.map { unit in
      ringBoxes[unitRingOffsets[unit]..<unitRingOffsets[unit + 1]].reduce(.nowhere) {
        $0.union($1)
      }
    }
    boundingBox = unitBoxes.isEmpty ? nil : unitBoxes.reduce(.nowhere) { $0.union($1) }
  }

  private mutating func setStretches() {
    stretchBoxes = []
    stretchOffsets = [0]
    stretchOffsets.reserveCapacity(lineCount + 1)
    for line in 0..<lineCount {
      let last = lineVertexOffsets[line + 1] - 1
      var first = lineVertexOffsets[line]
      repeat {
        let end = min(last, first + Self.stretchLength)
        stretchBoxes.append(
          ProjectedBox(around: lineOrdinates, 2 * first..<2 * (end + 1), and: nil) ?? .nowhere)
        first = end
      } while first < last
      stretchOffsets.append(stretchBoxes.count)
    }
  }

  /// The parts of a line in order, without stretches that lie wholly beyond one edge of a window;
  /// parts follow one another without a gap only within a range.
  package func vertexRanges(ofLine line: Int, near window: ProjectedBox) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for stretch in stretchOffsets[line]..<stretchOffsets[line + 1] {
      if window.isBesides(stretchBoxes[stretch]) { continue }
      let vertices = vertices(ofStretch: stretch, ofLine: line)
      if let last = result.last, last.upperBound == vertices.lowerBound + 1 {
        result[result.count - 1] = last.lowerBound..<vertices.upperBound
      } else {
        result.append(vertices)
      }
    }
    return result
  }

  /// The positions of a line's stretch, both ends included, as a range of vertices.
  package func vertices(ofStretch number: Int, ofLine line: Int) -> Range<Int> {
    let first = lineVertexOffsets[line] + (number - stretchOffsets[line]) * Self.stretchLength
    return first..<min(lineVertexOffsets[line + 1], first + Self.stretchLength + 1)
  }
}
