import Drawing

/// The thin line from a name to its unit, which ends in a dot inside the unit.
struct Leader: Hashable {
  /// At the name.
  var start: Point
  /// In the unit.
  var end: Point

  /// From the edge of a name's box to a place in its unit.
  init(from box: Rectangle, to end: Point) {
    start = Point(
      x: min(max(end.x, box.minX), box.maxX), y: min(max(end.y, box.minY), box.maxY))
    self.end = end
  }

  var length: Double {
    ((end.x - start.x) * (end.x - start.x) + (end.y - start.y) * (end.y - start.y)).squareRoot()
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
    func side(_ a: Point, _ b: Point, _ c: Point) -> Double {
      (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
    }
    return side(start, end, other.start) * side(start, end, other.end) <= 0
      && side(other.start, other.end, start) * side(other.start, other.end, end) <= 0
  }

  /// The line with its dot, over a casing that keeps it apart from borders.
  func elements(ink: Color, scale: Double) -> [SceneElement] {
    let path = Path(line: [start, end])
    return [
      .shape(
        .init(path, stroke: Stroke(color: Color(hex: 0xFFFFFF, alpha: 0.8), width: 1.2 * scale))),
      .shape(.init(path, stroke: Stroke(color: ink, width: 0.35 * scale))),
      .shape(.init(Path(circleAround: end, radius: 0.9 * scale), fill: .solid(ink))),
    ]
  }
}
