import Drawing

/// Where lines of a map run, to find the parts of another line that lie on one of them.
struct LineCourses {
  /// The side of a cell in points: lines that keep within about a cell run along each other.
  private static let cell = 0.6
  /// A line is looked at in pieces of at most this length, in points: longer than what merely crosses
  /// another line spends beside it.
  private static let pieceLength = 3.0

  private struct Cell: Hashable {
    var column: Int
    var row: Int
  }

  private var cells: Set<Cell> = []

  /// `area` bounds what will be asked for: the rest of the lines is left out.
  init(_ paths: [PathStretches], within area: Rectangle) {
    let near = area.inset(by: -2 * Self.cell)
    for path in paths {
      path.forEachSegment(near: near) { start, end in
        for point in Self.points(from: start, to: end, apart: Self.cell) where near.contains(point)
        {
          cells.insert(Self.cell(at: point))
        }
      }
    }
  }

  /// A path of straight lines in its pieces that run along these lines and those that do not.
  func split(_ path: Path) -> (along: Path, apart: Path) {
    guard !cells.isEmpty else { return (Path(), path) }
    var along = Path()
    var apart = Path()
    var end: Point?
    path.forEachSegment { start, stop in
      let points = Self.points(from: start, to: stop, apart: Self.pieceLength)
      for (one, other) in zip(points, points.dropFirst()) {
        let isAlong =
          isNear(one) && isNear(other)
          && isNear(Point(x: (one.x + other.x) / 2, y: (one.y + other.y) / 2))
        if isAlong {
          along.move(x: one.x, y: one.y)
          along.line(x: other.x, y: other.y)
          end = nil
        } else {
          // A dash runs on from piece to piece.
          if end != one { apart.move(x: one.x, y: one.y) }
          apart.line(x: other.x, y: other.y)
          end = other
        }
      }
    }
    return (along, apart)
  }

  private func isNear(_ point: Point) -> Bool {
    let center = Self.cell(at: point)
    for row in -1...1 {
      for column in -1...1
      where cells.contains(Cell(column: center.column + column, row: center.row + row)) {
        return true
      }
    }
    return false
  }

  private static func cell(at point: Point) -> Cell {
    Cell(
      column: Int((point.x / cell).rounded(.down)), row: Int((point.y / cell).rounded(.down)))
  }

  /// Both ends and points between them, evenly at most `apart` points from each other.
  private static func points(from start: Point, to end: Point, apart: Double) -> [Point] {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let count = max(1, Int(((dx * dx + dy * dy).squareRoot() / apart).rounded(.up)))
    return (0...count).map {
      let share = Double($0) / Double(count)
      return Point(x: start.x + share * dx, y: start.y + share * dy)
    }
  }
}
