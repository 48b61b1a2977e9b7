package import Drawing
package import Projections

/// A map without furniture: filled units and their borders in one stroke, in a window of the
/// projection.
package struct BareMap: Sendable {
  private let areas: ProjectedBoundaries
  private let borders: ProjectedBoundaries
  private let border: Stroke
  private let background: Color?
  private let units: UnitKinds
  /// The lines of all borders, in order, and what finds those in a part of the map.
  private let borderLines: [Int]
  private let borderRuns: BoxRuns

  /// - Parameters:
  ///   - areas: the units to draw, projected.
  ///   - borders: what their borders are taken from: the same units projected, in more detail where
  ///     that shows (`MapLevel.borderDetailInPixels`).
  ///   - fills: the kinds of fill, each painted one over the other.
  ///   - fillOfUnit: for each unit of the boundary set its kind, as an index into `fills`; nil
  ///     leaves it out.
  package init(
    areas: ProjectedBoundaries, borders: ProjectedBoundaries, fills: [[Paint]], fillOfUnit: [Int?],
    border: Stroke, background: Color? = .white
  ) {
    self.areas = areas
    self.borders = borders
    self.border = border
    self.background = background
    units = UnitKinds(areas, fills: fills) { fillOfUnit[$0] }
    borderLines = borders.arcLines.flatMap { $0 }
    borderRuns = BoxRuns(borderLines.map { borders.lineBoxes[$0] })
  }

  /// How many vertices areas and borders have.
  package var vertexCount: Int {
    (areas.lineOrdinates.count + borders.lineOrdinates.count) / 2
  }

  /// The part of the projection that a viewport shows, as a scene of its frame's size; without
  /// elements where it shows nothing.
  package func scene(_ viewport: Viewport, size: Size) -> Scene {
    let bounds = viewport.frame.inset(by: -4)
    let window = viewport.projected(bounds)
    let partition = PagePartition(boundaries: areas, viewport: viewport, bounds: bounds)
      .partition(units.members(meeting: window))
    let clipper = LineClipper(bounds: bounds, viewport: viewport)
    var collected = LineClipper.Collected()
    for number in borderRuns.numbers(meeting: window) {
      clipper.collect(borders, line: borderLines[number], in: &collected)
    }
    var lines = Path()
    clipper.append(collected, of: borders, to: &lines)
    var elements: [SceneElement] = []
    if !partition.areas.isEmpty { elements.append(.partition(partition)) }
    if !lines.isEmpty { elements.append(.shape(.init(lines, stroke: border))) }
    return Scene(size: size, background: background, elements: elements)
  }
}
