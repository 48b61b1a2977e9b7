import Drawing

/// Adds lines of well under a pixel's width to a band, by the samples of each pixel that they cover:
/// what two lines or two turns of one cover, they cover once.
///
/// A line is cut where it passes from row to row (when it is steep) or from column to column (when
/// it is flat), and what a piece covers of its pixels is looked up by slope and place. Pieces end
/// upright or level, not at right angles to the line; where a line turns from steep to flat or back,
/// or returns, a disc of its width closes the gap, as it makes the line's ends round.
///
/// Segments are set up and cut four at a time, whatever lines they are of: the arithmetic is the
/// same for all, so it takes no branches.
struct ThinLines {
  private let band: SampleBand
  private let table: SampleTable
  /// What may reach the band, in pixels.
  private let rows: Range<Float>
  private let cap: Stroke.Cap
  private let discs: ThinDiscs

  /// Wider lines reach more pixels than a piece adds to, and their turns show.
  static let largestWidth = 0.7

  init(_ table: SampleTable, cap: Stroke.Cap, band: SampleBand, discs: ThinDiscs) {
    self.table = table
    self.discs = discs
    self.cap = cap
    self.band = band
    rows = Float(band.firstRow - 2)..<Float(band.firstRow + band.rowCount + 2)
  }

  /// Adds all lines.
  func add(_ blocks: ThinBlocks) {
    let lines = blocks.lines
    guard let positions = lines.positions.baseAddress else { return }
    var lastKind: UInt32 = 0
    for (block, reached) in blocks.rows.enumerated()
    where reached.lowerBound < rows.upperBound && reached.upperBound > rows.lowerBound {
      let isWhole =
        reached.lowerBound >= rows.lowerBound && reached.upperBound <= rows.upperBound
      let numbers = blocks.segments(of: block)
      var index = numbers.lowerBound
      while index < numbers.upperBound {
        // What is passed over is two rows beyond the band: too far for a turn there to show.
        if isWhole || mayReach(positions + index) {
          let segments = ThinSegments(
            positions + index, lines.segments + index, half: table.half)
          addPieces(segments)
          noteDiscs(index, segments.kinds, lines.segments + index, &lastKind)
          if discs.isFull { addDiscs(positions) }
        }
        index &+= 4
      }
    }
    addDiscs(positions)
    if cap == .square { addSquareEnds(lines) }
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
  private func addPieces(_ segments: ThinSegments) {
    // Most segments are one piece or two, and which cannot be foreseen: the second one is added in
    // any case, often with no length.
    let (cells, wholes) = DeviceBox.floors(segments.starts)
    let strips = SampleTable.strips(slopes: segments.slopes, isSteep: segments.isSteep)
    let middles = segments.origins + segments.slopes * (wholes + 0.5 - segments.starts)
    let ends = segments.ends - wholes
    addPieces(
      segments, strips, wholes, middles, from: segments.starts - wholes,
      to: ends.replacing(with: 1, where: ends .> 1))
    let rest = (ends - 1).positive
    addPieces(
      segments, strips, wholes + 1, middles + segments.slopes, from: .zero,
      to: rest.replacing(with: 1, where: rest .> 1))
    let isLonger = ends .> 2
    guard any(isLonger) else { return }
    for lane in 0..<4 where isLonger[lane] {
      addPieces(segments, lane, strips[lane], fromCell: cells[lane] &+ 2)
    }
  }

  /// A piece of each of four segments: in a cell along, of which the middles of the strips' lower sides
  /// are given.
  @inline(__always)
  private func addPieces(
    _ segments: ThinSegments, _ strips: SIMD4<Int32>, _ cells: SIMD4<Float>,
    _ middles: SIMD4<Float>, from: SIMD4<Float>, to: SIMD4<Float>
  ) {
    let isSteep = segments.isSteep
    let firsts = DeviceBox.floors(middles - segments.slopes.magnitudes * 0.5).wholes
    band.add(
      table, strips: strips &+ SampleTable.places(middles - firsts),
      stretches: SampleTable.stretches(from: from, to: to, isSteep: isSteep),
      along: cells, across: firsts, isSteep: isSteep)
  }

  /// The pieces of one of four segments, from a cell along on that it reaches.
  @inline(never)
  private func addPieces(
    _ segments: ThinSegments, _ lane: Int, _ strip: Int32, fromCell first: Int32
  ) {
    let (start, end) = (segments.starts[lane], segments.ends[lane])
    let (origin, slope) = (segments.origins[lane], segments.slopes[lane])
    let isSteep = segments.isSteep[lane]
    let step = isSteep ? 1 : band.rowLength
    var cell = first
    while Float(cell) < end {
      let middle = origin + slope * (Float(cell) + 0.5 - start)
      let across = DeviceBox.floor(middle - abs(slope) * 0.5)
      let places = SampleTable.places(SIMD4(repeating: middle - Float(across)))
      let stretches = SampleTable.stretches(
        from: SIMD4(repeating: max(0, start - Float(cell))),
        to: SIMD4(repeating: min(1, end - Float(cell))),
        isSteep: SIMDMask(repeating: isSteep))
      band.add(
        table, strip: strip &+ places[0], stretch: stretches[0],
        at: isSteep ? band.place(across, cell) : band.place(cell, across), step: step)
      cell &+= 1
    }
  }

  /// Notes which of four segments begin where a disc is to stand: at turns where pieces end
  /// differently, and at ends that are to be round.
  @inline(__always)
  private func noteDiscs(
    _ first: Int, _ kinds: UInt32, _ segments: UnsafePointer<DevicePolylines.Segment>,
    _ lastKind: inout UInt32
  ) {
    let bytes = UnsafeRawPointer(segments).loadUnaligned(as: UInt32.self)
    // Each segment's two bits against those of the one before.
    let changes = kinds ^ (kinds &<< 1 & 0xEE | lastKind)
    lastKind = kinds &>> 3 & 0x11
    discs.note(
      first,
      (changes | changes &>> 4) & Self.marks(DevicePolylines.Segment.turning, in: bytes)
        | Self.marks(DevicePolylines.Segment.ending, in: bytes))
  }

  /// Adds the discs that were noted.
  @inline(never)
  private func addDiscs(_ positions: UnsafePointer<SIMD2<Float>>) {
    discs.empty { addDisc(positions[$0]) }
  }

  /// A bit for each of four segments that is marked so, the first one lowest.
  @inline(__always)
  private static func marks(_ mark: DevicePolylines.Segment, in bytes: UInt32) -> UInt32 {
    let ones = UInt32(littleEndian: bytes) &>> UInt32(mark.rawValue.trailingZeroBitCount)
    return ((ones & 0x0101_0101) &* 0x0102_0408) &>> 24
  }

  @inline(__always)
  private func addDisc(_ middle: SIMD2<Float>) {
    let (column, row, samples) = table.disc(middle: middle)
    let place = band.place(column, row)
    band.add(samples[0], at: place)
    band.add(samples[1], at: place &+ 1)
    band.add(samples[2], at: place &+ band.rowLength)
    band.add(samples[3], at: place &+ band.rowLength &+ 1)
  }

  /// The ends of open lines go on for half their width.
  private func addSquareEnds(_ lines: DevicePolylines) {
    for line in lines.lines where !line.isClosed {
      let (first, last) = (line.range.lowerBound, line.range.upperBound - 1)
      addSquareEnd(lines.positions[first], awayFrom: lines.positions[first + 1])
      addSquareEnd(lines.positions[last], awayFrom: lines.positions[last - 1])
    }
  }

  private func addSquareEnd(_ end: SIMD2<Float>, awayFrom inner: SIMD2<Float>) {
    guard rows.contains(end.y) else { return }
    let along = end - inner
    let length = (along.x * along.x + along.y * along.y).squareRoot()
    let outer = end + along * (table.half / length)
    // Far from a canvas numbers are too coarse to tell the two apart.
    guard outer != end else { return }
    let segment = ThinSegments(end, outer, half: table.half)
    let strip = SampleTable.strips(slopes: segment.slopes, isSteep: segment.isSteep)[0]
    addPieces(segment, 0, strip, fromCell: DeviceBox.floor(segment.starts[0]))
  }
}

extension SIMD4<Float> {
  /// Without signs.
  @inline(__always)
  fileprivate var magnitudes: SIMD4<Float> {
    unsafeBitCast(
      unsafeBitCast(self, to: SIMD4<UInt32>.self) & 0x7FFF_FFFF, to: SIMD4<Float>.self)
  }

  /// What is more than nothing, and nothing in place of the rest: without a choice, of which compilers
  /// make branches here.
  @inline(__always)
  fileprivate var positive: SIMD4<Float> { (self + magnitudes) * 0.5 }
}
