import Drawing
import Glibc

/// A thin line with an open head: which way a scale grows.
struct AxisArrow {
  let color: Color
  /// The length of each side of the head, in points.
  let size: Double

  func elements(from start: Point, to end: Point) -> [SceneElement] {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = hypot(dx, dy)
    guard length > 0 else { return [] }
    let (ux, uy) = (dx / length, dy / length)
    func side(_ turn: Double) -> Point {
      Point(
        x: end.x - size * (ux - turn * uy * 0.6), y: end.y - size * (uy + turn * ux * 0.6))
    }
    let stroke = Stroke(color: color, width: 0.7)
    return [
      .shape(.init(Path(line: [start, end]), stroke: stroke)),
      .shape(.init(Path(line: [side(1), end, side(-1)]), stroke: stroke)),
    ]
  }
}
