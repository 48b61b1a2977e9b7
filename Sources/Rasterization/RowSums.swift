/// Whole numbers that are added up without a look at overflow.
protocol WrappingSum: BitwiseCopyable {
  static var zero: Self { get }
  static func &+= (sum: inout Self, value: Self)
}

extension Int32: WrappingSum {}
extension SIMD4<Int32>: WrappingSum {}

/// What the crossings of one row of pixels add to each column, summed up from left to right by
/// whoever sweeps it: a crossing changes its own column and, by the rest, the one after.
///
/// A value that lends memory: whoever makes one calls `deallocate`.
struct RowSums<Value: WrappingSum> {
  private var sums: UnsafeMutablePointer<Value>
  private var touched: TouchedColumns
  private var capacity: Int

  init() {
    capacity = 64
    sums = .allocate(capacity: capacity)
    sums.initialize(repeating: .zero, count: capacity)
    touched = TouchedColumns(count: capacity)
  }

  func deallocate() {
    sums.deallocate()
    touched.deallocate()
  }

  /// Makes room for `count` columns; all sums must have been drained.
  mutating func reserve(_ count: Int) {
    if count <= capacity { return }
    deallocate()
    capacity = count
    sums = .allocate(capacity: capacity)
    sums.initialize(repeating: .zero, count: capacity)
    touched = TouchedColumns(count: capacity)
  }

  @inline(__always)
  func add(_ own: Value, _ rest: Value, at column: Int) {
    sums[column] &+= own
    sums[column &+ 1] &+= rest
    touched.insertPair(column)
  }

  /// Visits the columns that were added to from left to right, and sets them to nothing.
  @inline(__always)
  func drain(_ visit: (_ column: Int, _ change: Value) -> Void) {
    touched.drain { column in
      let change = sums[column]
      sums[column] = .zero
      visit(column, change)
    }
  }
}
