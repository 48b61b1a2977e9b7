extension SampleBand {
  /// Paints one colour over a canvas, each pixel with its share of coverage, limited to `box`, and
  /// empties the band.
  ///
  /// - Parameter strength: what a covered sample is worth, in 64ths of a sample.
  func blend(
    _ color: PremultipliedColor, strength: Int32, over canvas: PixelCanvas, in box: DeviceBox
  ) {
    let sides = BoxShare(box)
    let lanes = ColorLanes(color)
    for line in 0..<rowCount + 2 * Self.margin {
      let row = line - Self.margin
      guard (0..<rowCount).contains(row) else {
        drain(line: line) { _, _ in }
        continue
      }
      let y = firstRow + row
      let pixels = canvas.row(y)
      let whole = sides.wholeColumns(row: y)
      drain(line: line) { first, covered in
        let x = first &- Self.margin
        // A share of nothing changes nothing: no pixel is asked about.
        let shares = Self.shares(Self.counts(covered), strength: strength)
        if x < whole.lowerBound || x &+ 4 > whole.upperBound {
          Self.blend(color, shares, over: pixels, from: x, y, width: canvas.width, sides)
        } else if lanes.isOpaque {
          lanes.mix(over: UnsafeMutableRawPointer(pixels + x), shares)
        } else {
          lanes.blend(
            over: UnsafeMutableRawPointer(pixels + x), (shares &* 255 &+ 128) &>> 8)
        }
      }
    }
  }

  /// Four pixels of which some lie on a side of the box or beside the canvas.
  @inline(never)
  private static func blend(
    _ color: PremultipliedColor, _ shares: SIMD4<Int32>, over pixels: UnsafeMutablePointer<UInt32>,
    from x: Int, _ y: Int, width: Int, _ sides: BoxShare
  ) {
    for lane in 0..<4 where x + lane >= 0 && x + lane < width {
      let part = sides.part(shares[lane], x + lane, y)
      pixels[x + lane] = color.scaled(by: part).over(pixels[x + lane])
    }
  }

  /// How many samples of each of four pixels are covered.
  @inline(__always)
  static func counts(_ samples: SIMD4<UInt64>) -> SIMD4<Int32> {
    // Counted in pairs, in fours and in bytes (Warren, Hacker's Delight, 5-1).
    var bits = unsafeBitCast(samples, to: SIMD8<UInt32>.self)
    bits = bits &- (bits &>> 1 & 0x5555_5555)
    bits = (bits & 0x3333_3333) &+ (bits &>> 2 & 0x3333_3333)
    var both = bits.evenHalf &+ bits.oddHalf
    both = (both & 0x0F0F_0F0F) &+ (both &>> 4 & 0x0F0F_0F0F)
    both = both &+ both &>> 16
    both = (both &+ both &>> 8) & 0xFF
    return SIMD4<Int32>(truncatingIfNeeded: both)
  }

  /// Shares of 0…256 of counts of samples.
  @inline(__always)
  private static func shares(_ counts: SIMD4<Int32>, strength: Int32) -> SIMD4<Int32> {
    // Both are less than 2¹⁵, so that products of halves are those of the whole.
    let worth = unsafeBitCast(
      unsafeBitCast(counts, to: SIMD8<Int16>.self) &* Int16(truncatingIfNeeded: strength),
      to: SIMD4<Int32>.self)
    let shares = (worth &+ 8) &>> 4
    // Lines that are drawn stronger than they cover might have more.
    return strength > 64 ? shares.replacing(with: 256, where: shares .> 256) : shares
  }

  /// How much of a pixel lies in a box whose sides pass between whole pixels.
  private struct BoxShare {
    /// The pixels that lie wholly inside.
    private let columns: Range<Int>
    private let rows: Range<Int>
    private let box: SIMD4<Float>

    init(_ box: DeviceBox) {
      columns = Self.whole(box.minX, box.maxX)
      rows = Self.whole(box.minY, box.maxY)
      self.box =
        SIMD4(Float(box.minX), Float(box.minY), Float(box.maxX), Float(box.maxY)) / 256
    }

    private static func whole(_ from: Int32, _ to: Int32) -> Range<Int> {
      let first = Int(from &+ 255) >> 8
      return first..<max(first, Int(to) >> 8)
    }

    /// The columns of a row whose pixels lie wholly inside.
    func wholeColumns(row: Int) -> Range<Int> { rows.contains(row) ? columns : 0..<0 }

    /// The share of a pixel on a side of the box, 0…255.
    func part(_ share: Int32, _ x: Int, _ y: Int) -> Int32 {
      let across = min(box.z, Float(x + 1)) - max(box.x, Float(x))
      let down = min(box.w, Float(y + 1)) - max(box.y, Float(y))
      let inside = max(0, across) * max(0, down)
      return DeviceBox.rounded(Float(share) * inside * 255 / 256)
    }
  }
}
