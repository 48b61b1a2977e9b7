import Drawing
import Projections

/// The subject's units in their categories' paints, each with its name and status.
struct FillPainter {
  let content: MapContent

  /// Units whose shape is too small to be seen keep a ring: under this radius in points.
  private static let smallestVisibleRadius = 1.6

  func members(of boundaries: ProjectedBoundaries) -> [PagePartition.Member] {
    let language = content.wording.tag.text
    let endings = content.fill.categories.map { $0.label.isEmpty ? "" : ": " + $0.label }
    let units = content.ground.boundaries.units.span
    var members: [PagePartition.Member] = []
    members.reserveCapacity(boundaries.unitIndices.count)
    for (position, unit) in boundaries.unitIndices.enumerated() {
      guard let category = content.fill.categoryOfUnit[unit] else { continue }
      let paint = content.fill.categories[category].paint
      members.append(
        PagePartition.Member(
          id: "unit-" + units[unit].code, title: units[unit].name(in: language) + endings[category],
          fills: content.fill.covered.contains(unit)
            ? [paint, content.theme.coveredPaint(over: paint)] : [paint],
          positions: [position]))
    }
    return members
  }

  /// The outlines of units under a parent's plan, to be drawn over the borders.
  func coveredOutlines(_ rings: PageRings, lineScale: Double) -> [SceneElement] {
    var stroke = content.theme.coveredStroke
    stroke.width *= lineScale
    let shapes: [SceneElement] = rings.units.indices.compactMap { position in
      guard content.fill.covered.contains(rings.units[position]), !rings.isEmpty(at: position)
      else { return nil }
      return .shape(.init(rings.path(at: position), stroke: stroke))
    }
    guard !shapes.isEmpty else { return [] }
    return [.group(.init(id: "covered", role: .artifact, elements: shapes))]
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
