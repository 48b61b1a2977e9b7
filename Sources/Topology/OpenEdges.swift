/// Which edges belong to one passage of one ring alone: no neighbour has the same edge.
///
/// Edges along the seam are not counted among them.
struct OpenEdges {
  /// For each place of `RingTable.ringVertices`, whether the edge that begins there is open.
  let isOpen: [Bool]

  init(_ table: RingTable) {
    var counts = PairTable(capacity: table.ringVertices.count)
    Self.forEachEdge(of: table) { _, start, end in
      counts.count(UInt64(min(start, end)), UInt64(max(start, end)))
    }
    var isOpen = [Bool](repeating: false, count: table.ringVertices.count)
    Self.forEachEdge(of: table) { place, start, end in
      isOpen[place] =
        counts.value(UInt64(min(start, end)), UInt64(max(start, end))) == 1
        && !table.isSeam(start, end)
    }
    self.isOpen = isOpen
  }

  /// Calls `body` with the place where each edge begins, and its two vertices.
  static func forEachEdge(of table: RingTable, _ body: (Int, Int32, Int32) -> Void) {
    for ring in 0..<table.ringCount {
      let range = table.ringOffsets[ring]..<table.ringOffsets[ring + 1]
      for place in range {
        let next = place + 1 == range.upperBound ? range.lowerBound : place + 1
        body(place, table.ringVertices[place], table.ringVertices[next])
      }
    }
  }
}
