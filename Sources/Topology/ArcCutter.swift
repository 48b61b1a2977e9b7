import SimpleFeatures

/// Cuts rings into arcs where neighbours part, so that every shared border is stored once.
///
/// A vertex is a junction when rings pass it with different neighbours on their way, or when an edge
/// along the seam meets one that is not. Between two junctions all rings that use an edge use the
/// same ones, so an arc is known by its first directed edge. A ring without junction is one closed
/// arc from its westernmost, then southernmost vertex. Arcs are numbered and directed as the first
/// unit that uses them goes round, so that unit is on their left. Linear.
struct ArcCutter {
  private let table: RingTable
  private var isJunction: [Bool]
  private var arcs = ArcTable()
  /// The signed arc that begins with a directed edge: arc `a` forward as 2·a, backward as 2·a + 1.
  private var arcsByFirstEdge: PairTable

  static func cut(_ table: RingTable) -> ArcTable {
    var cutter = ArcCutter(table)
    for ring in 0..<table.ringCount { cutter.cut(ring: ring) }
    return cutter.arcs
  }

  private init(_ table: RingTable) {
    self.table = table
    let junctions = Self.junctions(of: table)
    isJunction = junctions
    let pieces = table.ringVertices.count { junctions[Int($0)] } + table.ringCount
    arcsByFirstEdge = PairTable(capacity: 2 * pieces)
  }

  private static func junctions(of table: RingTable) -> [Bool] {
    var isJunction = [Bool](repeating: false, count: table.vertexCount)
    var lowNeighbors = [Int32](repeating: -1, count: table.vertexCount)
    var highNeighbors = lowNeighbors
    for ring in 0..<table.ringCount {
      let range = table.ringOffsets[ring]..<table.ringOffsets[ring + 1]
      var previous = table.ringVertices[range.upperBound - 1]
      var cameAlongSeam = table.isSeam(previous, table.ringVertices[range.lowerBound])
      for index in range {
        let current = table.ringVertices[index]
        let next = table.ringVertices[index + 1 == range.upperBound ? range.lowerBound : index + 1]
        let low = min(previous, next)
        let high = max(previous, next)
        let vertex = Int(current)
        if lowNeighbors[vertex] < 0 {
          lowNeighbors[vertex] = low
          highNeighbors[vertex] = high
        } else if lowNeighbors[vertex] != low || highNeighbors[vertex] != high {
          isJunction[vertex] = true
        }
        let leavesAlongSeam = table.isSeam(current, next)
        if leavesAlongSeam != cameAlongSeam { isJunction[vertex] = true }
        cameAlongSeam = leavesAlongSeam
        previous = current
      }
    }
    return isJunction
  }

  private mutating func cut(ring: Int) {
    let start = table.ringOffsets[ring]
    let count = table.ringOffsets[ring + 1] - start
    let first = (0..<count).first { isJunction[Int(table.ringVertices[start + $0])] }
    let origin = first ?? southWesternmost(from: start, count: count)
    var piece: [Int32] = [table.ringVertices[start + origin]]
    for step in 1...count {
      let vertex = table.ringVertices[start + (origin + step) % count]
      piece.append(vertex)
      if step == count || isJunction[Int(vertex)] {
        use(piece, unit: table.ringUnits[ring])
        piece = [vertex]
      }
    }
    arcs.ringOffsets.append(Int32(arcs.ringArcs.count))
  }

  private func southWesternmost(from start: Int, count: Int) -> Int {
    func position(_ index: Int) -> (Double, Double) {
      let vertex = Int(table.ringVertices[start + index])
      return (table.ordinates[2 * vertex], table.ordinates[2 * vertex + 1])
    }
    var best = 0
    for index in 1..<count where position(index) < position(best) { best = index }
    return best
  }

  /// Refers to the arc of a piece of a ring, which is made when it is new.
  private mutating func use(_ piece: [Int32], unit: Int32) {
    let last = piece.count - 1
    if let known = arcsByFirstEdge.value(UInt64(piece[0]), UInt64(piece[1])) {
      let arc = Int(known >> 1)
      let isForward = known & 1 == 0
      arcs.ringArcs.append(isForward ? Int32(arc) : ~Int32(arc))
      let other = isForward ? arcs.sides[arc].left : arcs.sides[arc].right
      if other < 0 {
        if isForward { arcs.sides[arc].left = unit } else { arcs.sides[arc].right = unit }
      } else if other != unit {
        arcs.overlappingPairs.insert(UnitPair(other, unit))
      }
      return
    }
    let arc = Int32(arcs.arcCount)
    arcs.vertices.append(contentsOf: piece)
    arcs.offsets.append(Int32(arcs.vertices.count))
    arcs.sides.append(
      ArcSides(left: unit, right: -1, isSeam: table.isSeam(piece[0], piece[1])))
    arcs.ringArcs.append(arc)
    arcsByFirstEdge.set(UInt64(piece[0]), UInt64(piece[1]), to: 2 * arc)
    arcsByFirstEdge.set(UInt64(piece[last]), UInt64(piece[last - 1]), to: 2 * arc + 1)
  }
}
