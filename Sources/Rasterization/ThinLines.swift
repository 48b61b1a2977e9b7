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
/// Segments are set up and cut four at a time, whatever lines they are of: the arithmetic is the
/// same for all, so it takes no branches. Pieces beyond the second of a segment, and turns, wait
/// until some hundred have come together, and are then added four at a time.
struct ThinLines {
  private let band: DepositBand
  private let pieces: ThinPieces
  private let turns: ThinTurns
  /// Half of the lines' width in pixels.
  private let half: Float
  /// What may reach the band, in pixels.
  private let rows: Range<Float>
  /// How far an open line goes on beyond its ends.
  private let cap: Float

  /// Wider lines reach more pixels than a piece adds to, and their turns show.
  static let largestWidth = 0.7

  init(width: Double, cap: Float, band: DepositBand, pieces: ThinPieces, turns: ThinTurns) {
    half = Float(width / 2)
    self.cap = cap
    self.band = band
    rows = Float(band.firstRow - 2)..<Float(band.firstRow + band.rowCount + 2)
    self.pieces = pieces
    self.turns = turns
    pieces.begin(band)
    turns.begin(band, half: half)
  }

  /// Adds all lines.
  func add(_ blocks: ThinBlocks) {
    let lines = blocks.lines
    guard let positions = lines.positions.baseAddress else { return }
    for (block, reached) in blocks.rows.enumerated()
    where reached.lowerBound < rows.upperBound && reached.upperBound > rows.lowerBound {
      let isWhole =
        reached.lowerBound >= rows.lowerBound && reached.upperBound <= rows.upperBound
      let numbers = blocks.segments(of: block)
      var index = numbers.lowerBound
      while index < numbers.upperBound {
        // What is passed over is two rows beyond the band: too far for a turn there to show.
        if isWhole || mayReach(positions + index) {
          add(ThinSegments(positions + index, lines.segments + index, half: half))
        }
        index &+= 4
      }
    }
    if cap > 0 { addCaps(lines) }
    pieces.flush()
    turns.flush()
  }

  /// Whether four segments do not lie above or below the band.
  @inline(__always)
  private func mayReach(_ positions: UnsafePointer<SIMD2<Float>>) -> Bool {
    var (least, most) = (positions[0].y, positions[0].y)
    for index in 1...4 {
      least = min(least, positions[index].y)
      most = max(most, positions[index].y)
    }
    return least < rows.upperBound && most > rows.lowerBound
  }

  @inline(__always)
  private func add(_ segments: ThinSegments) {
    turns.append(segments)
    // Most segments are one piece or two, and which cannot be foreseen: the second one is added in
    // any case, often with no length.
    let (cells, wholes) = DeviceBox.floors(segments.starts)
    let side = wholes + 1
    let ends = segments.ends
    FourThinPieces(
      of: segments, from: segments.starts, to: side.replacing(with: ends, where: ends .< side),
      cells: cells
    ).add(to: band)
    let next = side + 1
    FourThinPieces(
      of: segments, from: side.replacing(with: ends, where: ends .< side),
      to: next.replacing(with: ends, where: ends .< next), cells: cells &+ 1
    ).add(to: band)
    let isLonger = next .< ends
    guard any(isLonger) else { return }
    for lane in 0..<4 where isLonger[lane] {
      pieces.append(segments, lane, fromCell: cells[lane] &+ 2)
    }
  }

  /// The ends of open lines.
  private func addCaps(_ lines: DevicePolylines) {
    for line in lines.lines where !line.isClosed {
      let (first, last) = (line.range.lowerBound, line.range.upperBound - 1)
      extend(from: lines.positions[first], awayFrom: lines.positions[first + 1])
      extend(from: lines.positions[last], awayFrom: lines.positions[last - 1])
    }
  }

  /// The end of an open line, as far as it goes on.
  private func extend(from end: SIMD2<Float>, awayFrom inner: SIMD2<Float>) {
    guard rows.contains(end.y) else { return }
    let along = end - inner
    let length = (along.x * along.x + along.y * along.y).squareRoot()
    let segment = ThinSegments(end, end + along * (cap / length), half: half)
    pieces.append(segment, 0, fromCell: DeviceBox.floor(segment.starts[0]))
  }
}
