extension Path {
  package init(_ rectangle: Rectangle) {
    self.init()
    move(x: rectangle.minX, y: rectangle.minY)
    line(x: rectangle.maxX, y: rectangle.minY)
    line(x: rectangle.maxX, y: rectangle.maxY)
    line(x: rectangle.minX, y: rectangle.maxY)
    close()
  }

  /// An open line through points.
  package init(line points: [Point]) {
    self.init()
    for (index, point) in points.enumerated() {
      if index == 0 { move(x: point.x, y: point.y) } else { line(x: point.x, y: point.y) }
    }
  }

  /// A circle of four cubic arcs; the control distance 0.5519 r keeps it within 0.02 % of r.
  package init(circleAround center: Point, radius: Double) {
    self.init()
    let k = 0.551_915 * radius
    let (x, y, r) = (center.x, center.y, radius)
    move(x: x + r, y: y)
    curve(Point(x: x + r, y: y + k), Point(x: x + k, y: y + r), to: Point(x: x, y: y + r))
    curve(Point(x: x - k, y: y + r), Point(x: x - r, y: y + k), to: Point(x: x - r, y: y))
    curve(Point(x: x - r, y: y - k), Point(x: x - k, y: y - r), to: Point(x: x, y: y - r))
    curve(Point(x: x + k, y: y - r), Point(x: x + r, y: y - k), to: Point(x: x + r, y: y))
    close()
  }

  /// The smallest rectangle around every position, controls included; nil when empty.
  package var bounds: Rectangle? { Rectangle(around: ordinates) }
}
