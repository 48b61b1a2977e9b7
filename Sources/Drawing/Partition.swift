/// Areas that share their borders, every border stored once: the fills of a choropleth, or land.
///
/// Page space, points, y down. Flat buffers with offsets: line `l` is the vertices
/// `lineOffsets[l] ..< lineOffsets[l + 1]` of `ordinates` (x, y interleaved); ring `r` is the
/// signed line references `ringOffsets[r] ..< ringOffsets[r + 1]` of `ringLines` (`l` forward, `~l`
/// backward), consecutive lines meeting and the last meeting the first; area `a` is its `rings`.
/// The interior lies on the left of every ring as seen with y up, so a downward edge on the page
/// has it on its right-hand side in pixels.
///
/// A painter may blend neighbours by the exact area each has of a pixel, which leaves no seam;
/// one that paints area after area gets the same picture up to a hairline between them.
package struct Partition: Hashable, Sendable {
  /// One area: a unit with its fill.
  package struct Area: Hashable, Sendable {
    /// Unique in the scene and stable: `unit-NGA-BORNO`. Becomes the SVG id.
    package var id: String?
    /// The area in words: "Borno: in force".
    package var title: String?
    /// Painted one over the other.
    package var fills: [Paint]
    /// Its rings, as a range of ring numbers.
    package var rings: Range<Int>

    package init(id: String? = nil, title: String? = nil, fills: [Paint], rings: Range<Int>) {
      self.id = id
      self.title = title
      self.fills = fills
      self.rings = rings
    }
  }

  package var ordinates: [Double]
  package var lineOffsets: [Int]
  package var ringLines: [Int32]
  package var ringOffsets: [Int]
  package var areas: [Area]

  package init(
    ordinates: [Double] = [], lineOffsets: [Int] = [0], ringLines: [Int32] = [],
    ringOffsets: [Int] = [0], areas: [Area] = []
  ) {
    self.ordinates = ordinates
    self.lineOffsets = lineOffsets
    self.ringLines = ringLines
    self.ringOffsets = ringOffsets
    self.areas = areas
  }

  package var lineCount: Int { lineOffsets.count - 1 }

  /// The signed references to the lines of an area, ring after ring.
  package func lineReferences(of area: Area) -> ArraySlice<Int32> {
    ringLines[ringOffsets[area.rings.lowerBound]..<ringOffsets[area.rings.upperBound]]
  }

  /// The areas as groups of shapes, for painters that fill one after the other.
  package var elements: [SceneElement] {
    areas.map { area in
      let path = path(of: area)
      return .group(
        .init(
          id: area.id, title: area.title, elements: area.fills.map { .shape(.init(path, fill: $0)) }
        ))
    }
  }

  /// The smallest rectangle around every position; nil when there is none.
  package var bounds: Rectangle? { Rectangle(around: ordinates) }

  /// The outline of an area, rings closed; to be filled by the even-odd rule.
  package func path(of area: Area) -> Path {
    var path = Path()
    for ring in area.rings { append(ring: ring, to: &path) }
    return path
  }

  private func append(ring: Int, to path: inout Path) {
    var isFirst = true
    func append(_ vertex: Int) {
      let (x, y) = (ordinates[2 * vertex], ordinates[2 * vertex + 1])
      if isFirst { path.move(x: x, y: y) } else { path.line(x: x, y: y) }
      isFirst = false
    }
    for reference in ringLines[ringOffsets[ring]..<ringOffsets[ring + 1]] {
      let line = Int(reference < 0 ? ~reference : reference)
      let range = lineOffsets[line]..<lineOffsets[line + 1]
      // The last vertex of a line is the first of the next.
      if reference >= 0 {
        for vertex in range.dropLast() { append(vertex) }
      } else {
        for vertex in range.dropFirst().reversed() { append(vertex) }
      }
    }
    if !isFirst { path.close() }
  }
}
