/// The plane in square cells, numbered by column and row.
///
/// A value of its own, so that a grid can be filled while its cells are walked without being copied.
struct SquareCells {
  /// The width and height of a cell in degrees.
  let cellSize: Double

  /// The number of the row or column of an ordinate.
  func cell(_ ordinate: Double) -> Int { Int((ordinate / cellSize).rounded(.down)) }

  /// Calls `body` with each cell that a segment comes nearer to than a margin, column by column, so
  /// that a long segment aslant visits few cells.
  func forEachCell(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), margin: Double,
    _ body: (_ column: Int, _ row: Int) -> Void
  ) {
    let (west, east) = (min(start.x, end.x), max(start.x, end.x))
    let (south, north) = (min(start.y, end.y), max(start.y, end.y))
    let slope = east - west > margin ? (end.y - start.y) / (end.x - start.x) : nil
    for column in cell(west - margin)...cell(east + margin) {
      var (low, high) = (south, north)
      if let slope {
        let left = start.y + (Double(column) * cellSize - margin - start.x) * slope
        let right = start.y + (Double(column + 1) * cellSize + margin - start.x) * slope
        low = min(max(min(left, right), south), north)
        high = min(max(max(left, right), south), north)
      }
      for row in cell(low - margin)...cell(high + margin) { body(column, row) }
    }
  }
}
