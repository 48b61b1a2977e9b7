import Drawing

/// The frame in square cells, each with what covers its centre: where the legend may stand, where a
/// name has room.
struct OccupancyGrid: Sendable {
  /// No unit covers the cell.
  static let free: Int32 = -1

  let frame: Rectangle
  /// The side of a cell in points.
  let cell: Double
  let columns: Int
  let rows: Int
  /// Row by row from the top: the position of the covering unit in the rings, or `free`.
  private(set) var owner: [Int32]

  init(frame: Rectangle, cell: Double) {
    self.frame = frame
    self.cell = cell
    columns = max(1, Int((frame.width / cell).rounded(.up)))
    rows = max(1, Int((frame.height / cell).rounded(.up)))
    owner = [Int32](repeating: Self.free, count: columns * rows)
  }

  /// Marks the cells whose centre lies in a unit (even-odd scan along each row of cell centres).
  mutating func cover(with rings: PageRings, markedAs mark: (Int) -> Int32) {
    for position in rings.units.indices where !rings.isEmpty(at: position) {
      cover(rings, position, mark(position))
    }
  }

  private mutating func cover(_ rings: PageRings, _ position: Int, _ mark: Int32) {
    var crossings = [[Double]](repeating: [], count: rows)
    for ring in rings.unitOffsets[position]..<rings.unitOffsets[position + 1] {
      let vertices = rings.ringOffsets[ring]..<rings.ringOffsets[ring + 1]
      var previous = vertices.upperBound - 1
      for vertex in vertices {
        addCrossings(
          from: Point(x: rings.ordinates[2 * previous], y: rings.ordinates[2 * previous + 1]),
          to: Point(x: rings.ordinates[2 * vertex], y: rings.ordinates[2 * vertex + 1]),
          into: &crossings)
        previous = vertex
      }
    }
    for row in 0..<rows where crossings[row].count > 1 {
      let sorted = crossings[row].sorted()
      for pair in stride(from: 0, to: sorted.count - 1, by: 2) {
        let first = max(0, Int(((sorted[pair] - frame.minX) / cell - 0.5).rounded(.up)))
        let last = min(
          columns - 1, Int(((sorted[pair + 1] - frame.minX) / cell - 0.5).rounded(.down)))
        guard first <= last else { continue }
        for column in first...last { owner[row * columns + column] = mark }
      }
    }
  }

  private func addCrossings(from start: Point, to end: Point, into crossings: inout [[Double]]) {
    guard start.y != end.y else { return }
    let (upper, lower) = start.y < end.y ? (start, end) : (end, start)
    let first = max(0, Int(((upper.y - frame.minY) / cell - 0.5).rounded(.up)))
    let last = min(rows - 1, Int(((lower.y - frame.minY) / cell - 0.5).rounded(.up)) - 1)
    guard first <= last else { return }
    for row in first...last {
      let y = frame.minY + (Double(row) + 0.5) * cell
      crossings[row].append(upper.x + (y - upper.y) / (lower.y - upper.y) * (lower.x - upper.x))
    }
  }

  /// Marks every cell that a rectangle touches.
  mutating func cover(_ rectangle: Rectangle, markedAs mark: Int32) {
    for index in cells(in: rectangle) { owner[index] = mark }
  }

  /// The share of the rectangle's cells that `test` accepts; cells outside the frame do not.
  func share(of rectangle: Rectangle, where test: (Int32) -> Bool) -> Double {
    let inside = cells(in: rectangle)
    let wide = Int((rectangle.width / cell).rounded(.up))
    let high = Int((rectangle.height / cell).rounded(.up))
    let whole = max(1, max(wide * high, inside.count))
    return Double(inside.count { test(owner[$0]) }) / Double(whole)
  }

  /// The indices of cells that the rectangle touches.
  private func cells(in rectangle: Rectangle) -> [Int] {
    let left = max(0, Int(((rectangle.minX - frame.minX) / cell).rounded(.down)))
    let right = min(columns - 1, Int(((rectangle.maxX - frame.minX) / cell).rounded(.up)) - 1)
    let top = max(0, Int(((rectangle.minY - frame.minY) / cell).rounded(.down)))
    let bottom = min(rows - 1, Int(((rectangle.maxY - frame.minY) / cell).rounded(.up)) - 1)
    guard left <= right, top <= bottom else { return [] }
    return (top...bottom).flatMap { row in (left...right).map { row * columns + $0 } }
  }
}
