/// What thin lines add to the pixels of some rows: each pixel's own coverage, with a margin all
/// around that takes what falls beside the canvas. One byte for every four columns tells where
/// anything was added: sweeping jumps from one to the next.
///
/// A value that lends memory: whoever makes one calls `deallocate`. All sums are nothing between
/// two sweeps.
struct DepositBand {
  private var sums: UnsafeMutablePointer<Float>
  private var touched: UnsafeMutablePointer<UInt8>
  private let lanes = UnsafeMutablePointer<Float>.allocate(capacity: 24)
  private var capacity = 0
  /// Columns from row to row, a multiple of those that eight marks stand for.
  private(set) var rowLength = 0
  private(set) var firstRow = 0
  private(set) var rowCount = 0
  /// The last column and row from the margin's corner at which a deposit may begin.
  private var lastColumn: UInt32 = 0
  private var lastRow: UInt32 = 0

  /// Rows and columns beside the canvas: what a deposit may reach beyond its first pixel.
  static let margin = 4
  /// Columns that share a mark: a power of two, its logarithm.
  private static let groupBits = 2
  /// Marks are looked at eight at a time.
  private static let columnsPerWord = 8 << groupBits

  init() {
    sums = .allocate(capacity: 1)
    touched = .allocate(capacity: 1)
  }

  func deallocate() {
    sums.deallocate()
    touched.deallocate()
    lanes.deallocate()
  }

  /// How many rows of a canvas are worked on at once.
  static func rowCount(width: Int) -> Int { max(16, 1_048_576 / (4 * (width + 2 * margin))) }

  /// Makes room for rows of a canvas `width` wide, from `firstRow` on.
  mutating func begin(firstRow: Int, rowCount: Int, width: Int) {
    self.firstRow = firstRow
    self.rowCount = rowCount
    lastColumn = UInt32(width + Self.margin)
    lastRow = UInt32(rowCount + Self.margin)
    let columns = width + 2 * Self.margin + Self.columnsPerWord - 1
    rowLength = columns / Self.columnsPerWord * Self.columnsPerWord
    let needed = rowLength * (rowCount + 2 * Self.margin)
    if needed > capacity {
      sums.deallocate()
      touched.deallocate()
      capacity = needed
      sums = .allocate(capacity: capacity)
      sums.initialize(repeating: 0, count: capacity)
      touched = .allocate(capacity: capacity >> Self.groupBits)
      touched.initialize(repeating: 0, count: capacity >> Self.groupBits)
    }
  }

  /// Brings all sums near the processor, before the first of a picture's bands.
  func warm() {
    let byteCount = rowLength * (rowCount + 2 * Self.margin) * MemoryLayout<Float>.stride
    precondition(
      CacheWarming.bits(sums, byteCount: byteCount) == 0, "sums are nothing between two sweeps")
  }

  /// Where the sum of a pixel stands; nil beyond the margins.
  @inline(__always)
  func place(_ x: Int32, _ y: Int32) -> Int? {
    let column = UInt32(bitPattern: x &+ Int32(Self.margin))
    let row = UInt32(bitPattern: y &- Int32(truncatingIfNeeded: firstRow) &+ Int32(Self.margin))
    guard column <= lastColumn, row <= lastRow else { return nil }
    return Int(row) &* rowLength &+ Int(column)
  }

  /// Adds to the pixel at a place; the next pixel is 1 to the right or `rowLength` below, and there
  /// is room for two more.
  @inline(__always)
  func add(_ share: Float, at place: Int) {
    sums[place] += share
    touched[place &>> Self.groupBits] = 1
  }

  /// Adds three shares at each of four places, one a lane: to a pixel, to the one a step behind it
  /// and to the one two steps behind.
  @inline(__always)
  func add(
    _ shares: (SIMD4<Float>, SIMD4<Float>, SIMD4<Float>), columns: SIMD4<Int32>,
    rows: SIMD4<Int32>, steps: SIMD4<Int32>
  ) {
    // By way of memory: taken from their lanes, shares would be computed lane by lane.
    let bytes = UnsafeMutableRawPointer(lanes)
    bytes.storeBytes(of: shares.0, as: SIMD4<Float>.self)
    bytes.storeBytes(of: shares.1, toByteOffset: 16, as: SIMD4<Float>.self)
    bytes.storeBytes(of: shares.2, toByteOffset: 32, as: SIMD4<Float>.self)
    bytes.storeBytes(of: columns, toByteOffset: 48, as: SIMD4<Int32>.self)
    bytes.storeBytes(of: rows, toByteOffset: 64, as: SIMD4<Int32>.self)
    bytes.storeBytes(of: steps, toByteOffset: 80, as: SIMD4<Int32>.self)
    let numbers = UnsafeRawPointer(lanes + 12).assumingMemoryBound(to: Int32.self)
    for lane in 0..<4 {
      guard let place = place(numbers[lane], numbers[4 &+ lane]) else { continue }
      let step = Int(numbers[8 &+ lane])
      add(lanes[lane], at: place)
      add(lanes[4 &+ lane], at: place &+ step)
      add(lanes[8 &+ lane], at: place &+ 2 &* step)
    }
  }

  /// Adds a share at each of four places, one a lane.
  @inline(__always)
  func add(_ shares: SIMD4<Float>, columns: SIMD4<Int32>, rows: SIMD4<Int32>) {
    let bytes = UnsafeMutableRawPointer(lanes)
    bytes.storeBytes(of: shares, as: SIMD4<Float>.self)
    bytes.storeBytes(of: columns, toByteOffset: 48, as: SIMD4<Int32>.self)
    bytes.storeBytes(of: rows, toByteOffset: 64, as: SIMD4<Int32>.self)
    let numbers = UnsafeRawPointer(lanes + 12).assumingMemoryBound(to: Int32.self)
    for lane in 0..<4 {
      if let place = place(numbers[lane], numbers[4 &+ lane]) { add(lanes[lane], at: place) }
    }
  }

  /// Visits what was added to a line, four pixels at a time from left to right, margins included,
  /// and sets its sums to nothing.
  ///
  /// - Parameters:
  ///   - line: counted from the margin's top.
  ///   - visit: gets the first column, from the margin's left, and the sums.
  @inline(__always)
  func drain(line: Int, _ visit: (_ first: Int, _ sums: SIMD4<Float>) -> Void) {
    let marksPerRow = rowLength >> Self.groupBits
    let places = sums + line * rowLength
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
        let sums = bytes.loadUnaligned(as: SIMD4<Float>.self)
        bytes.storeBytes(of: .zero, as: SIMD4<Float>.self)
        visit(first, sums)
      }
      mark &+= 8
    }
  }
}
