/// Colours as points, channel by channel, so that distances are computed for four of them at once.
struct ColorPoints {
  /// Premultiplied words, in the order in which they were added.
  private(set) var colors: [UInt32] = []
  /// Blue, green, red and alpha, 0…255, filled up to a multiple of four with places far away.
  private var blue: [Float] = []
  private var green: [Float] = []
  private var red: [Float] = []
  private var alpha: [Float] = []

  private static let farAway: Float = 1e6

  mutating func append(_ color: UInt32) {
    let index = colors.count
    colors.append(color)
    if index == blue.count {
      for _ in 0..<4 {
        blue.append(Self.farAway)
        green.append(Self.farAway)
        red.append(Self.farAway)
        alpha.append(Self.farAway)
      }
    }
    let channels = Self.channels(color)
    (blue[index], green[index], red[index], alpha[index]) = (
      channels.x, channels.y, channels.z, channels.w
    )
  }

  /// Blue, green, red and alpha.
  @inline(__always)
  static func channels(_ color: UInt32) -> SIMD4<Float> {
    SIMD4(
      Float(color & 255), Float(color >> 8 & 255), Float(color >> 16 & 255), Float(color >> 24))
  }

  func channels(at index: Int) -> SIMD4<Float> {
    SIMD4(blue[index], green[index], red[index], alpha[index])
  }

  /// Visits the points four at a time with the squares of their distances from a colour.
  @inline(__always)
  func forEachFour(
    from color: SIMD4<Float>, _ visit: (_ first: Int, _ squares: SIMD4<Float>) -> Void
  ) {
    blue.withUnsafeBytes { blue in
      green.withUnsafeBytes { green in
        red.withUnsafeBytes { red in
          alpha.withUnsafeBytes { alpha in
            for offset in stride(from: 0, to: blue.count, by: 16) {
              let b = blue.loadUnaligned(fromByteOffset: offset, as: SIMD4<Float>.self) - color.x
              let g = green.loadUnaligned(fromByteOffset: offset, as: SIMD4<Float>.self) - color.y
              let r = red.loadUnaligned(fromByteOffset: offset, as: SIMD4<Float>.self) - color.z
              let a = alpha.loadUnaligned(fromByteOffset: offset, as: SIMD4<Float>.self) - color.w
              visit(offset / 4, b * b + g * g + r * r + a * a)
            }
          }
        }
      }
    }
  }

  /// The nearest point to a colour, the first of several, and the square of its distance.
  func nearest(to color: SIMD4<Float>) -> (index: Int, square: Float) {
    var least = SIMD4<Float>(repeating: .infinity)
    var leastFirst = SIMD4<Int32>.zero
    forEachFour(from: color) { first, squares in
      let isLess = squares .< least
      least.replace(with: squares, where: isLess)
      leastFirst.replace(with: Int32(truncatingIfNeeded: first), where: isLess)
    }
    var best = (index: Int(leastFirst[0]), square: least[0])
    for lane in 1..<4 {
      let index = Int(leastFirst[lane]) + lane
      if least[lane] < best.square || (least[lane] == best.square && index < best.index) {
        best = (index, least[lane])
      }
    }
    return best
  }
}
