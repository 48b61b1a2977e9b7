import Drawing

extension OccupancyGrid {
  /// What covers a rectangle, with the number of its cells: most first, of equals the lower mark.
  func owners(in rectangle: Rectangle) -> [(owner: Int32, count: Int)] {
    guard let (left, right, top, bottom) = cells(in: rectangle) else { return [] }
    var counts: [Int32: Int] = [:]
    for row in top...bottom {
      for column in left...right { counts[owner[row * columns + column], default: 0] += 1 }
    }
    return counts.map { (owner: $0.key, count: $0.value) }.sorted {
      ($1.count, $0.owner) < ($0.count, $1.owner)
    }
  }
}
