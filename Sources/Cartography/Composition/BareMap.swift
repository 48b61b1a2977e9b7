package import Drawing
package import Projections

/// A map without furniture: filled units and their borders in one stroke, in a window of the
/// projection. What tiles and map images for other programs are made of.
package struct BareMap: Sendable {
  /// The units to draw, projected.
  package var boundaries: ProjectedBoundaries
  /// For each unit of the boundary set its fills, painted one over the other; none leaves it out.
  package var fills: [[Paint]]
  package var border: Stroke
  package var background: Color?

  package init(
    boundaries: ProjectedBoundaries, fills: [[Paint]], border: Stroke, background: Color? = .white
  ) {
    self.boundaries = boundaries
    self.fills = fills
    self.border = border
    self.background = background
  }

  /// The part of the projection that a viewport shows, as a scene of its frame's size.
  package func scene(_ viewport: Viewport, size: Size) -> Scene {
    let bounds = viewport.frame.inset(by: -4)
    let page = PagePartition(boundaries: boundaries, viewport: viewport, bounds: bounds)
    var positions: [[Paint]: [Int]] = [:]
    var order: [[Paint]] = []
    for (position, unit) in boundaries.unitIndices.enumerated() where !fills[unit].isEmpty {
      if positions[fills[unit]] == nil { order.append(fills[unit]) }
      positions[fills[unit], default: []].append(position)
    }
    let members = order.map {
      PagePartition.Member(id: nil, title: nil, fills: $0, positions: positions[$0] ?? [])
    }
    let clipper = LineClipper(bounds: bounds)
    var lines = Path()
    lines.reserveCapacity(boundaries.lineOrdinates.count / 2)
    for arc in boundaries.arcIndices.indices {
      clipper.append(boundaries, at: arc, viewport: viewport, to: &lines)
    }
    return Scene(
      size: size, background: background,
      elements: [
        .partition(page.partition(members)), .shape(.init(lines, stroke: border)),
      ])
  }
}
