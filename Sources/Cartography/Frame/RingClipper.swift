import Drawing

/// Cuts a closed ring with an upright rectangle, one side after the other (Sutherland and Hodgman
/// 1974). Page space, x and y interleaved; the ring may repeat its first position at the end.
enum RingClipper {
  static func clip(_ ring: [Double], to bounds: Rectangle) -> [Double] {
    var inside = true
    var outsideLeft = true
    var outsideRight = true
    var outsideTop = true
    var outsideBottom = true
    for index in stride(from: 0, to: ring.count, by: 2) {
      let (x, y) = (ring[index], ring[index + 1])
      if x < bounds.minX || x > bounds.maxX || y < bounds.minY || y > bounds.maxY { inside = false }
      if x >= bounds.minX { outsideLeft = false }
      if x <= bounds.maxX { outsideRight = false }
      if y >= bounds.minY { outsideTop = false }
      if y <= bounds.maxY { outsideBottom = false }
    }
    if inside { return ring }
    if outsideLeft || outsideRight || outsideTop || outsideBottom { return [] }
    var result = cut(ring, axis: 0, at: bounds.minX, keepsGreater: true)
    result = cut(result, axis: 0, at: bounds.maxX, keepsGreater: false)
    result = cut(result, axis: 1, at: bounds.minY, keepsGreater: true)
    return cut(result, axis: 1, at: bounds.maxY, keepsGreater: false)
  }

  private static func cut(
    _ ring: [Double], axis: Int, at limit: Double, keepsGreater: Bool
  ) -> [Double] {
    guard ring.count >= 6 else { return [] }
    var result: [Double] = []
    result.reserveCapacity(ring.count)
    var previousX = ring[ring.count - 2]
    var previousY = ring[ring.count - 1]
    var wasInside = keepsGreater == ((axis == 0 ? previousX : previousY) >= limit)
    for index in stride(from: 0, to: ring.count, by: 2) {
      let (x, y) = (ring[index], ring[index + 1])
      let isInside = keepsGreater == ((axis == 0 ? x : y) >= limit)
      if isInside != wasInside {
        let share =
          axis == 0 ? (limit - previousX) / (x - previousX) : (limit - previousY) / (y - previousY)
        result.append(axis == 0 ? limit : previousX + share * (x - previousX))
        result.append(axis == 1 ? limit : previousY + share * (y - previousY))
      }
      if isInside {
        result.append(x)
        result.append(y)
      }
      (previousX, previousY, wasInside) = (x, y, isInside)
    }
    return result
  }
}
