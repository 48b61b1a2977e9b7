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

  /// A whole canvas.
  package init(width: Int, height: Int) {
    (minX, minY) = (0, 0)
    (maxX, maxY) = (Int32(width) * 256, Int32(height) * 256)
  }

  /// Pixels to 1/256, nearest; far values stop at the edge of what edges are computed with.
  @inline(__always)
  static func fixed(_ pixels: Double) -> Int32 { fixed(steps: pixels * 256) }

  /// Steps of 1/256 pixel, rounded to the nearest whole one.
  @inline(__always)
  static func fixed(steps: Double) -> Int32 {
    // Adding one and a half times 2⁵² rounds to whole numbers, halves to even ones, without a call.
    let bounded = max(-1_073_741_823, min(1_073_741_823, steps))
    let rounding = 6_755_399_441_055_744.0
    return Int32((bounded + rounding) - rounding)
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
