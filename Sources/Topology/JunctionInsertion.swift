/// Puts vertices into the edges of other rings on which they lie, so that neighbours that were not
/// digitised with the same vertices share their border.
///
/// Geographic space, degrees. Only edges that one ring alone uses are looked at, against the end
/// points of such edges; the vertex keeps its place and the edge bends to it by no more than the
/// tolerance. Edges along the seam are left alone. About linear for borders of even density.
struct JunctionInsertion {
  /// In degrees.
  let tolerance: Double

  private struct Hit {
    var edge: Int
    var along: Double
    var vertex: Int32
  }

  /// Changes the table's rings; returns how many vertices were put into edges.
  func apply(to table: inout RingTable) -> Int {
    guard tolerance > 0 else { return 0 }
    let edges = OpenEdges(table)
    guard let grid = openVertices(of: table, edges) else { return 0 }
    var inserted = 0
    let before = table
    table.rewriteRings { number, ring in
      let start = before.ringOffsets[number]
      var hits: [Hit] = []
      for index in ring.indices {
        let end = ring[index + 1 == ring.count ? 0 : index + 1]
        if edges.isOpen[start + index] {
          collect(from: ring[index], to: end, edge: index, in: before, grid, into: &hits)
        }
      }
      guard !hits.isEmpty else { return }
      hits.sort { ($0.edge, $0.along, $0.vertex) < ($1.edge, $1.along, $1.vertex) }
      var own = Set(ring)
      var result: [Int32] = []
      var next = 0
      for index in ring.indices {
        result.append(ring[index])
        while next < hits.count, hits[next].edge == index {
          // A vertex that the ring has already would make it touch itself.
          if own.insert(hits[next].vertex).inserted {
            result.append(hits[next].vertex)
            inserted += 1
          }
          next += 1
        }
      }
      ring = result
    }
    return inserted
  }

  /// The end points of edges that are used once; cells twice as wide as such an edge is on average,
  /// and not so small that the longest edge would visit many thousands.
  private func openVertices(of table: RingTable, _ edges: OpenEdges) -> CellGrid? {
    var isOpen = [Bool](repeating: false, count: table.vertexCount)
    var length = 0.0
    var longest = 0.0
    var count = 0
    OpenEdges.forEachEdge(of: table) { place, start, end in
      guard edges.isOpen[place] else { return }
      let (a, b) = (2 * Int(start), 2 * Int(end))
      let span =
        abs(table.ordinates[a] - table.ordinates[b])
        + abs(table.ordinates[a + 1] - table.ordinates[b + 1])
      length += span
      longest = max(longest, span)
      count += 1
      isOpen[Int(start)] = true
      isOpen[Int(end)] = true
    }
    guard count > 0 else { return nil }
    var grid = CellGrid(
      cellSize: max(8 * tolerance, 2 * length / Double(count), longest / 1024), capacity: count)
    for vertex in isOpen.indices where isOpen[vertex] {
      grid.insert(
        Int32(vertex), longitude: table.ordinates[2 * vertex],
        latitude: table.ordinates[2 * vertex + 1])
    }
    return grid
  }

  /// The vertices within the tolerance of the edge's inner part.
  private func collect(
    from start: Int32, to end: Int32, edge: Int, in table: RingTable, _ grid: CellGrid,
    into hits: inout [Hit]
  ) {
    let (x1, y1) = (table.ordinates[2 * Int(start)], table.ordinates[2 * Int(start) + 1])
    let (x2, y2) = (table.ordinates[2 * Int(end)], table.ordinates[2 * Int(end) + 1])
    let (dx, dy) = (x2 - x1, y2 - y1)
    let square = dx * dx + dy * dy
    grid.cells.forEachCell(from: (x1, y1), to: (x2, y2), margin: tolerance) { column, row in
      grid.forEach(column: column, row: row) { vertex in
        let (x, y) = (table.ordinates[2 * Int(vertex)], table.ordinates[2 * Int(vertex) + 1])
        guard vertex != start, vertex != end else { return }
        let along = (x - x1) * dx + (y - y1) * dy
        guard along > 0, along < square else { return }
        let off = (x - x1) * dy - (y - y1) * dx
        guard off * off <= tolerance * tolerance * square else { return }
        hits.append(Hit(edge: edge, along: along / square, vertex: vertex))
      }
    }
  }
}
