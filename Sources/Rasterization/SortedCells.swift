/// Cells in the order of their rows (a counting sort; within a row as they came).
///
/// A value that lends memory: whoever makes one calls `deallocate`, and passes it on `inout`.
struct SortedCells {
  private var sorted: UnsafeMutablePointer<CoverageCells.Cell>
  private var capacity: Int
  /// Where each row starts, and where the last one ends.
  private var starts: UnsafeMutablePointer<Int32>
  private var rowCapacity: Int
  private var firstRow = 0

  init() {
    capacity = 1 << 14
    sorted = .allocate(capacity: capacity)
    rowCapacity = 256
    starts = .allocate(capacity: rowCapacity)
  }

  func deallocate() {
    sorted.deallocate()
    starts.deallocate()
  }

  /// Takes the cells of rows `firstRow ..< firstRow + rowCount`; there may be no others.
  mutating func sort(_ cells: borrowing CoverageCells, firstRow: Int, rowCount: Int) {
    self.firstRow = firstRow
    if cells.count > capacity {
      sorted.deallocate()
      capacity = max(cells.count, capacity * 2)
      sorted = .allocate(capacity: capacity)
    }
    if rowCount + 2 > rowCapacity {
      starts.deallocate()
      rowCapacity = rowCount + 2
      starts = .allocate(capacity: rowCapacity)
    }
    starts.initialize(repeating: 0, count: rowCount + 2)
    let source = UnsafeBufferPointer(start: cells.cells, count: cells.count)
    // One place further on, so that after the second pass each row's start stands in its place.
    for cell in source { starts[Int(cell.row) &- firstRow &+ 2] &+= 1 }
    for row in 2..<(rowCount + 2) { starts[row] &+= starts[row - 1] }
    for cell in source {
      let row = Int(cell.row) &- firstRow &+ 1
      (sorted + Int(starts[row])).initialize(to: cell)
      starts[row] &+= 1
    }
  }

  /// The cells of a row of the canvas.
  @inline(__always)
  func row(_ row: Int) -> UnsafeBufferPointer<CoverageCells.Cell> {
    let start = Int(starts[row &- firstRow])
    let end = Int(starts[row &- firstRow &+ 1])
    return UnsafeBufferPointer(start: sorted + start, count: end &- start)
  }
}
