/// Moves positions from a plane with y up to the page: x' = left + (x − west) · scale,
/// y' = bottom − (y − south) · scale.
package struct PageTransform: Hashable, Sendable {
  /// The position that comes to `left`, `bottom`.
  package let west: Double
  package let south: Double
  /// In points, y down.
  package let left: Double
  package let bottom: Double
  /// Points a unit of the plane.
  package let scale: Double

  package init(west: Double, south: Double, left: Double, bottom: Double, scale: Double) {
    self.west = west
    self.south = south
    self.left = left
    self.bottom = bottom
    self.scale = scale
  }

  /// Where a position comes to.
  package func point(_ x: Double, _ y: Double) -> Point {
    Point(x: left + (x - west) * scale, y: bottom - (y - south) * scale)
  }

  /// Adds positions, moved to the page; x and y interleaved.
  package func append(_ positions: ArraySlice<Double>, to ordinates: inout [Double]) {
    let start = ordinates.count
    ordinates.append(contentsOf: positions)
    var span = ordinates.mutableSpan
    var index = start
    while index < span.count {
      span[index] = left + (span[index] - west) * scale
      span[index &+ 1] = bottom - (span[index &+ 1] - south) * scale
      index &+= 2
    }
  }
}
