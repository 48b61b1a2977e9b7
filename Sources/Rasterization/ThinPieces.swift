/// Pieces of thin lines that wait to be added up, field by field: what is computed is computed for
/// four of them at once. One thread; memory is kept.
final class ThinPieces {
  /// So many are added up.
  private static let flushed = 256
  /// With room for the pieces of one more segment and for filling a group up.
  private static let capacity = flushed + 8

  /// Where the strip is lowest across, how far it moves across and how wide it is there, and how
  /// long it is along. Pixels.
  private let lows = UnsafeMutablePointer<Float>.allocate(capacity: capacity)
  private let sweeps = UnsafeMutablePointer<Float>.allocate(capacity: capacity)
  private let widths = UnsafeMutablePointer<Float>.allocate(capacity: capacity)
  private let lengths = UnsafeMutablePointer<Float>.allocate(capacity: capacity)
  /// The row (steep) or column (flat), doubled, and 1 more when it is steep.
  private let cells = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
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
  }

  func begin(_ band: DepositBand) {
    count = 0
    self.band = band
  }

  /// Cuts one of four segments into its pieces.
  @inline(__always)
  func append(_ segments: ThinSegments, _ lane: Int) {
    let (start, end) = segments.extent(lane)
    let (origin, slope, reach) = segments.strip(lane)
    let kind = segments.kind(lane)
    // The lower end across is where a rising strip starts and a falling one ends.
    let (sweep, falling) = (abs(slope), min(slope, 0))
    /// Writes a piece without taking it yet.
    func write(_ index: Int, _ cell: Int32, from: Float, to: Float) {
      let length = to - from
      lows[index] = origin + slope * (from - start) + falling * length
      sweeps[index] = sweep * length
      widths[index] = 2 * reach
      lengths[index] = length
      cells[index] = cell &<< 1 | kind
    }
    // Most segments are one piece or two, and which cannot be foreseen: the second one is written
    // in any case.
    var cell = DeviceBox.floor(start)
    var side = Float(cell &+ 1)
    write(count, cell, from: start, to: min(end, side))
    write(count &+ 1, cell &+ 1, from: side, to: min(end, side + 1))
    count &+= side < end ? 2 : 1
    while side + 1 < end {
      (cell, side) = (cell &+ 1, side + 1)
      if count >= Self.flushed { flush() }
      write(count, cell &+ 1, from: side, to: min(end, side + 1))
      count &+= 1
    }
    if count >= Self.flushed { flush() }
  }

  /// Adds all waiting pieces to the band.
  @inline(never)
  func flush() {
    // Whoever fills a group up has nothing to add.
    let groups = (count + 3) / 4
    for index in count..<4 * groups {
      (lows[index], sweeps[index], widths[index], lengths[index], cells[index]) = (0, 0, 1, 0, 0)
    }
    for group in 0..<groups { addGroup(4 &* group) }
    count = 0
  }

  @inline(__always)
  private func four(_ field: UnsafeMutablePointer<Float>, _ index: Int) -> SIMD4<Float> {
    UnsafeRawPointer(field + index).loadUnaligned(as: SIMD4<Float>.self)
  }

  @inline(__always)
  private func addGroup(_ index: Int) {
    let low = four(lows, index)
    let sweep = four(sweeps, index)
    let width = four(widths, index)
    let length = four(lengths, index)
    // A trapezoid whose sides rise over the narrower of the two boxes; a little more, for a strip
    // that does not move must not divide by nothing.
    let narrower = sweep.replacing(with: width, where: width .< sweep)
    let side = narrower + 1 / 512
    let plateau = sweep + width - narrower
    let area = width * length
    let scale = area / (2 * side * plateau)
    // The whole number below, and the first two sides of cells from the strip's lowest point.
    let shifted = low - 0.5 + DeviceBox.floatRounding
    let first = shifted - DeviceBox.floatRounding
    let near = first + 1 - low
    let below = (Self.rise(near, side, plateau)) * scale
    let belowNext = (Self.rise(near + 1, side, plateau)) * scale
    let (middle, last) = (belowNext - below, area - belowNext)
    let firsts = unsafeBitCast(shifted, to: SIMD4<Int32>.self) &- 0x4B40_0000
    for lane in 0..<4 {
      let cell = cells[index &+ lane]
      let isSteep = cell & 1 != 0
      let (own, across) = (cell &>> 1, firsts[lane])
      guard let place = band.place(isSteep ? across : own, isSteep ? own : across) else { continue }
      let step = isSteep ? 1 : band.rowLength
      band.add(below[lane], at: place)
      band.add(middle[lane], at: place &+ step)
      band.add(last[lane], at: place &+ 2 &* step)
    }
  }

  /// Twice the integral of a trapezoid up to `t`, by the product of its two boxes.
  @inline(__always)
  private static func rise(
    _ t: SIMD4<Float>, _ side: SIMD4<Float>, _ plateau: SIMD4<Float>
  ) -> SIMD4<Float> {
    let (a, b) = (positive(t), positive(t - side))
    let (c, d) = (positive(t - plateau), positive(t - side - plateau))
    return a * a - b * b - c * c + d * d
  }

  @inline(__always)
  private static func positive(_ value: SIMD4<Float>) -> SIMD4<Float> {
    value.replacing(with: 0, where: value .< 0)
  }
}
