/// Where runs of equal pixels begin in a row, one after the other.
///
/// Sixty-four pixels at a time are compared with those before them: what each run costs then does not
/// wait for the end of the one before, which cannot be foreseen along a soft edge.
struct RunStarts {
  private let row: UnsafePointer<UInt32>
  private let count: Int
  /// One bit for each pixel from `base` on that differs from the one before and is still to be told.
  private var changes: UInt64 = 0
  private var base = 1
  /// The pixel after the last one that was compared.
  private var compared = 1

  /// - Parameter count: of pixels, 1 or more.
  init(_ row: UnsafePointer<UInt32>, count: Int) {
    self.row = row
    self.count = count
  }

  /// Where the next run begins, the first one left out; `count` after the last.
  @inline(__always)
  mutating func next() -> Int {
    while changes == 0 {
      guard compared < count else { return count }
      base = compared
      let length = min(64, count &- base)
      changes = length == 64 ? Self.changes(row + base) : Self.changes(row + base, count: length)
      compared = base &+ length
    }
    defer { changes &= changes &- 1 }
    return base &+ changes.trailingZeroBitCount
  }

  /// Which of sixty-four pixels differ from the ones before them.
  @inline(__always)
  private static func changes(_ pixels: UnsafePointer<UInt32>) -> UInt64 {
    UInt64(changesOf32(pixels)) | UInt64(changesOf32(pixels + 32)) &<< 32
  }

  @inline(__always)
  private static func changesOf32(_ pixels: UnsafePointer<UInt32>) -> UInt32 {
    let own = UnsafeRawPointer(pixels)
    let before = UnsafeRawPointer(pixels - 1)
    var bits = SIMD4<UInt32>.zero
    for group in 0..<8 {
      let isDifferent =
        own.loadUnaligned(fromByteOffset: 16 &* group, as: SIMD4<UInt32>.self)
        .!= before.loadUnaligned(fromByteOffset: 16 &* group, as: SIMD4<UInt32>.self)
      let ones = SIMD4<UInt32>(1, 2, 4, 8) &<< UInt32(4 &* group)
      bits |= .zero.replacing(with: ones, where: isDifferent)
    }
    let half = bits.lowHalf | bits.highHalf
    return half.x | half.y
  }

  /// The same of fewer pixels.
  private static func changes(_ pixels: UnsafePointer<UInt32>, count: Int) -> UInt64 {
    var bits: UInt64 = 0
    for index in 0..<count where pixels[index] != pixels[index - 1] { bits |= 1 &<< UInt64(index) }
    return bits
  }
}
