/// A colour spread over the channels of two pixels, 16 bits each: for painting four pixels at once.
struct ColorLanes {
  private let color: SIMD8<UInt16>
  private let alpha: SIMD8<UInt16>
  /// Whether nothing below shows through.
  let isOpaque: Bool

  init(_ color: PremultipliedColor) {
    let channels = SIMD4<UInt16>(truncatingIfNeeded: color.channels)
    self.color = SIMD8(lowHalf: channels, highHalf: channels)
    alpha = SIMD8(repeating: channels.w)
    isOpaque = channels.w == 255
  }

  /// Paints an opaque colour over four pixels, each with a share of 0…256.
  @inline(__always)
  func mix(over pixels: UnsafeMutableRawPointer, _ shares: SIMD4<Int32>) {
    let below = pixels.loadUnaligned(as: SIMD16<UInt8>.self)
    let (low, high) = Self.channels(shares)
    let result = SIMD16(
      lowHalf: mixed(below.lowHalf, low), highHalf: mixed(below.highHalf, high))
    pixels.storeBytes(of: result, as: SIMD16<UInt8>.self)
  }

  @inline(__always)
  private func mixed(_ below: SIMD8<UInt8>, _ shares: SIMD8<UInt16>) -> SIMD8<UInt8> {
    let kept = SIMD8<UInt16>(truncatingIfNeeded: below) &* (256 &- shares)
    return SIMD8<UInt8>(truncatingIfNeeded: (color &* shares &+ kept &+ 128) &>> 8)
  }

  /// A number of each of four pixels in each of its channels.
  @inline(__always)
  private static func channels(
    _ numbers: SIMD4<Int32>
  ) -> (low: SIMD8<UInt16>, high: SIMD8<UInt16>) {
    let pairs = SIMD4<UInt32>(truncatingIfNeeded: numbers &* 0x1_0001)
    return (
      unsafeBitCast(SIMD4(pairs.x, pairs.x, pairs.y, pairs.y), to: SIMD8<UInt16>.self),
      unsafeBitCast(SIMD4(pairs.z, pairs.z, pairs.w, pairs.w), to: SIMD8<UInt16>.self)
    )
  }

  /// Paints over four pixels, each with a share of 0…255 (Porter and Duff 1984).
  @inline(__always)
  func blend(over pixels: UnsafeMutableRawPointer, _ shares: SIMD4<Int32>) {
    let below = pixels.loadUnaligned(as: SIMD16<UInt8>.self)
    let (low, high) = Self.channels(shares)
    let result = SIMD16(
      lowHalf: blended(below.lowHalf, low), highHalf: blended(below.highHalf, high))
    pixels.storeBytes(of: result, as: SIMD16<UInt8>.self)
  }

  @inline(__always)
  private func blended(_ below: SIMD8<UInt8>, _ shares: SIMD8<UInt16>) -> SIMD8<UInt8> {
    let rest = 255 &- Self.share(alpha, shares)
    let kept = Self.share(SIMD8<UInt16>(truncatingIfNeeded: below), rest)
    return SIMD8<UInt8>(truncatingIfNeeded: Self.share(color, shares) &+ kept)
  }

  /// A share of each channel, rounded to the nearest step.
  @inline(__always)
  private static func share(
    _ channels: SIMD8<UInt16>, _ shares: SIMD8<UInt16>
  ) -> SIMD8<UInt16> {
    // x/255 rounded is (x + 128 + (x + 128)/256)/256 for every x that two bytes multiply to.
    let product = channels &* shares &+ 128
    return (product &+ (product &>> 8)) &>> 8
  }
}
