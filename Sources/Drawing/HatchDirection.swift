import Glibc

/// The two axes of a hatch on the page, in points, y down: along its lines and across them.
package struct HatchDirection {
  package let direction: Point
  package let normal: Point

  /// `angle` in degrees counter-clockwise from the x axis as seen on the page. Right angles are
  /// exact.
  package init(angle: Double) {
    let turn = angle.truncatingRemainder(dividingBy: 360)
    let (sine, cosine): (Double, Double)
    switch turn < 0 ? turn + 360 : turn {
    case 0: (sine, cosine) = (0, 1)
    case 90: (sine, cosine) = (1, 0)
    case 180: (sine, cosine) = (0, -1)
    case 270: (sine, cosine) = (-1, 0)
    case let degrees: (sine, cosine) = (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
    }
    direction = Point(x: cosine, y: -sine)
    normal = Point(x: sine, y: cosine)
  }

  package func point(along: Double, across: Double) -> Point {
    Point(
      x: along * direction.x + across * normal.x, y: along * direction.y + across * normal.y)
  }

  /// The smallest and largest distance of a rectangle's corners from the origin along an axis.
  package func range(of box: Rectangle, along axis: Point) -> ClosedRange<Double> {
    let distances = [
      box.minX * axis.x + box.minY * axis.y, box.maxX * axis.x + box.minY * axis.y,
      box.minX * axis.x + box.maxY * axis.y, box.maxX * axis.x + box.maxY * axis.y,
    ]
    return (distances.min() ?? 0)...(distances.max() ?? 0)
  }
}
