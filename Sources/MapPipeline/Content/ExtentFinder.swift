import SimpleFeatures

/// The smallest extent of longitudes and latitudes that holds units, across 180° where that is
/// shorter.
struct ExtentFinder {
  let set: BoundarySet

  /// A tenth of a degree: fine enough to frame a small island group, and 3,600 cells to look at.
  private static let cellsPerDegree = 10
  private static let cellCount = 360 * cellsPerDegree

  /// Degrees; `east` is above 180 where the extent crosses the antimeridian.
  func extent(of units: [Int]) -> GeographicBox {
    var occupied = [Bool](repeating: false, count: Self.cellCount)
    var south = 90.0
    var north = -90.0
    for unit in units {
      for ring in Int(set.unitOffsets[unit])..<Int(set.unitOffsets[unit + 1]) {
        for reference in set.ringArcs[Int(set.ringOffsets[ring])..<Int(set.ringOffsets[ring + 1])] {
          mark(arc: Int(reference < 0 ? ~reference : reference), &occupied, &south, &north)
        }
      }
    }
    guard south <= north, let (west, east) = Self.span(of: occupied) else { return .world }
    return GeographicBox(west: west, south: south, east: east, north: north)
  }

  private func mark(
    arc: Int, _ occupied: inout [Bool], _ south: inout Double, _ north: inout Double
  ) {
    let range = Int(set.arcOffsets[arc])..<Int(set.arcOffsets[arc + 1])
    var previous: Int?
    for vertex in range {
      let latitude = set.ordinates[2 * vertex + 1]
      south = min(south, latitude)
      north = max(north, latitude)
      let degrees = (set.ordinates[2 * vertex] + 180) * Double(Self.cellsPerDegree)
      let cell = min(max(Int(degrees), 0), Self.cellCount - 1)
      for between in min(previous ?? cell, cell)...max(previous ?? cell, cell) {
        occupied[between] = true
      }
      previous = cell
    }
  }

  /// The complement of the widest empty stretch of the circle; nil when nothing is occupied.
  private static func span(of occupied: [Bool]) -> (west: Double, east: Double)? {
    guard let first = occupied.firstIndex(of: true) else { return nil }
    var best = (length: 0, end: first)
    var length = 0
    for step in 1...occupied.count {
      let cell = (first + step) % occupied.count
      if occupied[cell] {
        if length > best.length { best = (length, cell) }
        length = 0
      } else {
        length += 1
      }
    }
    guard best.length > 0 else { return (-180, 180) }
    let west = Double(best.end) / Double(cellsPerDegree) - 180
    let width = Double(occupied.count - best.length) / Double(cellsPerDegree)
    return (west, west + width)
  }
}
