/// Moves positions from a plane with y up to the page: x' = left + (x − west) · scale,
/// y' = bottom − (y − south) · verticalScale.
package struct PageTransform: Hashable, Sendable {
  /// The position that comes to `left`, `bottom`.
  package let west: Double
  package let south: Double
  /// In points, y down.
  package let left: Double
  package let bottom: Double
  /// Points a unit of the plane, along x.
  package let scale: Double
  /// The same along y; another one where the picture is stretched.
  package let verticalScale: Double

  /// - Parameter verticalScale: nil for a picture that is not stretched.
  package init(
    west: Double, south: Double, left: Double, bottom: Double, scale: Double,
    verticalScale: Double? = nil
  ) {
    self.west = west
    self.south = south
    self.left = left
    self.bottom = bottom
    self.scale = scale
    self.verticalScale = verticalScale ?? scale
  }

  /// Where a position comes to.
  package func point(_ x: Double, _ y: Double) -> Point {
    Point(x: left + (x - west) * scale, y: bottom - (y - south) * verticalScale)
  }

  /// Adds positions, moved to the page; x and y interleaved.
  package func append(_ positions: Span<Double>, to ordinates: inout [Double]) {
    // Adding nothing to an empty array writes into the one that all empty arrays share.
    guard !positions.isEmpty else { return }
    ordinates.append(addingCapacity: positions.count) { append(positions, to: &$0) }
  }

  /// The same where there is room for all of them; too little is a programming error.
  @inline(__always)
  func append(_ positions: Span<Double>, to ordinates: inout OutputSpan<Double>) {
    var index = 0
    while index &+ 1 < positions.count {
      ordinates.append(left + (positions[index] - west) * scale)
      ordinates.append(bottom - (positions[index &+ 1] - south) * verticalScale)
      index &+= 2
    }
  }
}
