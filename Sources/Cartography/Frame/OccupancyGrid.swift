import Drawing

/// The frame in square cells, each with what covers its centre: where the legend may stand, where a
/// name has room.
struct OccupancyGrid: Sendable {
  /// Nothing covers the cell: open sea, or paper.
  static let free: Int32 = -1
  /// Land outside the subject covers the cell.
  static let outside: Int32 = -2
  /// The globe's sea covers the cell, on world maps: a name may stand there, furniture may not.
  static let sea: Int32 = -3

  let frame: Rectangle
  /// The side of a cell in points.
  let cell: Double
  let columns: Int
  let rows: Int
  /// Row by row from the top: the position of the covering unit in the rings, or one of the kinds above.
  private(set) var owner: [Int32]

  init(frame: Rectangle, cell: Double) {
    self.frame = frame
    self.cell = cell
    columns = max(1, Int((frame.width / cell).rounded(.up)))
    rows = max(1, Int((frame.height / cell).rounded(.up)))
    owner = [Int32](repeating: Self.free, count: columns * rows)
  }

  /// Marks the cells whose centre lies in a unit (even-odd scan along each row of cell centres). A
  /// ring that is too small for any centre marks the cell of its first position.
  mutating func cover(with rings: PageRings, markedAs mark: (Int) -> Int32) {
    for position in rings.units.indices where !rings.isEmpty(at: position) {
      let mark = mark(position)
      let range = rings.unitOffsets[position]..<rings.unitOffsets[position + 1]
      cover(rings.ordinates, range.map { rings.ringOffsets[$0]..<rings.ringOffsets[$0 + 1] }, mark)
    }
  }

  /// Marks the cells whose centre lies in a closed ring (x and y interleaved).
  mutating func cover(ring: [Double], markedAs mark: Int32) {
    cover(ring, [0..<ring.count / 2], mark)
  }

  private mutating func cover(_ ordinates: [Double], _ rings: [Range<Int>], _ mark: Int32) {
    var top = Double.infinity
    var bottom = -Double.infinity
    for ring in rings {
      var ringTop = Double.infinity
      var ringBottom = -Double.infinity
      for vertex in ring {
        ringTop = min(ringTop, ordinates[2 * vertex + 1])
        ringBottom = max(ringBottom, ordinates[2 * vertex + 1])
      }
      // A speck may lie between the centres; it must not vanish under a name or the legend.
      if ringBottom - ringTop < cell, let first = ring.first {
        touch(x: ordinates[2 * first], y: ordinates[2 * first + 1], mark)
      }
      top = min(top, ringTop)
      bottom = max(bottom, ringBottom)
    }
    guard top < bottom, bottom > frame.minY, top < frame.maxY else { return }
    let first = max(0, Int(((top - frame.minY) / cell - 0.5).rounded(.up)))
    let last = min(rows - 1, Int(((bottom - frame.minY) / cell - 0.5).rounded(.up)) - 1)
    guard first <= last else { return }
    var crossings = [[Double]](repeating: [], count: last - first + 1)
    for ring in rings where !ring.isEmpty {
      var previous = ring.upperBound - 1
      for vertex in ring {
        addCrossings(
          from: Point(x: ordinates[2 * previous], y: ordinates[2 * previous + 1]),
          to: Point(x: ordinates[2 * vertex], y: ordinates[2 * vertex + 1]),
          rows: first...last, into: &crossings)
        previous = vertex
      }
    }
    for row in first...last where crossings[row - first].count > 1 {
      let sorted = crossings[row - first].sorted()
      for pair in stride(from: 0, to: sorted.count - 1, by: 2) {
        let left = max(0, Int(((sorted[pair] - frame.minX) / cell - 0.5).rounded(.up)))
        let right = min(
          columns - 1, Int(((sorted[pair + 1] - frame.minX) / cell - 0.5).rounded(.down)))
        guard left <= right else { continue }
        for column in left...right { owner[row * columns + column] = mark }
      }
    }
  }

