/// A box in the axes of a coordinate system: x is the easting or longitude, y the northing or
/// latitude, whatever the order in which a standard writes them.
package struct ServiceBox: Hashable, Sendable {
  package let minX: Double
  package let minY: Double
  package let maxX: Double
  package let maxY: Double

  /// Nil unless all four are finite, `minX` < `maxX` and `minY` < `maxY`.
  package init?(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    guard [minX, minY, maxX, maxY].allSatisfy(\.isFinite), minX < maxX, minY < maxY else {
      return nil
    }
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  package var width: Double { maxX - minX }

  package var height: Double { maxY - minY }
}
