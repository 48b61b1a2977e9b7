/// Four pieces of thin lines, one a lane, each within one row of pixels (of a steep line) or one
/// column (of a flat one).
struct FourThinPieces {
  /// Where the strip is lowest across, how far it moves across and how wide it is there, and how
  /// long it is along. Pixels.
  let lows: SIMD4<Float>
  let sweeps: SIMD4<Float>
  let widths: SIMD4<Float>
  let lengths: SIMD4<Float>
  /// The row of a steep one, the column of a flat one.
  let cells: SIMD4<Int32>
  let isSteep: SIMDMask<SIMD4<Int32>>

  /// What of four segments lies between two places along, one a lane; nothing where the first is
  /// not the lesser one.
  @inline(__always)
  init(
    of segments: ThinSegments, from: SIMD4<Float>, to: SIMD4<Float>, cells: SIMD4<Int32>
  ) {
    let length = (to - from).twicePositive * 0.5
    lengths = length
    // The lower end across is where a rising strip starts and a falling one ends.
    let slope = segments.slopes
    let falling = (slope - slope.magnitudes) * 0.5
    lows = segments.origins + slope * (from - segments.starts) + falling * length
    sweeps = slope.magnitudes * length
    widths = 2 * segments.reaches
    self.cells = cells
    isSteep = segments.isSteep
  }

  @inline(__always)
  init(
    lows: SIMD4<Float>, sweeps: SIMD4<Float>, widths: SIMD4<Float>, lengths: SIMD4<Float>,
    cells: SIMD4<Int32>, isSteep: SIMDMask<SIMD4<Int32>>
  ) {
    (self.lows, self.sweeps, self.widths, self.lengths) = (lows, sweeps, widths, lengths)
    (self.cells, self.isSteep) = (cells, isSteep)
  }

  /// Adds the area that they cover of each pixel.
  @inline(__always)
  func add(to band: DepositBand) {
    // A trapezoid whose sides rise over the narrower of the two boxes; a little more, for a strip
    // that does not move must not divide by nothing.
    let narrower = sweeps.replacing(with: widths, where: widths .< sweeps)
    let side = narrower + 1 / 512
    let plateau = sweeps + widths - narrower
    let area = widths * lengths
    let scale = area / (8 * side * plateau)
    // The whole number below, and the first two sides of cells from the strip's lowest point.
    let (firsts, wholes) = DeviceBox.floors(lows)
    let near = wholes + 1 - lows
    let below = Self.rise(near, side, plateau) * scale
    let belowNext = Self.rise(near + 1, side, plateau) * scale
    let (middle, last) = (belowNext - below, area - belowNext)
    let columns = cells.replacing(with: firsts, where: isSteep)
    let rows = firsts.replacing(with: cells, where: isSteep)
    let steps = SIMD4(repeating: Int32(truncatingIfNeeded: band.rowLength))
      .replacing(with: 1, where: isSteep)
    band.add((below, middle, last), columns: columns, rows: rows, steps: steps)
  }

  /// Eight times the integral of a trapezoid up to `t`, by the product of its two boxes.
  @inline(__always)
  private static func rise(
    _ t: SIMD4<Float>, _ side: SIMD4<Float>, _ plateau: SIMD4<Float>
  ) -> SIMD4<Float> {
    let (a, b) = (t.twicePositive, (t - side).twicePositive)
    let (c, d) = ((t - plateau).twicePositive, (t - side - plateau).twicePositive)
    return a * a - b * b - c * c + d * d
  }
}

extension SIMD4<Float> {
  /// Without signs.
  @inline(__always)
  fileprivate var magnitudes: SIMD4<Float> {
    unsafeBitCast(
      unsafeBitCast(self, to: SIMD4<UInt32>.self) & 0x7FFF_FFFF, to: SIMD4<Float>.self)
  }

  /// Twice what is more than nothing, and nothing in place of the rest: without a choice, of which
  /// compilers make branches here.
  @inline(__always)
  fileprivate var twicePositive: SIMD4<Float> { self + magnitudes }
}