  private func addCrossings(
    from start: Point, to end: Point, rows: ClosedRange<Int>, into crossings: inout [[Double]]
  ) {
    guard start.y != end.y else { return }
    let (upper, lower) = start.y < end.y ? (start, end) : (end, start)
    let first = max(rows.lowerBound, Int(((upper.y - frame.minY) / cell - 0.5).rounded(.up)))
    let last = min(rows.upperBound, Int(((lower.y - frame.minY) / cell - 0.5).rounded(.up)) - 1)
    guard first <= last else { return }
    for row in first...last {
      let y = frame.minY + (Double(row) + 0.5) * cell
      crossings[row - rows.lowerBound].append(
        upper.x + (y - upper.y) / (lower.y - upper.y) * (lower.x - upper.x))
    }
  }

  private mutating func touch(x: Double, y: Double, _ mark: Int32) {
    let column = Int(((x - frame.minX) / cell).rounded(.down))
    let row = Int(((y - frame.minY) / cell).rounded(.down))
    guard (0..<columns).contains(column), (0..<rows).contains(row),
      owner[row * columns + column] < 0
    else { return }
    owner[row * columns + column] = mark
  }

  /// Marks every cell that a rectangle touches.
  mutating func cover(_ rectangle: Rectangle, markedAs mark: Int32) {
    guard let (left, right, top, bottom) = cells(in: rectangle) else { return }
    for row in top...bottom {
      for column in left...right { owner[row * columns + column] = mark }
    }
  }

  /// The share of the rectangle's cells that `test` accepts; cells outside the frame do not.
  func share(of rectangle: Rectangle, where test: (Int32) -> Bool) -> Double {
    guard let (left, right, top, bottom) = cells(in: rectangle) else { return 0 }
    var accepted = 0
    for row in top...bottom {
      for column in left...right where test(owner[row * columns + column]) { accepted += 1 }
    }
    let inside = (right - left + 1) * (bottom - top + 1)
    let wide = Int((rectangle.width / cell).rounded(.up))
    let high = Int((rectangle.height / cell).rounded(.up))
    return Double(accepted) / Double(max(1, max(wide * high, inside)))
  }

  /// What covers a place; nil outside the frame.
  func owner(at point: Point) -> Int32? {
    let column = Int(((point.x - frame.minX) / cell).rounded(.down))
    let row = Int(((point.y - frame.minY) / cell).rounded(.down))
    guard (0..<columns).contains(column), (0..<rows).contains(row) else { return nil }
    return owner[row * columns + column]
  }

  /// How much of a line, in points, lies over units other than `own`.
  func length(of line: Leader, overOthersThan own: Int32?) -> Double {
    let steps = max(1, Int((line.length / cell).rounded(.up)))
    var others = 0
    for step in 0..<steps {
      let share = (Double(step) + 0.5) / Double(steps)
      let place = Point(
        x: line.start.x + share * (line.end.x - line.start.x),
        y: line.start.y + share * (line.end.y - line.start.y))
      if let owner = owner(at: place), owner >= 0, owner != own { others += 1 }
    }
    return line.length * Double(others) / Double(steps)
  }

  /// The middle of a cell.
  func center(column: Int, row: Int) -> Point {
    Point(
      x: frame.minX + (Double(column) + 0.5) * cell, y: frame.minY + (Double(row) + 0.5) * cell)
  }

  /// The first and last column and row of cells that the rectangle touches; nil outside the frame.
  func cells(in rectangle: Rectangle) -> (left: Int, right: Int, top: Int, bottom: Int)? {
    let left = max(0, Int(((rectangle.minX - frame.minX) / cell).rounded(.down)))
    let right = min(columns - 1, Int(((rectangle.maxX - frame.minX) / cell).rounded(.up)) - 1)
    let top = max(0, Int(((rectangle.minY - frame.minY) / cell).rounded(.down)))
    let bottom = min(rows - 1, Int(((rectangle.maxY - frame.minY) / cell).rounded(.up)) - 1)
    guard left <= right, top <= bottom else { return nil }
    return (left, right, top, bottom)
  }
}
