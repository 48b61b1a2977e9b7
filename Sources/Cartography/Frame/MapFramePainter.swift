import Drawing
import Projections

/// The map itself: every layer inside its frame, from the sea up to the labels.
struct MapFramePainter {
  let content: MapContent
  let scenery: MapScenery
  let viewport: Viewport
  let setter: TextSetter
  let style: SheetStyle
  /// The scale that the legend explains; nil where there are no symbols.
  let symbolScale: SymbolScale?

  struct Result {
    var element: SceneElement
    var borderClasses: Set<BorderPolicy.LineClass>
    var rules: Set<Int>
    var leftOutLabels: [String]
    var placedLabels: Int
    /// Vertices that reached the page.
    var vertexCount: Int
  }

  var frame: Rectangle { viewport.frame }

  /// Units and land on the page.
  func rings() -> PageRings {
    PageRings(scenery.units, viewport: viewport, bounds: frame.inset(by: -6))
  }

  /// The frame in cells of `cell` points with the positions of subject units in `rings`.
  func subjectGrid(_ rings: PageRings, cell: Double) -> OccupancyGrid {
    var grid = OccupancyGrid(frame: frame, cell: cell)
    grid.cover(with: rings) { position in
      content.fill.categoryOfUnit[rings.units[position]] == nil
        ? OccupancyGrid.free : Int32(position)
    }
    return grid
  }

  /// Draws everything; names keep clear of `reserved` (legend, scale bar).
  func paint(_ rings: PageRings, reserved: [Rectangle]) throws(CartographyError) -> Result {
    var elements: [SceneElement] = []
    if let globe = scenery.globe {
      elements += GraticulePainter().layers(
        outline: globe.outline, graticule: globe.graticule, viewport: viewport,
        theme: content.theme)
    }
    let surroundings = SurroundingsPainter(theme: content.theme)
    let bounds = frame.inset(by: -6)
    let fills = FillPainter(content: content)
    var members = fills.members(of: scenery.units)
    if let land = scenery.surroundings {
      let outside = surroundings.member(of: land) { _ in true }
      let page = PagePartition(boundaries: land, viewport: viewport, bounds: bounds)
      elements.append(.partition(page.partition([outside].compactMap(\.self))))
    } else if let outside = surroundings.member(
      of: scenery.units, isOutside: { content.fill.categoryOfUnit[$0] == nil })
    {
      members.insert(outside, at: 0)
    }
    let page = PagePartition(boundaries: scenery.units, viewport: viewport, bounds: bounds)
    elements.append(
      .group(.init(id: "units", elements: [.partition(page.partition(members))])))
    let borders = BorderPainter(content: content, style: style).layer(
      arcs: scenery.units, surroundings: scenery.surroundings, lines: scenery.lines,
      viewport: viewport)
    elements.append(borders.element)
    if !content.fill.title.isEmpty { elements += fills.smallUnitMarks(rings, frame: frame) }

    let names = try nameLayers(rings, reserved: reserved)
    elements += names.elements
    return Result(
      element: .group(
        .init(
          id: "map", role: .figure, title: content.title, clip: frame, elements: elements)),
      borderClasses: borders.classes, rules: borders.rules, leftOutLabels: names.leftOut,
      placedLabels: names.placed, vertexCount: rings.ordinates.count / 2)
  }

  /// Symbols, marks and labels, which keep clear of each other.
  private func nameLayers(
    _ rings: PageRings, reserved: [Rectangle]
  ) throws(CartographyError) -> (elements: [SceneElement], leftOut: [String], placed: Int) {
    var elements: [SceneElement] = []
    var obstacles = reserved
    let anchors = scenery.anchors.mapValues {
      viewport.point(easting: $0.easting, northing: $0.northing)
    }
    if let layer = content.symbols, let scale = symbolScale {
      let places = layer.symbols.map { anchors[$0.unit] }
      elements.append(
        SymbolPainter(content: content, scale: scale).layer(layer.symbols, positions: places))
      for (symbol, place) in zip(layer.symbols, places) {
        guard let place, case .count(let value) = symbol.value, value > 0 else { continue }
        let radius = scale.radius(of: value) * 0.8
        obstacles.append(
          Rectangle(
            x: place.x - radius, y: place.y - radius, width: 2 * radius, height: 2 * radius))
      }
    }
    let marks = try markLayer(anchors)
    elements += marks.elements
    obstacles += marks.boxes

    let grid = subjectGrid(rings, cell: 2)
    let builder = LabelLayerBuilder(content: content, setter: setter, style: style)
    let units = try LabelPlacer(setter: setter, frame: frame, grid: grid).place(
      builder.units(rings: rings, anchors: anchors, pointsPerMeter: viewport.pointsPerMeter),
      obstacles: obstacles, haloOf: builder.halo)
    let finder = NameRooms(content: content, scenery: scenery, viewport: viewport)
    let above = finder.parents(rings)
    let parents = try LabelPlacer(setter: setter, frame: frame, grid: above.grid).place(
      builder.parents(above.rooms), obstacles: units.boxes, haloOf: builder.halo)
    let around = finder.countries(rings)
    let countries = try LabelPlacer(setter: setter, frame: frame, grid: around.grid).place(
      builder.countries(around.rooms), obstacles: parents.boxes, haloOf: builder.halo)
    let texts = countries.texts + parents.texts + units.texts
    elements.append(
      .group(.init(id: "labels", role: .artifact, elements: texts.map { .text($0) })))
    return (elements, units.leftOut + parents.leftOut + countries.leftOut, texts.count)
  }

  /// Count marks at the right of their unit's representative point, several of one unit in a row.
  private func markLayer(
    _ anchors: [Int: Point]
  ) throws(CartographyError) -> (elements: [SceneElement], boxes: [Rectangle]) {
    let painter = MarkPainter(setter: setter, style: style)
    var elements: [SceneElement] = []
    var boxes: [Rectangle] = []
    var used: [Int: Int] = [:]
    for mark in content.marks {
      guard let anchor = anchors[mark.unit], frame.contains(anchor) else { continue }
      let width = painter.box(at: anchor).width
      let center = Point(
        x: anchor.x + Double(used[mark.unit, default: 0]) * width, y: anchor.y + width * 0.9)
      used[mark.unit, default: 0] += 1
      let code = content.ground.boundaries.units[mark.unit].code
      elements.append(
        .group(
          .init(
            id: "mark-\(mark.kind)-\(code)", title: "\(mark.count) \(mark.label)",
            elements: try painter.elements(mark, at: center))))
      boxes.append(painter.box(at: center))
    }
    return (elements, boxes)
  }
}
