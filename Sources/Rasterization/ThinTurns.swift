/// Turns of thin lines at which the pieces of two segments end differently: they wait, field by
/// field, until the wedges of four at a time are moved across.
///
/// Pieces end upright or level, strips on the line that halves the turn. Between the two lies a
/// wedge on either side of the vertex: what one side has too much, the other lacks. One thread;
/// memory is kept.
final class ThinTurns {
  private static let capacity = 256

  /// The segment before and the one after.
  private let slopes = UnsafeMutablePointer<Float>.allocate(capacity: 2 * capacity)
  private let reaches = UnsafeMutablePointer<Float>.allocate(capacity: 2 * capacity)
  /// 1 for steep, else 0.
  private let steep = UnsafeMutablePointer<Float>.allocate(capacity: 2 * capacity)
  /// The vertex in pixels.
  private let xs = UnsafeMutablePointer<Float>.allocate(capacity: capacity)
  private let ys = UnsafeMutablePointer<Float>.allocate(capacity: capacity)
  private var count = 0

  /// Lent by whoever deallocates it.
  private var band: DepositBand
  /// Half of the lines' width in pixels.
  private var half: Float = 0

  init(_ band: DepositBand) { self.band = band }

  deinit {
    slopes.deallocate()
    reaches.deallocate()
    steep.deallocate()
    xs.deallocate()
    ys.deallocate()
  }

  func begin(_ band: DepositBand, half: Float) {
    count = 0
    self.band = band
    self.half = half
  }

  /// Takes a turn where the two segments' pieces end differently.
  @inline(__always)
  func append(
    _ before: ThinSegments.End, _ after: ThinSegments.End, at vertex: SIMD2<Float>
  ) {
    // Which turns count cannot be foreseen: each is written, and the next one over those that do
    // not.
    set(count, before)
    set(count &+ Self.capacity, after)
    xs[count] = vertex.x
    ys[count] = vertex.y
    count &+= before.isUnlike(after) ? 1 : 0
    if count == Self.capacity { flush() }
  }

  @inline(__always)
  private func set(_ index: Int, _ end: ThinSegments.End) {
    slopes[index] = end.slope
    reaches[index] = end.reach
    steep[index] = end.isSteep ? 1 : 0
  }

  /// Adds the wedges of all waiting turns to the band.
  @inline(never)
  func flush() {
    // Whoever fills a group up turns nowhere.
    let groups = (count + 3) / 4
    let straight = ThinSegments.End(slope: 0, reach: half, isSteep: false)
    for index in count..<4 * groups {
      set(index, straight)
      set(index + Self.capacity, straight)
      (xs[index], ys[index]) = (0, 0)
    }
    for group in 0..<groups { addGroup(4 &* group) }
    count = 0
  }

  /// One side of four turns.
  private struct Side {
    /// To where the left side of the strip's pieces ends, from the vertex.
    let endX: SIMD4<Float>
    let endY: SIMD4<Float>
    /// At right angles to the segment on its left, of length 1.
    let normalX: SIMD4<Float>
    let normalY: SIMD4<Float>

    @inline(__always)
    init(
      _ slope: SIMD4<Float>, _ reach: SIMD4<Float>, _ isSteep: SIMDMask<SIMD4<Int32>>, half: Float
    ) {
      // The strip reaches further across than its half width as the segment is longer than its
      // longer extent.
      let longer = half / reach
      let shorter = longer * slope
      normalX = shorter.replacing(with: longer, where: isSteep)
      normalY = -longer.replacing(with: shorter, where: isSteep)
      let none = SIMD4<Float>.zero
      endX = none.replacing(with: reach, where: isSteep)
      endY = (-reach).replacing(with: none, where: isSteep)
    }
  }

  @inline(__always)
  private func side(_ index: Int) -> Side {
    Side(
      four(slopes, index), four(reaches, index), four(steep, index) .> 0.5, half: half)
  }

  @inline(__always)
  private func addGroup(_ index: Int) {
    let (before, after) = (side(index), side(index &+ Self.capacity))
    let cosine = before.normalX * after.normalX + before.normalY * after.normalY
    // A sharper turn has a bevel, for which the pieces stand as they are.
    let isBlunt = cosine .> -0.5
    let mitre = half / (cosine.replacing(with: 0, where: .!isBlunt) + 1)
    let cornerX = (before.normalX + after.normalX) * mitre
    let cornerY = (before.normalY + after.normalY) * mitre
    let (x, y) = (four(xs, index), four(ys, index))
    // What the first segment's pieces lack on their left, and what the second one's have too much.
    let lacking = before.endX * cornerY - before.endY * cornerX
    let surplus = after.endX * cornerY - after.endY * cornerX
    let area = SIMD4<Float>.zero.replacing(with: (lacking - surplus) * 0.5, where: isBlunt)
    // In the middle between the two wedges.
    let offsetX = (before.endX + after.endX + 2 * cornerX) / 6
    let offsetY = (before.endY + after.endY + 2 * cornerY) / 6
    add(x + offsetX, y + offsetY, area)
    add(x - offsetX, y - offsetY, -area)
  }

  /// Areas as points.
  @inline(__always)
  private func add(_ x: SIMD4<Float>, _ y: SIMD4<Float>, _ area: SIMD4<Float>) {
    let columns = Self.floor(x)
    let rows = Self.floor(y)
    for lane in 0..<4 {
      if let place = band.place(columns[lane], rows[lane]) { band.add(area[lane], at: place) }
    }
  }

  @inline(__always)
  private static func floor(_ value: SIMD4<Float>) -> SIMD4<Int32> {
    unsafeBitCast(value - 0.5 + DeviceBox.floatRounding, to: SIMD4<Int32>.self) &- 0x4B40_0000
  }

  @inline(__always)
  private func four(_ field: UnsafeMutablePointer<Float>, _ index: Int) -> SIMD4<Float> {
    UnsafeRawPointer(field + index).loadUnaligned(as: SIMD4<Float>.self)
  }
}
