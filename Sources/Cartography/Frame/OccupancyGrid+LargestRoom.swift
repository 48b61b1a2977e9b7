import Drawing

extension OccupancyGrid {
  /// The largest rectangle of cells that nothing taken covers; nil where every cell is taken. Ties go
  /// to the upper one, then to the left one.
  ///
  /// Row by row as the largest rectangle under a histogram of free cells, with a stack: O(cells)
  /// (Morgan, "Programming from specifications" (1994), chapter 21).
  func largestRoom(isTaken: (Int32) -> Bool) -> Rectangle? {
    var heights = [Int](repeating: 0, count: columns + 1)
    var best = (area: 0, left: 0, right: 0, top: 0, bottom: 0)
    for row in 0..<rows {
      for column in 0..<columns {
        heights[column] = isTaken(owner[row * columns + column]) ? 0 : heights[column] + 1
      }
      // Columns whose rectangle is still open, their heights rising.
      var stack: [Int] = []
      for column in 0...columns {
        while let last = stack.last, heights[last] >= heights[column] {
          stack.removeLast()
          let left = (stack.last ?? -1) + 1
          let area = heights[last] * (column - left)
          if area > best.area {
            best = (area, left, column, row + 1 - heights[last], row + 1)
          }
        }
        stack.append(column)
      }
    }
    guard best.area > 0 else { return nil }
    // The last column and row may reach beyond the frame.
    let right = min(frame.maxX, frame.minX + Double(best.right) * cell)
    let bottom = min(frame.maxY, frame.minY + Double(best.bottom) * cell)
    let left = frame.minX + Double(best.left) * cell
    let top = frame.minY + Double(best.top) * cell
    return Rectangle(x: left, y: top, width: right - left, height: bottom - top)
  }
}
