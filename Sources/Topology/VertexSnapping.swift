/// Makes one vertex of vertices that lie within a tolerance of each other.
///
/// Geographic space, degrees. Vertices are visited in table order (units by code), and each goes to
/// the nearest earlier vertex that stayed and lies within the tolerance; so nothing moves farther
/// than that, and a chain of near vertices does not run together. Vertices on the seam and others are
/// never merged. A ring that would fall below three vertices keeps its own. About linear.
struct VertexSnapping {
  /// In degrees of longitude and of latitude alike.
  let tolerance: Double

  /// Changes the table's rings; returns how many vertices went to another one, and the units of the
  /// rings that were left as they were.
  func apply(to table: inout RingTable) -> (snapped: Int, unitsLeftAlone: [Int32]) {
    guard tolerance > 0 else { return (0, []) }
    let (targets, snapped) = targets(in: table)
    guard snapped > 0 else { return (0, []) }
    var left: [Int32] = []
    let units = table.ringUnits
    table.rewriteRings { number, ring in
      guard ring.contains(where: { targets[Int($0)] != $0 }) else { return }
      let own = ring
      for index in ring.indices { ring[index] = targets[Int(ring[index])] }
      Self.removeRepetitions(from: &ring)
      if ring.count < 3 {
        ring = own
        left.append(units[number])
      }
    }
    return (snapped, left)
  }

  private func targets(in table: RingTable) -> (targets: [Int32], snapped: Int) {
    var targets = (0..<Int32(table.vertexCount)).map { $0 }
    var snapped = 0
    let reach = tolerance * tolerance
    var grid = CellGrid(cellSize: 16 * tolerance, capacity: table.vertexCount)
    for vertex in targets.indices {
      let (x, y) = (table.ordinates[2 * vertex], table.ordinates[2 * vertex + 1])
      let isOnSeam = abs(x) == 180 || abs(y) == 90
      var best = Int32(vertex)
      var distance = reach
      for column in grid.cells.cell(x - tolerance)...grid.cells.cell(x + tolerance) {
        for row in grid.cells.cell(y - tolerance)...grid.cells.cell(y + tolerance) {
          grid.forEach(column: column, row: row) { other in
            let (u, v) = (table.ordinates[2 * Int(other)], table.ordinates[2 * Int(other) + 1])
            let square = (u - x) * (u - x) + (v - y) * (v - y)
            guard square <= distance, (abs(u) == 180 || abs(v) == 90) == isOnSeam else { return }
            if square < distance || other < best || best == Int32(vertex) {
              best = other
              distance = square
            }
          }
        }
      }
      if best == Int32(vertex) {
        grid.insert(best, longitude: x, latitude: y)
      } else {
        targets[vertex] = best
        snapped += 1
      }
    }
    return (targets, snapped)
  }

  /// Takes out vertices that follow themselves and edges that are gone back at once.
  static func removeRepetitions(from ring: inout [Int32]) {
    var result: [Int32] = []
    for vertex in ring {
      if result.last == vertex { continue }
      if result.count >= 2, result[result.count - 2] == vertex {
        result.removeLast()
      } else {
        result.append(vertex)
      }
    }
    while result.count >= 2 {
      if result.last == result.first {
        result.removeLast()
      } else if result[result.count - 1] == result[1] {
        result.removeFirst()
      } else if result[result.count - 2] == result[0] {
        result.removeLast()
      } else {
        break
      }
    }
    ring = result
  }
}
