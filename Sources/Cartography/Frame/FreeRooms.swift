import Drawing

/// Finds room in the frame for a block of furniture, with the number of covered cells summed over
/// rectangles from the upper left corner (Crow 1984), so that a place is tested in four look-ups.
struct FreeRooms {
  private let grid: OccupancyGrid
  /// For each corner of a cell, how many cells above and left of it are covered.
  private var sums: [Int32]
  private let stride: Int

  /// The distance between places that are tried, in points.
  private static let step = 6.0

  /// `isTaken` says which owners of cells the block must not cover.
  init(_ grid: OccupancyGrid, isTaken: (Int32) -> Bool) {
    self.grid = grid
    stride = grid.columns + 1
    sums = [Int32](repeating: 0, count: stride * (grid.rows + 1))
    for row in 0..<grid.rows {
      var inRow: Int32 = 0
      for column in 0..<grid.columns {
        if isTaken(grid.owner[row * grid.columns + column]) { inRow += 1 }
        sums[(row + 1) * stride + column + 1] = sums[row * stride + column + 1] + inRow
      }
    }
  }

  /// True when nothing that is taken lies under the box and the box lies in the frame.
  func isFree(_ box: Rectangle) -> Bool {
    guard grid.frame.inset(by: -0.01).contains(box),
      let (left, right, top, bottom) = grid.cells(in: box)
    else { return false }
    return sums[(bottom + 1) * stride + right + 1] - sums[top * stride + right + 1]
      - sums[(bottom + 1) * stride + left] + sums[top * stride + left] == 0
  }

  /// The first free box of a size at least `inset` inside the frame, row by row from the top, each
  /// row from the left (or from the right); nil when there is none.
  func box(_ size: Size, inset: Double, fromRight: Bool) -> Rectangle? {
    let frame = grid.frame.inset(by: inset)
    guard size.width <= frame.width, size.height <= frame.height else { return nil }
    var y = frame.minY
    while y + size.height <= frame.maxY {
      var offset = 0.0
      while offset + size.width <= frame.width {
        let x = fromRight ? frame.maxX - offset - size.width : frame.minX + offset
        let box = Rectangle(x: x, y: y, width: size.width, height: size.height)
        if isFree(box) { return box }
        offset += Self.step
      }
      y += Self.step
    }
    return nil
  }
}
