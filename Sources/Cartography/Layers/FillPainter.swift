import Drawing

/// The subject's units in their categories' paints, each a group with its name and status.
struct FillPainter {
  let content: MapContent

  /// Dots over a unit's own fill: a parent's plan covers it.
  static let coveredPaint = Paint.dots(
    Paint.Dots(radius: 0.55, spacing: 4, color: Color(hex: 0x4A2A63)))

  /// Units whose shape is too small to be seen keep a ring: under this radius in points.
  private static let smallestVisibleRadius = 1.6

  func layer(_ rings: PageRings) -> SceneElement {
    var elements: [SceneElement] = []
    for (position, unit) in rings.units.enumerated() where !rings.isEmpty(at: position) {
      guard let category = content.fill.categoryOfUnit[unit] else { continue }
      let boundary = content.ground.boundaries.units[unit]
      let path = rings.path(at: position)
      var shapes: [SceneElement] = [
        .shape(.init(path, fill: content.fill.categories[category].paint))
      ]
      if content.fill.covered.contains(unit) {
        shapes.append(.shape(.init(path, fill: Self.coveredPaint)))
      }
      let name = boundary.name(in: content.wording.tag.text)
      let label = content.fill.categories[category].label
      elements.append(
        .group(
          .init(
            id: "unit-\(boundary.code)",
            title: label.isEmpty ? name : "\(name): \(label)", elements: shapes)))
    }
    return .group(.init(id: "units", elements: elements))
  }

  /// Rings round subject units that are too small to show their fill, coloured by it.
  func smallUnitMarks(_ rings: PageRings, frame: Rectangle) -> [SceneElement] {
    // Land without a fill of its own has nothing to make visible.
    guard !content.fill.title.isEmpty else { return [] }
    var elements: [SceneElement] = []
    for (position, unit) in rings.units.enumerated() {
      guard let category = content.fill.categoryOfUnit[unit],
        !content.fill.categories[category].kind.isMissing
          || content.fill.categories[category].kind == .lapsed,
        let bounds = rings.path(at: position).bounds,
        max(bounds.width, bounds.height) < 2 * Self.smallestVisibleRadius
      else { continue }
      let center = Point(x: bounds.midX, y: bounds.midY)
      guard frame.contains(center) else { continue }
      elements.append(
        .shape(
          .init(
            Path(circleAround: center, radius: 2.2),
            fill: content.fill.categories[category].paint,
            stroke: Stroke(color: content.theme.quietInk, width: 0.4))))
    }
    return elements
  }
}
