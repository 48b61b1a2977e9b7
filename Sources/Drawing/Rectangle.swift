/// An upright rectangle on the page, in points, y down: `minY` is its upper edge.
package struct Rectangle: Hashable, Sendable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  package var minX: Double { x }
  package var minY: Double { y }
  package var maxX: Double { x + width }
  package var maxY: Double { y + height }
  package var midX: Double { x + width / 2 }
  package var midY: Double { y + height / 2 }

  /// True when both share an area; rectangles that only touch do not.
  package func intersects(_ other: Rectangle) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  /// True when the other rectangle lies inside, edges included.
  package func contains(_ other: Rectangle) -> Bool {
    minX <= other.minX && other.maxX <= maxX && minY <= other.minY && other.maxY <= maxY
  }

  /// True when the point lies inside or on an edge.
  package func contains(_ point: Point) -> Bool {
    minX <= point.x && point.x <= maxX && minY <= point.y && point.y <= maxY
  }

  /// Smaller by the same distance on all four sides; negative distances enlarge.
  package func inset(by distance: Double) -> Rectangle {
    Rectangle(
      x: x + distance, y: y + distance, width: max(0, width - 2 * distance),
      height: max(0, height - 2 * distance))
  }

  /// The smallest rectangle around both.
  package func union(_ other: Rectangle) -> Rectangle {
    let left = min(minX, other.minX)
    let top = min(minY, other.minY)
    return Rectangle(
      x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
  }
}

extension Rectangle {
  /// The smallest one around positions, x and y interleaved; nil when there are none.
  init?(around ordinates: [Double]) {
    guard ordinates.count >= 2 else { return nil }
    var (left, top, right, bottom) = (ordinates[0], ordinates[1], ordinates[0], ordinates[1])
    for index in stride(from: 2, to: ordinates.count, by: 2) {
      left = min(left, ordinates[index])
      right = max(right, ordinates[index])
      top = min(top, ordinates[index + 1])
      bottom = max(bottom, ordinates[index + 1])
    }
    self.init(x: left, y: top, width: right - left, height: bottom - top)
  }
}
