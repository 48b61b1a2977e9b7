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
/// Segments are set up and cut four at a time: the arithmetic is the same for all, so it takes no
/// branches. Pieces beyond the second of a segment, and turns, wait until some hundred have come
/// together, and are then added four at a time.
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
  func add(_ lines: DevicePolylines) {
    guard let base = lines.positions.baseAddress else { return }
    for line in lines.lines
    where line.rows.lowerBound < rows.upperBound && line.rows.upperBound > rows.lowerBound {
      let positions = base + line.range.lowerBound
      let isWhole =
        line.rows.lowerBound >= rows.lowerBound && line.rows.upperBound <= rows.upperBound
      if line.isClosed {
        add(positions, count: line.range.count, isClosed: true, isWhole: isWhole)
      } else {
        let last = line.range.count - 1
        add(positions, count: last, isClosed: false, isWhole: isWhole)
        extend(from: positions[0], awayFrom: positions[1])
        extend(from: positions[last], awayFrom: positions[last - 1])
      }
    }
    pieces.flush()
    turns.flush()
  }

  /// The segments of one line, `count` of them, between positions in pixels; no two beside each
  /// other are the same. Behind the last one three more may be read.
  ///
  /// - Parameter isWhole: false for a line of which some is above or below the band.
  private func add(
    _ positions: UnsafePointer<SIMD2<Float>>, count: Int, isClosed: Bool, isWhole: Bool
  ) {
    // An open line does not turn where it begins, and a closed one turns there at its end.
    let beginning = ThinSegments(positions, half: half).firstEnd
    turns.begin(after: beginning)
    var index = 0
    while index < count {
      if !isWhole, let next = Self.passedOver(positions, from: index, count: count, rows: rows) {
        // Where the line comes back is two rows beyond the band: too far for a turn there to show.
        index = next
        continue
      }
      let end = isWhole ? count : min(count, index &+ Self.stretch)
      while index &+ 4 <= end {
        add(ThinSegments(positions + index, half: half), count: 4)
        index &+= 4
      }
      if index < end {
        add(
          ThinSegments(positions + index, count: end &- index, half: half), count: end &- index)
        index = end
      }
    }
    if isClosed { turns.close(at: positions[0], with: beginning) }
  }

  /// The first `count` of four segments.
  @inline(__always)
  private func add(_ segments: ThinSegments, count: Int) {
    turns.append(segments, count: count)
    // Most segments are one piece or two, and which cannot be foreseen: the second one is added in
    // any case, often with no length.
    let shifted = segments.starts - 0.5 + DeviceBox.floatRounding
    let cells = unsafeBitCast(shifted, to: SIMD4<Int32>.self) &- 0x4B40_0000
    let side = shifted - DeviceBox.floatRounding + 1
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
    for lane in 0..<count where isLonger[lane] {
      pieces.append(segments, lane, fromCell: cells[lane] &+ 2)
    }
  }

  /// Segments of a long line that are looked at together for whether they reach the band.
  private static let stretch = 16

  /// The end of the stretch that begins with a segment, where all of it lies above or below the
  /// band; nil for one that may reach it.
  @inline(__always)
  private static func passedOver(
    _ positions: UnsafePointer<SIMD2<Float>>, from first: Int, count: Int, rows: Range<Float>
  ) -> Int? {
    let end = min(count, first &+ stretch)
    var (least, most) = (positions[first], positions[first])
    for index in first &+ 1...end {
      let position = positions[index]
      least.replace(with: position, where: position .< least)
      most.replace(with: position, where: position .> most)
    }
    return most.y <= rows.lowerBound || least.y >= rows.upperBound ? end : nil
  }

  /// The end of an open line, as far as it goes on.
  private func extend(from end: SIMD2<Float>, awayFrom inner: SIMD2<Float>) {
    if cap == 0 { return }
    let along = end - inner
    let length = (along.x * along.x + along.y * along.y).squareRoot()
    let segment = ThinSegments(end, end + along * (cap / length), half: half)
    pieces.append(segment, 0, fromCell: DeviceBox.floor(segment.starts[0]))
  }
}
