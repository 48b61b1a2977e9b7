/// Blue, green, red and depth of cover, each a signed 32-bit sum, two to a 64-bit word: multiplying
/// a word multiplies both.
///
/// A negative lower half borrows from the upper one; sums and multiples stay exact because the
/// borrow is the lower half's own sign.
struct ColorSum: BitwiseCopyable {
  /// Blue, and red times 2³².
  private var blueRed: Int64 = 0
  /// Green, and depth times 2³².
  private var greenDepth: Int64 = 0

  static let zero = ColorSum()

  private init() {}

  /// Blue, green, red, depth.
  init(_ parts: SIMD4<Int32>) {
    blueRed = Int64(parts.x) &+ Int64(parts.z) &<< 32
    greenDepth = Int64(parts.y) &+ Int64(parts.w) &<< 32
  }

  @inline(__always)
  static func * (color: ColorSum, weight: Int32) -> ColorSum {
    var result = ColorSum()
    result.blueRed = color.blueRed &* Int64(weight)
    result.greenDepth = color.greenDepth &* Int64(weight)
    return result
  }

  @inline(__always)
  static func - (sum: ColorSum, part: ColorSum) -> ColorSum {
    var result = sum
    result.blueRed &-= part.blueRed
    result.greenDepth &-= part.greenDepth
    return result
  }

  @inline(__always)
  var blue: Int32 { Int32(truncatingIfNeeded: blueRed) }

  @inline(__always)
  var green: Int32 { Int32(truncatingIfNeeded: greenDepth) }

  @inline(__always)
  var red: Int32 { Self.upper(blueRed) }

  /// How often a pixel is covered, in units of `Coverage.full`.
  @inline(__always)
  var depth: Int32 { Self.upper(greenDepth) }

  /// Adding the lower half's sign bit gives back what a negative one borrowed.
  @inline(__always)
  private static func upper(_ word: Int64) -> Int32 {
    Int32(truncatingIfNeeded: (word &+ 0x8000_0000) &>> 32)
  }
}

extension ColorSum: WrappingSum {
  @inline(__always)
  static func &+= (sum: inout ColorSum, value: ColorSum) {
    sum.blueRed &+= value.blueRed
    sum.greenDepth &+= value.greenDepth
  }
}
