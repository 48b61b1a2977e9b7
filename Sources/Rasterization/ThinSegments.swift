/// Four segments of thin lines, one a lane, as they are cut into pieces: along their longer extent.
struct ThinSegments {
  /// Where they begin and end along, the lesser first.
  let starts: SIMD4<Float>
  private(set) var ends: SIMD4<Float>
  /// Where they are across at `starts`, less their reach.
  let origins: SIMD4<Float>
  /// Pixels across for each pixel along.
  let slopes: SIMD4<Float>
  /// Which run towards lesser numbers.
  let isReversed: SIMDMask<SIMD4<Int32>>
  let isSteep: SIMDMask<SIMD4<Int32>>

  /// How many positions, and kinds of segments, behind the last one of all lines are read with it.
  static let readBeyond = 4

  /// The four segments between five positions: those that are not drawn have no length.
  @inline(__always)
  init(
    _ positions: UnsafePointer<SIMD2<Float>>,
    _ segments: UnsafePointer<DevicePolylines.Segment>, half: Float
  ) {
    let from = UnsafeRawPointer(positions).loadUnaligned(as: SIMD8<Float>.self)
    let to = UnsafeRawPointer(positions + 1).loadUnaligned(as: SIMD8<Float>.self)
    let (fromX, fromY) = (from.evenHalf, from.oddHalf)
    let kinds = SIMD4<Int32>(
      truncatingIfNeeded: UnsafeRawPointer(segments).loadUnaligned(as: SIMD4<UInt8>.self))
    let isDrawn = kinds & Int32(DevicePolylines.Segment.drawn.rawValue) .> 0
    // From line to line may be any way, none among them: a flat one of one pixel, cut to nothing.
    let isGap = kinds & Int32(DevicePolylines.Segment([.drawn, .turning]).rawValue) .== 0
    self.init(
      fromX, fromY, to.evenHalf.replacing(with: fromX + 1, where: isGap),
      to.oddHalf.replacing(with: fromY, where: isGap), half: half)
    ends = starts.replacing(with: ends, where: isDrawn)
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
    isSteep = dx * dx .<= dy * dy
    let longer = dx.replacing(with: dy, where: isSteep)
    slopes = dy.replacing(with: dx, where: isSteep) / longer
    // The root of one more than a slope's square, within a fifth of a percent.
    let squares = slopes * slopes
    let reaches = (squares * (0.4949 - 0.0807 * squares) + 1) * half
    isReversed = longer .< 0
    let along = fromX.replacing(with: fromY, where: isSteep)
    let alongEnd = toX.replacing(with: toY, where: isSteep)
    starts = along.replacing(with: alongEnd, where: isReversed)
    ends = alongEnd.replacing(with: along, where: isReversed)
    let across = fromY.replacing(with: fromX, where: isSteep)
    let acrossEnd = toY.replacing(with: toX, where: isSteep)
    origins = across.replacing(with: acrossEnd, where: isReversed) - reaches
  }

  /// Ends of one kind have their pieces' ends on one line and on one side of it: a bit for each
  /// segment that is steep, and behind them one for each that runs towards lesser numbers.
  @inline(__always)
  var kinds: UInt32 {
    let bits =
      SIMD4<UInt32>.zero.replacing(with: SIMD4(1, 2, 4, 8), where: isSteep.unsigned)
      | SIMD4.zero.replacing(with: SIMD4(16, 32, 64, 128), where: isReversed.unsigned)
    return bits.wrappedSum()
  }
}

extension SIMDMask<SIMD4<Int32>> {
  @inline(__always)
  fileprivate var unsigned: SIMDMask<SIMD4<UInt32>.MaskStorage> { self }
}
