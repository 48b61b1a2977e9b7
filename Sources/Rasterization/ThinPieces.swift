/// Pieces of long segments that wait to be added up, field by field: what is computed is computed
/// for four of them at once. One thread; memory is kept.
final class ThinPieces {
  /// So many are added up.
  private static let flushed = 256
  /// With room for filling a group up.
  private static let capacity = flushed + 4

  /// The fields of `FourThinPieces`.
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

  /// Cuts one of four segments into its pieces, from a cell on that it reaches: a row of a steep
  /// one, a column of a flat one.
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
