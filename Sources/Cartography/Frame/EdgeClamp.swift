import Drawing

/// Cuts a line with an upright rectangle by drawing what lies beyond an edge onto that edge.
///
/// Positions keep their order and lines their ends, so rings made of such lines stay closed and
/// enclose inside the rectangle what they did before (the idea of Maillot's polygon clipping, ACM
/// Transactions on Graphics 11 (1992), applied to lines). Page space, x and y interleaved.
struct EdgeClamp {
  let bounds: Rectangle

  /// A line of which no part is inside: its two ends, on the edge.
  func ends(of line: ArraySlice<Double>, to result: inout [Double]) {
    guard line.count >= 4 else { return }
    append(line[line.startIndex], line[line.startIndex + 1], to: &result)
    append(line[line.endIndex - 2], line[line.endIndex - 1], to: &result)
  }

  /// A line of which some parts may be inside.
  func cut(_ line: ArraySlice<Double>, to result: inout [Double]) {
    guard line.count >= 4 else { return }
    var (x, y) = (line[line.startIndex], line[line.startIndex + 1])
    append(x, y, to: &result)
    for index in stride(from: line.startIndex + 2, to: line.endIndex, by: 2) {
      let (nextX, nextY) = (line[index], line[index + 1])
      appendCrossings(x, y, nextX, nextY, to: &result)
      append(nextX, nextY, to: &result)
      (x, y) = (nextX, nextY)
    }
  }

  /// Where a segment passes from one side of an edge's line to the other, in its own order.
  private func appendCrossings(
    _ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, to result: inout [Double]
  ) {
    var shares: [Double] = []
    func add(_ edge: Double, _ from: Double, _ to: Double) {
      if (from < edge) != (to < edge) { shares.append((edge - from) / (to - from)) }
    }
    add(bounds.minX, x0, x1)
    add(bounds.maxX, x0, x1)
    add(bounds.minY, y0, y1)
    add(bounds.maxY, y0, y1)
    for share in shares.sorted() {
      append(x0 + (x1 - x0) * share, y0 + (y1 - y0) * share, to: &result)
    }
  }

  private func append(_ x: Double, _ y: Double, to result: inout [Double]) {
    result.append(min(max(x, bounds.minX), bounds.maxX))
    result.append(min(max(y, bounds.minY), bounds.maxY))
  }
}
