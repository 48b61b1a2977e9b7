import Drawing

extension PanelLayout {
  /// The globe in a corner that nothing else needs; nil where it would not help or has no room. It
  /// comes last of all furniture, so that it takes no place from a name.
  func locator(
    on grid: OccupancyGrid, taken: [Rectangle], written: [SceneElement]
  ) throws(CartographyError) -> SceneElement? {
    let frame = Size(width: grid.frame.width, height: grid.frame.height)
    guard LocatorPainter.isUseful(content, frame: frame) else { return nil }
    let side = LocatorPainter.diameter(in: frame)
    let rooms = FurnitureRooms(
      grid, taken: taken + written.flatMap(\.inkAreas), gap: style.gap)
    guard let box = rooms.corner(Size(width: side, height: side)) else { return nil }
    return try LocatorPainter(content: content, projections: projections, style: style)
      .element(in: box)
  }
}

extension SceneElement {
  /// The boxes of its shapes and texts, one by one.
  fileprivate var inkAreas: [Rectangle] {
    if case .group(let group) = self { return group.elements.flatMap(\.inkAreas) }
    return [inkArea].compactMap { $0 }
  }
}
