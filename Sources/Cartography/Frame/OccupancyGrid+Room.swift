import Drawing

extension OccupancyGrid {
  /// For each mark the middle of the widest room that its cells leave, and the distance in points to
  /// the nearest cell of another owner or the frame's edge.
  ///
  /// City-block distance in two passes (Rosenfeld and Pfaltz 1966), over all marks at once; ties go
  /// to the upper left cell.
  func widestRooms() -> [Int32: (center: Point, distance: Double)] {
    var distance = [Int32](repeating: 0, count: owner.count)
    for row in 0..<rows {
      for column in 0..<columns {
        let index = row * columns + column
        guard owner[index] >= 0 else { continue }
        let above =
          row > 0 && owner[index - columns] == owner[index] ? distance[index - columns] : 0
        let before = column > 0 && owner[index - 1] == owner[index] ? distance[index - 1] : 0
        distance[index] = min(above, before) + 1
      }
    }
    var best: [Int32: (index: Int, distance: Int32)] = [:]
    for row in (0..<rows).reversed() {
      for column in (0..<columns).reversed() {
        let index = row * columns + column
        guard distance[index] > 0 else { continue }
        let below =
          row + 1 < rows && owner[index + columns] == owner[index] ? distance[index + columns] : 0
        let after =
          column + 1 < columns && owner[index + 1] == owner[index] ? distance[index + 1] : 0
        distance[index] = min(distance[index], min(below, after) + 1)
        if distance[index] >= best[owner[index]]?.distance ?? 1 {
          best[owner[index]] = (index, distance[index])
        }
      }
    }
    return best.mapValues { found in
      let center = Point(
        x: frame.minX + (Double(found.index % columns) + 0.5) * cell,
        y: frame.minY + (Double(found.index / columns) + 0.5) * cell)
      return (center, (Double(found.distance) - 0.5) * cell)
    }
  }
}
