extension DepositBand {
  /// Paints one colour over a canvas, each pixel with its share of coverage, limited to `box`, and
  /// empties the band.
  func blend(_ color: PremultipliedColor, over canvas: PixelCanvas, in box: DeviceBox) {
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
      drain(line: line) { first, sums in
        let x = first &- Self.margin
        if x >= whole.lowerBound, x &+ 4 <= whole.upperBound {
          // A share of nothing changes nothing: no pixel is asked about.
          lanes.blend(over: UnsafeMutableRawPointer(pixels + x), Self.parts(Self.covered(sums)))
        } else {
          Self.blend(color, sums, over: pixels, from: x, y, width: canvas.width, sides)
        }
      }
    }
  }

  /// Four pixels of which some lie on a side of the box or beside the canvas.
  @inline(never)
  private static func blend(
    _ color: PremultipliedColor, _ sums: SIMD4<Float>, over pixels: UnsafeMutablePointer<UInt32>,
    from x: Int, _ y: Int, width: Int, _ sides: BoxShare
  ) {
    for lane in 0..<4 where x + lane >= 0 && x + lane < width {
      let part = sides.part(sums[lane], x + lane, y)
      pixels[x + lane] = color.scaled(by: part).over(pixels[x + lane])
    }
  }

  /// How much of a pixel lines cover that add up to a sum.
  ///
  /// One line of half a pixel covers 0.71 of a pixel at most, and pieces of one line lie beside one
  /// another; what comes to more is lines that overlap, as on the two banks of an inlet. Of those
  /// the sum tells too much: measured on coasts, lines that add up to 1 cover 0.77, to 1.5, 0.89.
  @inline(__always)
  static func covered(_ sum: SIMD4<Float>) -> SIMD4<Float> {
    let free: Float = 1 - apart
    let share = positive(sum)
    // Beside one another they cover what they add up to; what is above covers ever less of the rest.
    let beside = apart - positive(apart - share)
    let above = positive(share - apart)
    return beside + above * free / (above + free)
  }

  /// What is more than nothing: numbers below it have all bits of their sign, which clear them.
  @inline(__always)
  private static func positive(_ values: SIMD4<Float>) -> SIMD4<Float> {
    let bits = unsafeBitCast(values, to: SIMD4<Int32>.self)
    return unsafeBitCast(bits & ~(bits &>> 31), to: SIMD4<Float>.self)
  }

  /// Sums below this are taken for lines that lie beside one another.
  private static let apart: Float = 0.55

  /// Shares as 0…255.
  @inline(__always)
  private static func parts(_ shares: SIMD4<Float>) -> SIMD4<Int32> {
    DeviceBox.rounded(shares * 255)
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
    func part(_ sum: Float, _ x: Int, _ y: Int) -> Int32 {
      let across = min(box.z, Float(x + 1)) - max(box.x, Float(x))
      let down = min(box.w, Float(y + 1)) - max(box.y, Float(y))
      let inside = max(0, across) * max(0, down)
      return parts(covered(SIMD4(repeating: sum)) * inside)[0]
    }
  }
}
