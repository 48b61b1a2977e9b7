import Drawing

/// Blue, red, green and alpha of 0…255, colours premultiplied, in four lanes of 16 bits from the
/// lowest: one multiplication serves all four.
struct PremultipliedColor {
  private var lanes: UInt64

  private static let lowBytes: UInt64 = 0x00FF_00FF_00FF_00FF

  static let none = PremultipliedColor(lanes: 0)

  private init(lanes: UInt64) { self.lanes = lanes }

  /// Blue, green, red and alpha, each 0…255.
  @inline(__always)
  init(channels: SIMD4<Int32>) {
    self.init(blue: channels.x, green: channels.y, red: channels.z, alpha: channels.w)
  }

  /// Each 0…255.
  @inline(__always)
  private init(blue: Int32, green: Int32, red: Int32, alpha: Int32) {
    let lower = UInt32(bitPattern: blue | red &<< 16)
    let upper = UInt32(bitPattern: green | alpha &<< 16)
    lanes = UInt64(lower) | UInt64(upper) &<< 32
  }

  /// Components are rounded to 8 bits first, as in the vector outputs.
  init(_ color: Color) {
    func step(_ value: Double) -> Double { (max(0, min(1, value)) * 255).rounded() }
    let alpha = max(0, min(1, color.alpha))
    self.init(
      blue: Int32((step(color.blue) * alpha).rounded()),
      green: Int32((step(color.green) * alpha).rounded()),
      red: Int32((step(color.red) * alpha).rounded()), alpha: Int32((alpha * 255).rounded()))
  }

  /// The average of the opaque colours that cover a pixel, from their sums in units of
  /// `Coverage.full`. Where areas overlap, a pixel is covered more than once.
  @inline(__always)
  init(_ sum: ColorSum) {
    let depth = sum.depth
    if depth > Coverage.full + Coverage.full >> 8 {
      let share = 1 / Double(depth)
      func mean(_ sum: Int32) -> Int32 { max(0, min(255, Int32(Double(sum) * share + 0.5))) }
      self.init(blue: mean(sum.blue), green: mean(sum.green), red: mean(sum.red), alpha: 255)
    } else {
      self.init(
        blue: Self.step(sum.blue), green: Self.step(sum.green), red: Self.step(sum.red),
        alpha: max(0, min(255, (depth &* 255 &+ Coverage.full / 2) &>> 17)))
    }
  }

  /// The canvas word of a pixel that opaque colours cover exactly once; nil for any other.
  @inline(__always)
  static func wordOfOneCover(_ sum: ColorSum) -> UInt32? {
    guard sum.depth == Coverage.full else { return nil }
    let half = Coverage.full / 2
    let blue = UInt32(bitPattern: (sum.blue &+ half) &>> 17)
    let green = UInt32(bitPattern: (sum.green &+ half) &>> 17)
    let red = UInt32(bitPattern: (sum.red &+ half) &>> 17)
    // Areas that lie over one another the wrong way round may leave what no pixel can show.
    guard blue | green | red <= 255 else { return nil }
    return 0xFF00_0000 | red &<< 16 | green &<< 8 | blue
  }

  /// A channel of 0…255 from its sum over a pixel that is covered once.
  @inline(__always)
  private static func step(_ sum: Int32) -> Int32 {
    max(0, min(255, (sum &+ Coverage.full / 2) &>> 17))
  }

  /// A canvas word: blue lowest, alpha highest.
  @inline(__always)
  init(word: UInt32) {
    lanes = UInt64(word & 0x00FF_00FF) | UInt64(word & 0xFF00_FF00) &<< 24
  }

  @inline(__always)
  var word: UInt32 {
    UInt32(truncatingIfNeeded: lanes) | UInt32(truncatingIfNeeded: lanes &>> 24)
  }

  /// 0…255.
  @inline(__always)
  var alpha: Int32 { Int32(truncatingIfNeeded: lanes &>> 48) }

  /// Blue, green, red and alpha.
  var channels: SIMD4<Int32> {
    SIMD4(
      Int32(lanes & 255), Int32(lanes &>> 32 & 255), Int32(lanes &>> 16 & 255), alpha)
  }

  /// Over what a canvas has (Porter and Duff 1984).
  @inline(__always)
  func over(_ below: UInt32) -> UInt32 {
    let rest = PremultipliedColor(word: below).scaled(by: 255 &- alpha)
    return PremultipliedColor(lanes: lanes &+ rest.lanes).word
  }

  /// With a share of itself, 0…255, rounded to the nearest step.
  @inline(__always)
  func scaled(by share: Int32) -> PremultipliedColor {
    // x/255 rounded is (x + 128 + (x + 128)/256)/256 for every x that two bytes multiply to.
    let product = lanes &* UInt64(truncatingIfNeeded: share) &+ 0x0080_0080_0080_0080
    return PremultipliedColor(
      lanes: (product &+ (product &>> 8 & Self.lowBytes)) &>> 8 & Self.lowBytes)
  }
}
