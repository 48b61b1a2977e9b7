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
    Self.change(pixels, shares, mixed)
  }

  @inline(__always)
  private func mixed(_ below: SIMD8<UInt8>, _ shares: SIMD8<UInt16>) -> SIMD8<UInt8> {
    let kept = SIMD8<UInt16>(truncatingIfNeeded: below) &* (256 &- shares)
    return SIMD8<UInt8>(truncatingIfNeeded: (color &* shares &+ kept &+ 128) &>> 8)
  }

  /// Changes four pixels, two at a time, by what is below and the share of each in all its channels.
  @inline(__always)
  private static func change(
    _ pixels: UnsafeMutableRawPointer, _ shares: SIMD4<Int32>,
    _ rule: (_ below: SIMD8<UInt8>, _ shares: SIMD8<UInt16>) -> SIMD8<UInt8>
  ) {
    let below = pixels.loadUnaligned(as: SIMD16<UInt8>.self)
    let pairs = SIMD4<UInt32>(truncatingIfNeeded: shares &* 0x1_0001)
    let low = SIMD4(pairs.x, pairs.x, pairs.y, pairs.y)
    let high = SIMD4(pairs.z, pairs.z, pairs.w, pairs.w)
    let result = SIMD16(
      lowHalf: rule(below.lowHalf, unsafeBitCast(low, to: SIMD8<UInt16>.self)),
      highHalf: rule(below.highHalf, unsafeBitCast(high, to: SIMD8<UInt16>.self)))
    pixels.storeBytes(of: result, as: SIMD16<UInt8>.self)
  }

  /// Paints over four pixels, each with a share of 0…255 (Porter and Duff 1984).
  @inline(__always)
  func blend(over pixels: UnsafeMutableRawPointer, _ shares: SIMD4<Int32>) {
    Self.change(pixels, shares, blended)
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
