import Glibc

/// Whole numbers that are added up without a look at overflow.
protocol WrappingSum: BitwiseCopyable {
  static var zero: Self { get }
  static func &+= (sum: inout Self, value: Self)
}

extension Int32: WrappingSum {}

/// What edges add to the pixels of some rows: a crossing changes its own column and, by the rest,
/// the one after, so that summing up from left to right gives each pixel its coverage. One bit a
/// column tells where anything was added: sweeping jumps from one to the next.
///
/// A value that lends memory: whoever makes one calls `deallocate`. All sums are nothing between
/// two sweeps.
struct CoverageBand<Value: WrappingSum> {
  private var sums: UnsafeMutablePointer<Value>
  private var touched: UnsafeMutablePointer<UInt64>
  private var capacity = 0
  private var wordCapacity = 0
  private var columns = 0
  private var words = 0
  private(set) var firstRow = 0
  private var rowCount = 0

  init() {
    sums = Self.memory(capacity: 1)
    touched = .allocate(capacity: 1)
  }

  /// From the C library: a band of some 2 MB lies on one large page where the system has them, which
  /// takes a fifth of the time of 512 small ones (madvise(2)).
  private static func memory(capacity: Int) -> UnsafeMutablePointer<Value> {
    let largePage = 2 << 20
    let byteCount = capacity * MemoryLayout<Value>.stride
    var memory: UnsafeMutableRawPointer?
    // Nine tenths of a large page are filled up to a whole one.
    let isLarge = byteCount >= largePage / 10 * 9
    let size = isLarge ? max(byteCount, largePage) : byteCount
    guard posix_memalign(&memory, isLarge ? largePage : 64, size) == 0, let memory else {
      preconditionFailure("no memory for a band of \(byteCount) bytes")
    }
    if isLarge { madvise(memory, size / largePage * largePage, MADV_HUGEPAGE) }
    return memory.bindMemory(to: Value.self, capacity: capacity)
  }

  func deallocate() {
    free(sums)
    touched.deallocate()
  }

  /// How many rows of a canvas are worked on at once, so that their sums fit a processor's cache.
  static func rowCount(width: Int) -> Int {
    max(8, 2_097_152 / (MemoryLayout<Value>.stride * (width + 2)))
  }

  /// Makes room for rows of a canvas `width` wide, from `firstRow` on.
  mutating func begin(firstRow: Int, rowCount: Int, width: Int) {
    self.firstRow = firstRow
    self.rowCount = rowCount
    // One column beyond the canvas closes rings, one more takes its rest.
    columns = width + 2
    words = (columns + 63) / 64
    if columns * rowCount > capacity {
      free(sums)
      capacity = columns * rowCount
      sums = Self.memory(capacity: capacity)
      sums.initialize(repeating: .zero, count: capacity)
    }
    if words * rowCount > wordCapacity {
      touched.deallocate()
      wordCapacity = words * rowCount
      touched = .allocate(capacity: wordCapacity)
      touched.initialize(repeating: 0, count: wordCapacity)
    }
  }

  /// Brings all sums near the processor, before the first of a picture's bands.
  func warm() {
    let byteCount = columns * rowCount * MemoryLayout<Value>.stride
    precondition(
      CacheWarming.bits(sums, byteCount: byteCount) == 0, "sums are nothing between two sweeps")
  }

  @inline(__always)
  func add(_ own: Value, _ rest: Value, x: Int32, row: Int32) {
    let line = Int(row) &- firstRow
    let column = Int(x)
    let place = sums + (line &* columns &+ column)
    place[0] &+= own
    place[1] &+= rest
    let bits = touched + line &* words
    let bit = column & 63
    bits[column &>> 6] |= 3 &<< UInt64(truncatingIfNeeded: bit)
    if bit == 63 { bits[column &>> 6 &+ 1] |= 1 }
  }

  /// Visits the columns of a row that were added to, from left to right, and sets them to nothing.
  @inline(__always)
  func drain(row: Int, _ visit: (_ column: Int, _ change: Value) -> Void) {
    let line = sums + (row &- firstRow) &* columns
    let bits = touched + (row &- firstRow) &* words
    for index in 0..<words {
      var word = bits[index]
      if word == 0 { continue }
      bits[index] = 0
      while word != 0 {
        let column = index &* 64 &+ word.trailingZeroBitCount
        let change = line[column]
        line[column] = .zero
        visit(column, change)
        word &= word &- 1
      }
    }
  }
}

/// Adds coverage, with a sign, to a band.
struct ShareSink: CoverageSink {
  let band: CoverageBand<Int32>
  var sign: Int32 = 1

  @inline(__always)
  func add(_ x: Int32, _ row: Int32, height: Int32, twiceX: Int32) {
    if height == 0 { return }
    let signed = height &* sign
    let rest = signed &* twiceX
    band.add(signed &* 512 &- rest, rest, x: x, row: row)
  }
}

/// Adds a difference of colours, weighed by coverage, to a band.
struct ColorSink: CoverageSink {
  let band: CoverageBand<ColorSum>
  var color = ColorSum.zero

  @inline(__always)
  func add(_ x: Int32, _ row: Int32, height: Int32, twiceX: Int32) {
    if height == 0 { return }
    let rest = color * (height &* twiceX)
    band.add(color * (height &* 512) - rest, rest, x: x, row: row)
  }
}
