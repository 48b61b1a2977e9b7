import Drawing

/// The thin line from a name to its unit, which ends in a dot inside the unit.
struct Leader: Hashable {
  /// At the name.
  var start: Point
  /// In the unit.
  var end: Point
  /// False where the line ends at the rim of a count mark.
  var endsInDot = true

  /// From the edge of a name's box to a place in its unit.
  init(from box: Rectangle, to end: Point) {
    start = Point(
      x: min(max(end.x, box.minX), box.maxX), y: min(max(end.y, box.minY), box.maxY))
    self.end = end
  }

  /// From the rim of a disc outside its unit to a place in the unit.
  init(fromDisc center: Point, radius: Double, to end: Point) {
    start = Self.rim(center, radius, toward: end)
    self.end = end
  }

  /// The same line, cut off at the rim of the disc in a box that stands on its end.
  func cut(atDiscIn box: Rectangle) -> Leader {
    var leader = self
    leader.end = Self.rim(Point(x: box.midX, y: box.midY), box.width / 2, toward: start)
    leader.endsInDot = false
    return leader
  }

  private static func rim(_ center: Point, _ radius: Double, toward end: Point) -> Point {
    let length = length(from: center, to: end)
    guard length > 0 else { return center }
    return Point(
      x: center.x + (end.x - center.x) * radius / length,
      y: center.y + (end.y - center.y) * radius / length)
  }

  var length: Double { Self.length(from: start, to: end) }

  static func length(from start: Point, to end: Point) -> Double {
    ((end.x - start.x) * (end.x - start.x) + (end.y - start.y) * (end.y - start.y)).squareRoot()
  }

  /// The upright box of the line.
  var bounds: Rectangle {
    Rectangle(
      x: min(start.x, end.x), y: min(start.y, end.y), width: abs(end.x - start.x),
      height: abs(end.y - start.y))
  }

  /// True when a part of the line lies in the rectangle (Liang and Barsky 1984).
  func crosses(_ rectangle: Rectangle) -> Bool {
    var enter = 0.0
    var leave = 1.0
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    for (step, distance) in [
      (-dx, start.x - rectangle.minX), (dx, rectangle.maxX - start.x),
      (-dy, start.y - rectangle.minY), (dy, rectangle.maxY - start.y),
    ] {
      if step == 0 {
        if distance < 0 { return false }
      } else if step < 0 {
        enter = max(enter, distance / step)
      } else {
        leave = min(leave, distance / step)
      }
    }
    return enter < leave
  }

  /// True when both lines meet.
  func crosses(_ other: Leader) -> Bool {
    // Lines on one straight line, but apart, are on both sides of each other by the signs alone.
    guard max(bounds.minX, other.bounds.minX) <= min(bounds.maxX, other.bounds.maxX),
      max(bounds.minY, other.bounds.minY) <= min(bounds.maxY, other.bounds.maxY)
    else { return false }
    func side(_ a: Point, _ b: Point, _ c: Point) -> Double {
      (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
    }
    return side(start, end, other.start) * side(start, end, other.end) <= 0
      && side(other.start, other.end, start) * side(other.start, other.end, end) <= 0
  }

  /// The line with its dot, over a casing that keeps it apart from borders.
  func elements(_ theme: MapTheme, scale: Double) -> [SceneElement] {
    let path = Path(line: [start, end])
    let ink = theme.quietInk
    let line: [SceneElement] = [
      .shape(
        .init(path, stroke: Stroke(color: theme.halo(alpha: 0.8), width: 1.2 * scale))),
      .shape(.init(path, stroke: Stroke(color: ink, width: 0.35 * scale))),
    ]
    guard endsInDot else { return line }
    return line + [
      .shape(.init(Path(circleAround: end, radius: 0.9 * scale), fill: .solid(ink)))
    ]
  }
}
