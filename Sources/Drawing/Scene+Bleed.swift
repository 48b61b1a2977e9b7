extension Scene {
  /// The page for a printer who cuts it: colour that touches its edge reaches beyond the cut, and
  /// there are trim marks.
  package func bled(byPoints bleed: Double) -> Scene {
    var result = self
    result.boxes = PageBoxes(size, bleedInPoints: bleed)
    result.elements = elements.map { $0.stretched(beyond: size, by: bleed) }
    return result
  }
}

extension SceneElement {
  /// Corners of filled shapes on or beyond a page's edge lie so far outside of it afterwards; what
  /// does not touch the edge stays as it is.
  func stretched(beyond size: Size, by bleed: Double) -> SceneElement {
    switch self {
    case .shape(var shape):
      guard shape.fill != nil else { return self }
      shape.path = shape.path.stretched(beyond: size, by: bleed)
      return .shape(shape)
    case .group(var group):
      group.elements = group.elements.map { $0.stretched(beyond: size, by: bleed) }
      return .group(group)
    case .partition, .text, .image: return self
    }
  }
}

extension Path {
  fileprivate func stretched(beyond size: Size, by bleed: Double) -> Path {
    guard let box = bounds,
      box.minX <= Self.touch || box.minY <= Self.touch || box.maxX >= size.width - Self.touch
        || box.maxY >= size.height - Self.touch
    else { return self }
    func moved(_ value: Double, _ end: Double) -> Double {
      if value <= Self.touch { return min(value, -bleed) }
      return value >= end - Self.touch ? max(value, end + bleed) : value
    }
    return mapped { x, y in (moved(x, size.width), moved(y, size.height)) }
  }

  /// Nearer to the edge than this is on it, in points.
  private static let touch = 0.05
}
