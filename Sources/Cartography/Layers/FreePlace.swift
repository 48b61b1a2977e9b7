import Drawing

/// Finds a small mark a place near the one that it belongs to.
enum FreePlace {
  private static let diagonal = 0.707
  private static let directions = [
    (-1.0, 0.0), (1, 0), (0, 1), (0, -1), (-diagonal, diagonal), (diagonal, diagonal),
    (-diagonal, -diagonal), (diagonal, -diagonal),
  ]

  /// The mark's own place, or the nearest of some around it that is free; its own where none is.
  static func near(_ position: Point, isFree: (Point) -> Bool) -> Point {
    if isFree(position) { return position }
    for distance in stride(from: 5.0, through: 30, by: 2.5) {
      for (x, y) in directions {
        let place = Point(x: position.x + x * distance, y: position.y + y * distance)
        if isFree(place) { return place }
      }
    }
    return position
  }
}
