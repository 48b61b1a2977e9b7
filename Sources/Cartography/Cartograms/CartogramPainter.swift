import Drawing
import Projections

/// The outlines of a cartogram's figures, and what lies under shrunk units.
struct CartogramPainter {
  let content: MapContent
  let viewport: Viewport

  /// Land under shrunk units: the real outlines, pale and without a fill of their own.
  private var ground: Color { content.theme.land.cartogram }

  /// The subject's units as one area; nil where there are none.
  func ground(of boundaries: ProjectedBoundaries) -> PagePartition.Member? {
    let subject = Set(content.ground.subject)
    let positions = boundaries.unitIndices.indices.filter {
      subject.contains(boundaries.unitIndices[$0])
    }
    guard !positions.isEmpty else { return nil }
    return PagePartition.Member(
      id: "real-outlines", title: nil, fills: [.solid(ground)], positions: positions)
  }

  /// The map with its subject in the one pale grey: how its borders are drawn.
  var groundContent: MapContent {
    var result = content
    result.fill.categories = [
      FillCategory(id: "ground", label: "", kind: .value, paint: .solid(ground))
    ]
    for unit in content.fill.categoryOfUnit.indices { result.fill.categoryOfUnit[unit] = nil }
    for unit in content.ground.subject { result.fill.categoryOfUnit[unit] = 0 }
    return result
  }

  /// Shrunk units in their fills, over the map's borders.
  func shrunk(_ figures: CartogramFigures, _ fills: FillPainter) -> [SceneElement] {
    let page = PagePartition(
      boundaries: figures.boundaries, viewport: viewport, bounds: viewport.frame.inset(by: -6))
    let partition = page.partition(fills.members(of: figures.boundaries))
    return [.group(.init(id: "shrunk-units", elements: [.partition(partition)]))]
  }

  /// A fine line round every figure, so that pale ones are seen and neighbours part.
  func outlines(_ figures: CartogramFigures, lineScale: Double) -> [SceneElement] {
    let rings = PageRings(
      figures.boundaries, viewport: viewport, bounds: viewport.frame.inset(by: -6))
    var path = Path()
    for position in rings.units.indices { path.append(rings.path(at: position)) }
    guard !path.isEmpty else { return [] }
    let stroke = Stroke(color: content.theme.lines.figure, width: 0.3 * lineScale)
    return [
      .group(
        .init(
          id: "figures", role: .artifact, elements: [.shape(.init(path, stroke: stroke))]))
    ]
  }
}
