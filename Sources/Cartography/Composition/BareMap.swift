package import Drawing
package import Projections

/// A map without furniture: filled units and their borders in one stroke, in a window of the
/// projection. What tiles and map images for other programs are made of.
package struct BareMap: Sendable {
  /// The units to draw, projected.
  package var boundaries: ProjectedBoundaries
  /// The kinds of fill, each painted one over the other.
  package var fills: [[Paint]]
  /// For each unit of the boundary set its kind, as an index into `fills`; nil leaves it out.
  package var fillOfUnit: [Int?]
  package var border: Stroke
  package var background: Color?

  package init(
    boundaries: ProjectedBoundaries, fills: [[Paint]], fillOfUnit: [Int?], border: Stroke,
    background: Color? = .white
  ) {
    self.boundaries = boundaries
    self.fills = fills
    self.fillOfUnit = fillOfUnit
    self.border = border
    self.background = background
  }

  /// The part of the projection that a viewport shows, as a scene of its frame's size.
  package func scene(_ viewport: Viewport, size: Size) -> Scene {
    let bounds = viewport.frame.inset(by: -4)
    let page = PagePartition(boundaries: boundaries, viewport: viewport, bounds: bounds)
    var members = fills.map {
      PagePartition.Member(id: nil, title: nil, fills: $0, positions: [])
    }
    for (position, unit) in boundaries.unitIndices.enumerated() {
      if let fill = fillOfUnit[unit] { members[fill].positions.append(position) }
    }
    let clipper = LineClipper(bounds: bounds, viewport: viewport)
    var lines = Path()
    for arc in boundaries.arcIndices.indices {
      clipper.append(boundaries, at: arc, to: &lines)
    }
    return Scene(
      size: size, background: background,
      elements: [
        .partition(page.partition(members)), .shape(.init(lines, stroke: border)),
      ])
  }
}
