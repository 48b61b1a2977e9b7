import Drawing

extension OccupancyGrid {
  /// The middle of the widest room that cells with this mark leave, and the distance in points to
  /// the nearest other cell or the frame's edge; nil when no cell has the mark.
  ///
  /// City-block distance in two passes (Rosenfeld and Pfaltz 1966); ties go to the upper left cell.
  func widestRoom(of mark: Int32) -> (center: Point, distance: Double)? {
    var distance = [Int](repeating: 0, count: owner.count)
    for row in 0..<rows {
      for column in 0..<columns where owner[row * columns + column] == mark {
        let above = row > 0 ? distance[(row - 1) * columns + column] : 0
        let before = column > 0 ? distance[row * columns + column - 1] : 0
        distance[row * columns + column] = min(above, before) + 1
      }
    }
    var best: (index: Int, distance: Int)?
    for row in (0..<rows).reversed() {
      for column in (0..<columns).reversed() {
        let index = row * columns + column
        guard distance[index] > 0 else { continue }
        let below = row + 1 < rows ? distance[index + columns] : 0
        let after = column + 1 < columns ? distance[index + 1] : 0
        distance[index] = min(distance[index], min(below, after) + 1)
        if distance[index] >= best?.distance ?? 1 { best = (index, distance[index]) }
      }
    }
    guard let best else { return nil }
    let center = Point(
      x: frame.minX + (Double(best.index % columns) + 0.5) * cell,
      y: frame.minY + (Double(best.index / columns) + 0.5) * cell)
    return (center, (Double(best.distance) - 0.5) * cell)
  }
}
