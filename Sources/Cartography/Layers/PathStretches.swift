import Drawing

/// A path of straight lines with a box around each stretch of its steps: who asks for what lies near a
/// place passes most of a map's borders over by the stretch.
struct PathStretches {
  private let path: Path
  private let boxes: [Rectangle]

  /// Steps of a stretch.
  private static let length = 64

  /// O(steps).
  init(_ path: Path) {
    self.path = path
    boxes = stride(from: 0, to: path.verbs.count, by: Self.length).map { first in
      let last = min(first + Self.length, path.verbs.count - 1)
      var (minX, minY, maxX, maxY) = (
        Double.infinity, Double.infinity, -Double.infinity, -Double.infinity
      )
      for step in first...last {
        let (x, y) = (path.ordinates[2 * step], path.ordinates[2 * step + 1])
        (minX, minY, maxX, maxY) = (min(minX, x), min(minY, y), max(maxX, x), max(maxY, y))
      }
      return Rectangle(x: minX, y: minY, width: maxX - minX, height: maxY - minY)
    }
  }

  /// The segments whose boxes touch a place, in order.
  func forEachSegment(near place: Rectangle, _ visit: (_ start: Point, _ end: Point) -> Void) {
    for (number, box) in boxes.enumerated() where place.touches(box) {
      // The segment that ends a stretch begins the next.
      let first = number * Self.length
      let steps = first..<min(first + Self.length + 1, path.verbs.count)
      path.forEachSegment(in: steps) { start, end in
        if place.touches(Rectangle(from: start, to: end)) { visit(start, end) }
      }
    }
  }
}

extension Rectangle {
  fileprivate init(from start: Point, to end: Point) {
    self.init(
      x: min(start.x, end.x), y: min(start.y, end.y), width: abs(start.x - end.x),
      height: abs(start.y - end.y))
  }

  /// Whether the two share a point, on their sides too.
  fileprivate func touches(_ other: Rectangle) -> Bool {
    other.minX <= maxX && other.maxX >= minX && other.minY <= maxY && other.maxY >= minY
  }
}
