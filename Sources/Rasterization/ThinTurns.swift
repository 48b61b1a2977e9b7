/// Segments of thin lines in their order, field by field, and the turns between them at which the
/// pieces of two end differently: those wait, and their wedges are moved across four at a time.
///
/// Pieces end upright or level, strips on the line that halves the turn. Between the two lies a
/// wedge on either side of the vertex: what one side has too much, the other lacks. One thread;
/// memory is kept.
final class ThinTurns {
  /// Segments that are kept before turns are looked at.
  private static let kept = 1024
  /// With room for the last group, and for two that stand still.
  private static let capacity = kept + 8
  /// Two equal segments behind all others.
  private static let still = Int32(capacity - 1)

  private let slopes = UnsafeMutablePointer<Float>.allocate(capacity: capacity)
  /// Less than nothing where a segment runs towards lesser numbers.
  private let reaches = UnsafeMutablePointer<Float>.allocate(capacity: capacity)
  private let kinds = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
  /// Where they begin, in pixels.
  private let xs = UnsafeMutablePointer<Float>.allocate(capacity: capacity)
  private let ys = UnsafeMutablePointer<Float>.allocate(capacity: capacity)
  private var count = 0
  private var lastKind: Int32 = 0
  /// The segments before which a line turns so.
  private let turns = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
  private var turnCount = 0

  /// Lent by whoever deallocates it.
  private var band: DepositBand
  /// Half of the lines' width in pixels.
  private var half: Float = 0

  init(_ band: DepositBand) {
    self.band = band
    for index in Self.capacity - 2..<Self.capacity {
      (slopes[index], reaches[index], kinds[index]) = (0, 1, 0)
      (xs[index], ys[index]) = (0, 0)
    }
  }

  deinit {
    slopes.deallocate()
    reaches.deallocate()
    kinds.deallocate()
    xs.deallocate()
    ys.deallocate()
    turns.deallocate()
  }

  func begin(_ band: DepositBand, half: Float) {
    self.band = band
    self.half = half
    // Nothing turns before the first segment; where that goes on with one that was passed over, its
    // turn is looked at, and shows nowhere.
    (slopes[0], reaches[0], kinds[0]) = (0, 1, 0)
    (count, turnCount, lastKind) = (1, 0, 0)
  }

  /// Takes four segments. Where those before them were passed over, a turn at their beginning lies so
  /// far beyond the band that what is added for it shows nowhere.
  @inline(__always)
  func append(_ segments: ThinSegments) {
    let kinds = segments.kinds
    store(segments.slopes, slopes)
    store(segments.signedReaches, reaches)
    store(segments.fromX, xs)
    store(segments.fromY, ys)
    UnsafeMutableRawPointer(self.kinds + count).storeBytes(of: kinds, as: SIMD4<Int32>.self)
    let before = SIMD4(lastKind, kinds[0], kinds[1], kinds[2])
    let isTurn = (before .!= kinds) .& segments.isTurning
    // Which turns count cannot be foreseen: each is written, and the next one over those that do
    // not.
    let counted = SIMD4<Int32>.zero.replacing(with: 1, where: isTurn)
    for lane in 0..<4 {
      turns[turnCount] = Int32(truncatingIfNeeded: count &+ lane)
      turnCount &+= Int(counted[lane])
    }
    count &+= 4
    lastKind = kinds[3]
    if count >= Self.kept { flush() }
  }

  @inline(__always)
  private func store(_ values: SIMD4<Float>, _ field: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(field + count).storeBytes(of: values, as: SIMD4<Float>.self)
  }

  /// Adds the wedges of all waiting turns to the band, and keeps the last segment alone.
  @inline(never)
  func flush() {
    // Whoever fills a group up is a segment that follows itself: it turns nowhere.
    for index in turnCount..<turnCount + 3 { turns[index] = Self.still }
    for index in stride(from: 0, to: turnCount, by: 4) {
      addGroup(UnsafeRawPointer(turns + index).loadUnaligned(as: SIMD4<Int32>.self))
    }
    turnCount = 0
    slopes[0] = slopes[count &- 1]
    reaches[0] = reaches[count &- 1]
    kinds[0] = kinds[count &- 1]
    count = 1
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

  /// The left sides of four segments.
  @inline(__always)
  private func side(_ segments: SIMD4<Int32>) -> Side {
    Side(
      gathered(slopes, segments), gathered(reaches, segments),
      (SIMD4(
        kinds[Int(segments[0])], kinds[Int(segments[1])], kinds[Int(segments[2])],
        kinds[Int(segments[3])]) & 1) .> 0,
      half: half)
  }

  @inline(__always)
  private func gathered(
    _ field: UnsafeMutablePointer<Float>, _ segments: SIMD4<Int32>
  ) -> SIMD4<Float> {
    SIMD4(
      field[Int(segments[0])], field[Int(segments[1])], field[Int(segments[2])],
      field[Int(segments[3])])
  }

  @inline(__always)
  private func addGroup(_ segments: SIMD4<Int32>) {
    let (before, after) = (side(segments &- 1), side(segments))
    let cosine = before.normalX * after.normalX + before.normalY * after.normalY
    // A sharper turn has a bevel, for which the pieces stand as they are.
    let isBlunt = cosine .> -0.5
    let mitre = half / (cosine.replacing(with: 0, where: .!isBlunt) + 1)
    let cornerX = (before.normalX + after.normalX) * mitre
    let cornerY = (before.normalY + after.normalY) * mitre
    let (x, y) = (gathered(xs, segments), gathered(ys, segments))
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
  private func add(
    _ x: SIMD4<Float>, _ y: SIMD4<Float>, _ area: SIMD4<Float>
  ) {
    band.add(area, columns: DeviceBox.floors(x).cells, rows: DeviceBox.floors(y).cells)
  }
}
