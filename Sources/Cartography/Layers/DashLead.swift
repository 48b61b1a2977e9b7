import Drawing
import Glibc

/// Follows a line from its start, to say where the dash that a place of it lies in begins.
struct DashLead {
  /// After so many points the dashes repeat.
  let period: Double
  /// The last vertices, far enough back for one period, with how long the line is up to each.
  private var passed: [(point: Point, length: Double)] = []

  init(period: Double) { self.period = period }

  /// Goes on to the next vertex.
  mutating func pass(_ point: Point) {
    guard let last = passed.last else {
      passed.append((point, 0))
      return
    }
    let length = last.length + hypot(point.x - last.point.x, point.y - last.point.y)
    passed.append((point, length))
    // What lies more than a period behind the vertex before is never asked for again.
    if passed.count > 64,
      let first = passed.firstIndex(where: { $0.length >= last.length - period }),
      first > 1
    {
      passed.removeFirst(first - 1)
    }
  }

  /// Begins a subpath at the start of the dash in which `place` lies, on the segment that begins with
  /// `vertex`, the last but one that was passed, and leads it along the line to the place.
  func begin(at place: Point, on vertex: Point, _ path: inout Path) {
    guard passed.count > 1, period > 0 else { return path.move(x: place.x, y: place.y) }
    let before = passed.count - 2
    let length = passed[before].length + hypot(place.x - vertex.x, place.y - vertex.y)
    let start = (length / period).rounded(.down) * period
    // A dash begins here: as everywhere where a line is whole.
    guard start < length else { return path.move(x: place.x, y: place.y) }
    // The segment on which the dash begins.
    var index = before
    while index > 0, passed[index].length > start { index -= 1 }
    let (from, to) = (passed[index], passed[index + 1])
    let share =
      to.length > from.length ? max(0, start - from.length) / (to.length - from.length) : 0
    path.move(
      x: from.point.x + share * (to.point.x - from.point.x),
      y: from.point.y + share * (to.point.y - from.point.y))
    for next in passed[(index + 1)...before + 1] where next.length > start && next.length < length {
      path.line(x: next.point.x, y: next.point.y)
    }
    path.line(x: place.x, y: place.y)
  }
}
