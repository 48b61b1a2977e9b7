/// Four pieces of thin lines, one a lane, each within one row of pixels (of a steep line) or one column
/// (of a flat one).
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

  /// What of four segments lies between two places along, one a lane; nothing where the first is not
  /// the lesser one.
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
    let shifted = lows - 0.5 + DeviceBox.floatRounding
    let first = shifted - DeviceBox.floatRounding
    let near = first + 1 - lows
    let below = (Self.rise(near, side, plateau)) * scale
    let belowNext = (Self.rise(near + 1, side, plateau)) * scale
    let (middle, last) = (belowNext - below, area - belowNext)
    let firsts = unsafeBitCast(shifted, to: SIMD4<Int32>.self) &- 0x4B40_0000
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

/// Pieces of long segments that wait to be added up, field by field: what is computed is computed for
/// four of them at once. One thread; memory is kept.
final class ThinPieces {
  /// So many are added up.
  private static let flushed = 256
  /// With room for filling a group up.
  private static let capacity = flushed + 4

  private let lows = UnsafeMutablePointer<Float>.allocate(capacity: capacity)
  private let sweeps = UnsafeMutablePointer<Float>.allocate(capacity: capacity)
  private let widths = UnsafeMutablePointer<Float>.allocate(capacity: capacity)
  private let lengths = UnsafeMutablePointer<Float>.allocate(capacity: capacity)
  private let cells = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
  /// 1 for steep, else 0.
  private let steep = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
  private var count = 0

  /// Lent by whoever deallocates it.
  private var band: DepositBand

  init(_ band: DepositBand) { self.band = band }

  deinit {
    lows.deallocate()
    sweeps.deallocate()
    widths.deallocate()
    lengths.deallocate()
    cells.deallocate()
    steep.deallocate()
  }

  func begin(_ band: DepositBand) {
    count = 0
    self.band = band
  }

  /// Cuts one of four segments into its pieces, from a cell on that it reaches: a row of a steep one, a
  /// column of a flat one.
  @inline(never)
  func append(_ segments: ThinSegments, _ lane: Int, fromCell first: Int32) {
    let (start, end) = (segments.starts[lane], segments.ends[lane])
    let (origin, slope) = (segments.origins[lane], segments.slopes[lane])
    let (sweep, falling) = (abs(slope), min(slope, 0))
    let isSteep: Int32 = segments.isSteep[lane] ? 1 : 0
    var cell = first
    var from = max(start, Float(first))
    while from < end {
      let side = Float(cell &+ 1)
      let length = min(end, side) - from
      lows[count] = origin + slope * (from - start) + falling * length
      sweeps[count] = sweep * length
      widths[count] = 2 * segments.reaches[lane]
      lengths[count] = length
      cells[count] = cell
      steep[count] = isSteep
      count &+= 1
      if count == Self.flushed { flush() }
      (cell, from) = (cell &+ 1, side)
    }
  }

  /// Adds all waiting pieces to the band.
  @inline(never)
  func flush() {
    // Whoever fills a group up has nothing to add.
    for index in count..<count + 3 {
      (lows[index], sweeps[index], widths[index], lengths[index]) = (0, 0, 1, 0)
      (cells[index], steep[index]) = (0, 0)
    }
    for index in stride(from: 0, to: count, by: 4) {
      let pieces = FourThinPieces(
        lows: four(lows, index), sweeps: four(sweeps, index), widths: four(widths, index),
        lengths: four(lengths, index),
        cells: UnsafeRawPointer(cells + index).loadUnaligned(as: SIMD4<Int32>.self),
        isSteep: UnsafeRawPointer(steep + index).loadUnaligned(as: SIMD4<Int32>.self) .> 0)
      pieces.add(to: band)
    }
    count = 0
  }

  @inline(__always)
  private func four(_ field: UnsafeMutablePointer<Float>, _ index: Int) -> SIMD4<Float> {
    UnsafeRawPointer(field + index).loadUnaligned(as: SIMD4<Float>.self)
  }
}
