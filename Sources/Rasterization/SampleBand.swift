/// Which samples of each pixel of some rows thin lines cover, with a margin all around that takes what
/// falls beside the canvas. One byte for every four columns tells where anything was added: sweeping
/// jumps from one to the next.
///
/// A value that lends memory: whoever makes one calls `deallocate`. No sample is covered between two
/// sweeps.
struct SampleBand {
  private var samples: UnsafeMutablePointer<UInt64>
  private var touched: UnsafeMutablePointer<UInt8>
  private let lanes = UnsafeMutablePointer<Int32>.allocate(capacity: 16)
  private var capacity = 0
  /// Columns from row to row, a multiple of those that eight marks stand for.
  private(set) var rowLength = 0
  private(set) var firstRow = 0
  private(set) var rowCount = 0
  /// The last column and row from the margin's corner at which something may begin.
  private var lastColumn: Int32 = 0
  private var lastRow: Int32 = 0

  /// Rows and columns beside the canvas: what may be reached beyond the first pixel.
  static let margin = 4
  /// Columns that share a mark: a power of two, its logarithm.
  private static let groupBits = 2
  /// Marks are looked at eight at a time.
  private static let columnsPerWord = 8 << groupBits

  init() {
    samples = .allocate(capacity: 1)
    touched = .allocate(capacity: 1)
  }

  func deallocate() {
    samples.deallocate()
    touched.deallocate()
    lanes.deallocate()
  }

  /// On wider canvases the place of a pixel is no longer a number that is computed exactly.
  static let widestCanvas = 131_072

  /// How many rows of a canvas are worked on at once.
  static func rowCount(width: Int) -> Int {
    max(16, 1_048_576 / (MemoryLayout<UInt64>.stride * (width + 2 * margin)))
  }

  /// Makes room for rows of a canvas `width` wide, from `firstRow` on.
  mutating func begin(firstRow: Int, rowCount: Int, width: Int) {
    precondition(width <= Self.widestCanvas)
    self.firstRow = firstRow
    self.rowCount = rowCount
    lastColumn = Int32(width + Self.margin)
    lastRow = Int32(rowCount + Self.margin)
    let columns = width + 2 * Self.margin + Self.columnsPerWord - 1
    rowLength = columns / Self.columnsPerWord * Self.columnsPerWord
    let needed = rowLength * (rowCount + 2 * Self.margin)
    if needed > capacity {
      samples.deallocate()
      touched.deallocate()
      capacity = needed
      samples = .allocate(capacity: capacity)
      samples.initialize(repeating: 0, count: capacity)
      touched = .allocate(capacity: capacity >> Self.groupBits)
      touched.initialize(repeating: 0, count: capacity >> Self.groupBits)
    }
  }

  /// Brings all samples near the processor, before the first of a picture's bands.
  func warm() {
    let byteCount = rowLength * (rowCount + 2 * Self.margin) * MemoryLayout<UInt64>.stride
    precondition(
      CacheWarming.bits(samples, byteCount: byteCount) == 0,
      "no sample is covered between two sweeps")
  }

  /// Where the samples of a pixel stand; beyond the margins those of their first pixel, which is
  /// never painted.
  @inline(__always)
  func place(_ x: Int32, _ y: Int32) -> Int {
    let column = x &+ Int32(Self.margin)
    let row = y &- Int32(truncatingIfNeeded: firstRow) &+ Int32(Self.margin)
    guard UInt32(bitPattern: column) <= UInt32(bitPattern: lastColumn),
      UInt32(bitPattern: row) <= UInt32(bitPattern: lastRow)
    else { return 0 }
    return Int(row) &* rowLength &+ Int(column)
  }

