/// Adds lines of well under a pixel's width to a band, by the exact area that each piece of them
/// covers of each pixel.
///
/// A line is cut where it passes from row to row (when it is steep) or from column to column (when
/// it is flat). Within a piece the strip around it has the same extent across at every place, so
/// what lies left of a pixel's side is the integral of a trapezoid: one box slid along another.
/// Pieces end upright or level, not at right angles to the line; where a line turns from steep to
/// flat or back, the wedges that this gives too much on one side and too little on the other are
/// moved across, as points.
///
/// Segments are set up four at a time, and pieces are added up four at a time once some hundred
/// have come together: the arithmetic is the same for all, so it takes no branches.
struct ThinLines {
  private let band: DepositBand
  private let pieces: ThinPieces
  private let turns: ThinTurns
  /// Half of the lines' width in pixels.
  private let half: Float
  /// How far an open line goes on beyond its ends.
  private let cap: Float

  /// Wider lines reach more pixels than a piece adds to, and their turns show.
  static let largestWidth = 0.7

  init(width: Double, cap: Float, band: DepositBand, pieces: ThinPieces, turns: ThinTurns) {
    half = Float(width / 2)
    self.cap = cap
    self.band = band
    self.pieces = pieces
    self.turns = turns
    pieces.begin(band)
    turns.begin(band, half: half)
  }

  /// Adds all lines.
  func add(_ lines: DevicePolylines) {
    let first = Float(band.firstRow - 2)
    let last = Float(band.firstRow + band.rowCount + 2)
    guard let base = lines.positions.baseAddress else { return }
    for line in lines.lines where line.rows.lowerBound < last && line.rows.upperBound > first {
      add(base + line.range.lowerBound, count: line.range.count, isClosed: line.isClosed)
    }
    pieces.flush()
    turns.flush()
  }

  /// One line of two positions or more in pixels; no two beside each other are the same.
  private func add(_ positions: UnsafePointer<SIMD2<Float>>, count: Int, isClosed: Bool) {
    var index = 0
    // An open line does not turn where it begins.
    let beginning = ThinSegments(positions[0], positions[1], half: half).end(0)
    var before = beginning
    @inline(__always)
    func take(_ segments: ThinSegments, _ lane: Int, from vertex: Int) {
      pieces.append(segments, lane)
      let end = segments.end(lane)
      turns.append(before, end, at: positions[vertex])
      before = end
    }
    let whole = count &- 1
    while index &+ 4 <= whole {
      let segments = ThinSegments(positions + index, half: half)
      take(segments, 0, from: index)
      take(segments, 1, from: index &+ 1)
      take(segments, 2, from: index &+ 2)
      take(segments, 3, from: index &+ 3)
      index &+= 4
    }
    while index < whole {
      take(
        ThinSegments(positions[index], positions[index &+ 1], half: half), 0, from: index)
      index &+= 1
    }
    if isClosed {
      take(ThinSegments(positions[whole], positions[0], half: half), 0, from: whole)
      turns.append(before, beginning, at: positions[0])
    } else {
      extend(from: positions[0], awayFrom: positions[1])
      extend(from: positions[whole], awayFrom: positions[whole &- 1])
    }
  }

  /// The end of an open line, as far as it goes on.
  private func extend(from end: SIMD2<Float>, awayFrom inner: SIMD2<Float>) {
    if cap == 0 { return }
    let along = end - inner
    let length = (along.x * along.x + along.y * along.y).squareRoot()
    pieces.append(ThinSegments(end, end + along * (cap / length), half: half), 0)
  }
}
