package import Drawing

/// A rectangle on the device in 24.8 fixed point: 256 steps a pixel, y down.
package struct DeviceBox: Hashable, Sendable {
  package var minX: Int32
  package var minY: Int32
  package var maxX: Int32
  package var maxY: Int32

  /// A rectangle of points, `scale` pixels each, cut to a canvas of whole pixels; nil when nothing
  /// is left.
  package init?(_ rectangle: Rectangle, scale: Double, width: Int, height: Int) {
    minX = max(0, DeviceBox.fixed(rectangle.minX * scale))
    minY = max(0, DeviceBox.fixed(rectangle.minY * scale))
    maxX = min(Int32(width) * 256, DeviceBox.fixed(rectangle.maxX * scale))
    maxY = min(Int32(height) * 256, DeviceBox.fixed(rectangle.maxY * scale))
    guard minX < maxX, minY < maxY else { return nil }
  }

  /// What lies in both; nil when nothing does.
  package func intersection(_ other: DeviceBox) -> DeviceBox? {
    var result = self
    result.minX = max(minX, other.minX)
    result.minY = max(minY, other.minY)
    result.maxX = min(maxX, other.maxX)
    result.maxY = min(maxY, other.maxY)
    return result.minX < result.maxX && result.minY < result.maxY ? result : nil
  }

  /// Around positions whose least and greatest are these.
  init(from least: SIMD2<Int32>, to most: SIMD2<Int32>) {
    (minX, minY) = (least.x, least.y)
    (maxX, maxY) = (most.x, most.y)
  }

  /// Whether a box lies inside, on the sides included.
  func contains(_ other: DeviceBox) -> Bool {
    minX <= other.minX && minY <= other.minY && maxX >= other.maxX && maxY >= other.maxY
  }

  /// A whole canvas.
  package init(width: Int, height: Int) {
    (minX, minY) = (0, 0)
    (maxX, maxY) = (Int32(width) * 256, Int32(height) * 256)
  }

  /// Pixels to 1/256, nearest; far values stop at the edge of what edges are computed with.
  private static func fixed(_ pixels: Double) -> Int32 {
    rounded(max(-largest, min(largest, pixels * 256)))
  }

  /// What edges are computed with: differences of two positions stay within 32 bits.
  static let largest = 1_073_741_823.0

  /// The nearest whole number, halves to the even one. Of numbers beyond 32 bits, the lower 32.
  ///
  /// One and a half times 2⁵² added leaves the whole number in the sum's lowest bits.
  @inline(__always)
  static func rounded(_ value: Double) -> Int32 {
    Int32(truncatingIfNeeded: Int64(bitPattern: (value + 6_755_399_441_055_744).bitPattern))
  }

  /// The same of two.
  @inline(__always)
  static func rounded(_ values: SIMD2<Double>) -> SIMD2<Int32> {
    SIMD2(
      truncatingIfNeeded: unsafeBitCast(values + 6_755_399_441_055_744, to: SIMD2<Int64>.self))
  }

  /// The nearest whole number of one within ±2²², halves to the even one.
  @inline(__always)
  static func rounded(_ value: Float) -> Int32 {
    Int32(bitPattern: (value + floatRounding).bitPattern) &- floatRoundingBits
  }

  /// The same of four.
  @inline(__always)
  static func rounded(_ values: SIMD4<Float>) -> SIMD4<Int32> {
    unsafeBitCast(values + floatRounding, to: SIMD4<Int32>.self) &- floatRoundingBits
  }

  /// One and a half times 2²³: added to a number within ±2²², it leaves the nearest whole one in the
  /// sum's lowest bits.
  private static let floatRounding: Float = 12_582_912
  private static let floatRoundingBits: Int32 = 0x4B40_0000

  /// The whole number below one within ±2²²; for a whole number it or the one below.
  @inline(__always)
  static func floor(_ value: Float) -> Int32 { rounded(value - 0.5) }

  /// The same of four, and once more as what they were given as.
  @inline(__always)
  static func floors(_ values: SIMD4<Float>) -> (cells: SIMD4<Int32>, wholes: SIMD4<Float>) {
    let shifted = values - 0.5 + floatRounding
    return (
      unsafeBitCast(shifted, to: SIMD4<Int32>.self) &- floatRoundingBits, shifted - floatRounding
    )
  }
}

extension DeviceBox {
  /// The box cut into bands of whole rows, from the top.
  func bands(of rowCount: Int) -> [(box: DeviceBox, rows: Range<Int>)] {
    let last = Int((maxY + 255) >> 8)
    return stride(from: Int(minY >> 8), to: last, by: rowCount).map { first in
      let rows = first..<min(last, first + rowCount)
      var band = self
      band.minY = max(minY, Int32(rows.lowerBound) << 8)
      band.maxY = min(maxY, Int32(rows.upperBound) << 8)
      return (band, rows)
    }
  }
}
