import Drawing

extension Path {
  /// How long the lines of a path are within a box, in points; curves are taken for nothing.
  ///
  /// Each line is cut at the box's edges (Y.-D. Liang and B. Barsky, 1984).
  func length(within box: Rectangle) -> Double {
    var length = 0.0
    var place = Point(x: 0, y: 0)
    var start = place
    var next = 0
    func add(_ end: Point) {
      let (dx, dy) = (end.x - place.x, end.y - place.y)
      var (enters, leaves) = (0.0, 1.0)
      for (speed, room) in [
        (-dx, place.x - box.minX), (dx, box.maxX - place.x), (-dy, place.y - box.minY),
        (dy, box.maxY - place.y),
      ] {
        if speed == 0, room < 0 { return }
        if speed < 0 { enters = max(enters, room / speed) }
        if speed > 0 { leaves = min(leaves, room / speed) }
      }
      if leaves > enters { length += (leaves - enters) * (dx * dx + dy * dy).squareRoot() }
    }
    for verb in verbs {
      switch verb {
      case .move:
        place = Point(x: ordinates[next], y: ordinates[next + 1])
        start = place
        next += 2
      case .line:
        let end = Point(x: ordinates[next], y: ordinates[next + 1])
        add(end)
        place = end
        next += 2
      case .curve:
        place = Point(x: ordinates[next + 4], y: ordinates[next + 5])
        next += 6
      case .close:
        add(start)
        place = start
      }
    }
    return length
  }
}