  /// The same of four pixels, one a lane: their rows, of steep strips, are along, their columns across.
  @inline(__always)
  private func places(
    _ along: SIMD4<Float>, _ across: SIMD4<Float>, isSteep: SIMDMask<SIMD4<Int32>>
  ) -> SIMD4<Int32> {
    let columns = along.replacing(with: across, where: isSteep) + Float(Self.margin)
    let rows =
      across.replacing(with: along, where: isSteep) + Float(Self.margin - firstRow)
    let isBeyond =
      (columns .< 0) .| (rows .< 0) .| (columns .> Float(lastColumn)) .| (rows .> Float(lastRow))
    return DeviceBox.rounded(rows * Float(rowLength) + columns).replacing(with: 0, where: isBeyond)
  }

  /// Covers samples of the pixel at a place; the next pixel is 1 to the right or `rowLength` below,
  /// and there is room for two more.
  @inline(__always)
  func add(_ covered: UInt64, at place: Int) {
    samples[place] |= covered
    touched[place &>> Self.groupBits] = 1
  }

  /// Covers what three pixels, one beside the other across, have of a strip's stretch.
  @inline(__always)
  func add(_ table: SampleTable, strip: Int32, stretch: Int32, at place: Int, step: Int) {
    let stretch = table.stretch(stretch)
    add(table.strip(strip, 0) & stretch, at: place)
    add(table.strip(strip, 1) & stretch, at: place &+ step)
    add(table.strip(strip, 2) & stretch, at: place &+ 2 &* step)
  }

  /// The same of four strips, one a lane, of which the first pixels are given.
  @inline(__always)
  func add(
    _ table: SampleTable, strips: SIMD4<Int32>, stretches: SIMD4<Int32>, along: SIMD4<Float>,
    across: SIMD4<Float>, isSteep: SIMDMask<SIMD4<Int32>>
  ) {
    // By way of memory: taken from their lanes, numbers would be computed lane by lane.
    let bytes = UnsafeMutableRawPointer(lanes)
    bytes.storeBytes(of: strips, as: SIMD4<Int32>.self)
    bytes.storeBytes(of: stretches, toByteOffset: 16, as: SIMD4<Int32>.self)
    bytes.storeBytes(
      of: places(along, across, isSteep: isSteep), toByteOffset: 32, as: SIMD4<Int32>.self)
    let steps = SIMD4(repeating: Int32(truncatingIfNeeded: rowLength))
      .replacing(with: 1, where: isSteep)
    bytes.storeBytes(of: steps, toByteOffset: 48, as: SIMD4<Int32>.self)
    for lane in 0..<4 {
      add(
        table, strip: lanes[lane], stretch: lanes[4 &+ lane], at: Int(lanes[8 &+ lane]),
        step: Int(lanes[12 &+ lane]))
    }
  }

  /// Visits what was covered in a line, four pixels at a time from left to right, margins included,
  /// and uncovers it.
  ///
  /// - Parameters:
  ///   - line: counted from the margin's top.
  ///   - visit: gets the first column, from the margin's left, and the samples.
  @inline(__always)
  func drain(line: Int, _ visit: (_ first: Int, _ covered: SIMD4<UInt64>) -> Void) {
    let marksPerRow = rowLength >> Self.groupBits
    let places = samples + line * rowLength
    let marks = UnsafeMutableRawPointer(touched + line * marksPerRow)
    var mark = 0
    while mark < marksPerRow {
      // Each mark is a byte of 1, the first one lowest.
      var word = UInt64(littleEndian: marks.load(fromByteOffset: mark, as: UInt64.self))
      if word != 0 { marks.storeBytes(of: 0, toByteOffset: mark, as: UInt64.self) }
      while word != 0 {
        let first = (mark &+ word.trailingZeroBitCount &>> 3) &<< Self.groupBits
        word &= word &- 1
        let bytes = UnsafeMutableRawPointer(places + first)
        let covered = bytes.loadUnaligned(as: SIMD4<UInt64>.self)
        bytes.storeBytes(of: .zero, as: SIMD4<UInt64>.self)
        visit(first, covered)
      }
      mark &+= 8
    }
  }
}
