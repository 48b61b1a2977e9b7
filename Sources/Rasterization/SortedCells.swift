/// Cells in the order of their rows (a counting sort; within a row as they came). Memory is kept
/// between pictures.
final class SortedCells {
  private var sorted: UnsafeMutablePointer<CoverageCells.Cell>
  private var capacity: Int
  /// Where each row starts, and where the last one ends.
  private var starts: [Int32] = []
  private(set) var firstRow = 0

  init() {
    capacity = 1 << 14
    sorted = .allocate(capacity: capacity)
  }

  deinit { sorted.deallocate() }

  /// Takes the cells of rows `firstRow ..< firstRow + rowCount`; there may be no others.
  func sort(_ cells: CoverageCells, firstRow: Int, rowCount: Int) {
    self.firstRow = firstRow
    if cells.count > capacity {
      sorted.deallocate()
      capacity = max(cells.count, capacity * 2)
      sorted = .allocate(capacity: capacity)
    }
    if starts.count < rowCount + 2 {
      starts = [Int32](repeating: 0, count: rowCount + 2)
    } else {
      for index in starts.indices { starts[index] = 0 }
    }
    let source = UnsafeBufferPointer(start: cells.cells, count: cells.count)
    starts.withUnsafeMutableBufferPointer { starts in
      // One place further on, so that after the second pass each row's start stands in its place.
      for cell in source { starts[Int(cell.row) - firstRow + 2] += 1 }
      for row in 2..<(rowCount + 2) { starts[row] += starts[row - 1] }
      for cell in source {
        let place = Int(starts[Int(cell.row) - firstRow + 1])
        (sorted + place).initialize(to: cell)
        starts[Int(cell.row) - firstRow + 1] += 1
      }
    }
  }

  /// The cells of a row of the canvas.
  @inline(__always)
  func row(_ row: Int) -> UnsafeBufferPointer<CoverageCells.Cell> {
    let start = Int(starts[row - firstRow])
    let end = Int(starts[row - firstRow + 1])
    return UnsafeBufferPointer(start: sorted + start, count: end - start)
  }
}
