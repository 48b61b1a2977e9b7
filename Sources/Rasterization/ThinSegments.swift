/// Four segments of thin lines, one a lane, as they are cut into pieces: along their longer extent.
struct ThinSegments {
  /// Where they begin and end along, the lesser first.
  private let starts: SIMD4<Float>
  private let ends: SIMD4<Float>
  /// Where they are across at `starts`, less their reach.
  private let origins: SIMD4<Float>
  /// Pixels across for each pixel along.
  private let slopes: SIMD4<Float>
  /// How far the strip reaches across on either side.
  private let reaches: SIMD4<Float>
  /// The same, less than nothing where the segment runs towards lesser numbers.
  private let signedReaches: SIMD4<Float>
  /// 1 for those that are steep.
  private let steep: SIMD4<Int32>

  /// The four segments between five positions.
  @inline(__always)
  init(_ positions: UnsafePointer<SIMD2<Float>>, half: Float) {
    let from = UnsafeRawPointer(positions).loadUnaligned(as: SIMD8<Float>.self)
    let to = UnsafeRawPointer(positions + 1).loadUnaligned(as: SIMD8<Float>.self)
    self.init(from.evenHalf, from.oddHalf, to.evenHalf, to.oddHalf, half: half)
  }

  /// One segment, in every lane.
  @inline(__always)
  init(_ from: SIMD2<Float>, _ to: SIMD2<Float>, half: Float) {
    self.init(
      SIMD4(repeating: from.x), SIMD4(repeating: from.y), SIMD4(repeating: to.x),
      SIMD4(repeating: to.y), half: half)
  }

  @inline(__always)
  private init(
    _ fromX: SIMD4<Float>, _ fromY: SIMD4<Float>, _ toX: SIMD4<Float>, _ toY: SIMD4<Float>,
    half: Float
  ) {
    let (dx, dy) = (toX - fromX, toY - fromY)
    let isSteep = dx * dx .<= dy * dy
    let longer = dx.replacing(with: dy, where: isSteep)
    slopes = dy.replacing(with: dx, where: isSteep) / longer
    reaches = (slopes * slopes + 1).squareRoot() * half
    let isReversed = longer .< 0
    let along = fromX.replacing(with: fromY, where: isSteep)
    let alongEnd = toX.replacing(with: toY, where: isSteep)
    starts = along.replacing(with: alongEnd, where: isReversed)
    ends = alongEnd.replacing(with: along, where: isReversed)
    let across = fromY.replacing(with: fromX, where: isSteep)
    let acrossEnd = toY.replacing(with: toX, where: isSteep)
    origins = across.replacing(with: acrossEnd, where: isReversed) - reaches
    signedReaches = reaches.replacing(with: -reaches, where: isReversed)
    steep = SIMD4<Int32>.zero.replacing(with: 1, where: isSteep)
  }

  /// 1 when the segment is steep, else 0.
  @inline(__always)
  func kind(_ lane: Int) -> Int32 { steep[lane] }

  @inline(__always)
  func extent(_ lane: Int) -> (start: Float, end: Float) { (starts[lane], ends[lane]) }

  @inline(__always)
  func strip(_ lane: Int) -> (origin: Float, slope: Float, reach: Float) {
    (origins[lane], slopes[lane], reaches[lane])
  }

  /// What matters of a segment where it meets the next one.
  struct End {
    /// Pixels across for each pixel along.
    let slope: Float
    /// How far the strip reaches across: less than nothing when it runs towards lesser numbers.
    let reach: Float
    let isSteep: Bool

    /// Whether the two have their pieces' ends on different lines, or on different sides of one.
    @inline(__always)
    func isUnlike(_ other: End) -> Bool {
      isSteep != other.isSteep || (reach < 0) != (other.reach < 0)
    }
  }

  @inline(__always)
  func end(_ lane: Int) -> End {
    End(slope: slopes[lane], reach: signedReaches[lane], isSteep: steep[lane] != 0)
  }
}
