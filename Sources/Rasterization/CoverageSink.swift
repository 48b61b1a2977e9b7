/// Takes what edges add to the pixels they cross.
protocol CoverageSink {
  /// - Parameters:
  ///   - x: the column, from the left of the canvas.
  ///   - row: the row, from its top.
  ///   - height: the signed height that the edge spans in this cell, 1/256 pixel.
  ///   - twiceX: the sum of its two ends' distances from the cell's left side, 1/256 pixel.
  func add(_ x: Int32, _ row: Int32, height: Int32, twiceX: Int32)
}

/// Sums of coverage: twice the area in 1/65536 pixel, so that a half pixel is a whole number.
enum Coverage {
  /// A whole pixel.
  static let full: Int32 = 1 << 17

  /// A sum of coverage as a share of 0…255; what lies beyond a whole pixel is not counted.
  @inline(__always)
  static func share(_ sum: Int32) -> Int32 {
    let magnitude = min(sum.magnitude, UInt32(full))
    return Int32(truncatingIfNeeded: (UInt64(magnitude) &* 255 &+ UInt64(full / 2)) &>> 17)
  }
}

/// Counts the pixels that edges cross.
final class CountingSink: CoverageSink {
  private(set) var count = 0

  func add(_ x: Int32, _ row: Int32, height: Int32, twiceX: Int32) { count += 1 }
}
