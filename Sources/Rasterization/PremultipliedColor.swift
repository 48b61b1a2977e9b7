import Drawing

/// Blue, green, red and alpha in 0…255, colours premultiplied: the bytes of a canvas word from the
/// lowest.
struct PremultipliedColor {
  var channels: SIMD4<Int32>

  static let none = PremultipliedColor(channels: .zero)

  init(channels: SIMD4<Int32>) { self.channels = channels }

  /// Components are rounded to 8 bits first, as in the vector outputs.
  init(_ color: Color) {
    func step(_ value: Double) -> Double { (max(0, min(1, value)) * 255).rounded() }
    let alpha = max(0, min(1, color.alpha))
    channels = SIMD4(
      Int32((step(color.blue) * alpha).rounded()), Int32((step(color.green) * alpha).rounded()),
      Int32((step(color.red) * alpha).rounded()), Int32((alpha * 255).rounded()))
  }

  /// The average of the opaque colours that cover a pixel, from their sums in units of
  /// `Coverage.full` with the depth of cover in place of alpha. Where areas overlap, a pixel is
  /// covered more than once.
  @inline(__always)
  init(sum: SIMD4<Int32>) {
    if sum.w > Coverage.full + Coverage.full >> 8 {
      let share = 1 / Double(sum.w)
      let mean = SIMD4<Double>(sum) * share
      channels = SIMD4(Int32(mean.x + 0.5), Int32(mean.y + 0.5), Int32(mean.z + 0.5), 255)
    } else {
      var mean = (sum &+ (Coverage.full / 2)) &>> 17
      mean.w = (sum.w &* 255 &+ Coverage.full / 2) &>> 17
      channels = mean.clamped(lowerBound: .zero, upperBound: SIMD4(repeating: 255))
    }
  }

  @inline(__always)
  var word: UInt32 {
    let c = SIMD4<UInt32>(truncatingIfNeeded: channels)
    return c.w << 24 | c.z << 16 | c.y << 8 | c.x
  }

  @inline(__always)
  init(word: UInt32) {
    channels = SIMD4(
      Int32(word & 255), Int32(word >> 8 & 255), Int32(word >> 16 & 255), Int32(word >> 24))
  }

  /// Over what a canvas has (Porter and Duff 1984).
  @inline(__always)
  func over(_ below: UInt32) -> UInt32 {
    let left = 255 &- channels.w
    if left == 0 { return word }
    let product = PremultipliedColor(word: below).channels &* left &+ 128
    return PremultipliedColor(
      channels: channels &+ ((product &+ (product &>> 8)) &>> 8)
    ).word
  }

  /// With a share of itself, 0…255.
  @inline(__always)
  func scaled(by share: Int32) -> PremultipliedColor {
    let product = channels &* share &+ 128
    return PremultipliedColor(channels: (product &+ (product &>> 8)) &>> 8)
  }
}
