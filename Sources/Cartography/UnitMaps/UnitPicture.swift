import Drawing
import Projections

/// What is inside the frame of a unit's map, from the land around up to the names.
struct UnitPicture {
  let unit: Int
  let ground: UnitMapScenery
  let viewport: Viewport
  let setter: TextSetter
  let style: SheetStyle

  /// The picture and what its legend and notes have to say.
  struct Painted {
    var element: SceneElement
    /// Units of the subject that are seen in the frame.
    var units: [Int]
    /// Units of the set of which anything is drawn, ascending: what they are filled with is what the
    /// picture depends on.
    var near: [Int]
    /// Their categories, ascending.
    var categories: [Int]
    var lineClasses: [BorderPolicy.LineClass]
    var footnotes: [String]
  }

  private var content: MapContent { ground.content }
  private var scenery: MapScenery { ground.scenery }
  private var frame: Rectangle { viewport.frame }

  /// Errors: a text without a glyph, fonts that do not work.
  func painted() throws(CartographyError) -> Painted {
    let bounds = frame.inset(by: -6)
    let window = viewport.projected(bounds)
    var isNear = [Bool](repeating: false, count: content.fill.categoryOfUnit.count)
    for (unit, box) in zip(scenery.units.unitIndices, scenery.units.unitBoxes) {
      isNear[unit] = box.intersects(window)
    }
    let rings = PageRings(
      scenery.units, viewport: viewport, bounds: bounds, where: { isNear[$0] })
    let land = scenery.surroundings.map { PageRings($0, viewport: viewport, bounds: bounds) }
    let grid = grid(rings, land)
    let seen = seenUnits(rings, grid)

    let painter = framePainter(seen)
    let borders = BorderPainter(content: content, style: style).layer(
      ground.courses, lines: scenery.lines, viewport: viewport)
    var elements = fills(where: { isNear[$0] })
    elements.append(borders.element)
    elements += FillPainter(content: content).coveredOutlines(rings, lineScale: style.lineScale)
    elements += outline(rings)
    let shown = MapFramePainter.Ground(rings: rings, land: land, grid: grid)
    let hasLandAround = grid.owner.contains(OccupancyGrid.outside)
    let names = try painter.names(
      shown, hasLandAround ? painter.rooms(shown) : Self.noRooms(grid), reserved: [])
    elements += names.elements
    let categories = Set(seen.compactMap { content.fill.categoryOfUnit[$0] }).sorted()
    return Painted(
      element: .group(
        .init(id: "map", role: .figure, title: description, clip: frame, elements: elements)),
      units: seen, near: isNear.indices.filter { isNear[$0] }, categories: categories,
      lineClasses: BorderPainter.broken(among: borders.classes),
      footnotes: borders.rules.sorted().compactMap { content.borders.rules[$0].footnote }.uniqued
        // One sentence a form: those that another layout of the page has stay true.
        + content.shortNames(of: names.abbreviated).compactMap { content.sentence(of: [$0]) })
  }

  /// "Kitgum: lapsed".
  private var description: String {
    let name = content.ground.boundaries.units[unit].name(in: content.wording.tag.text)
    guard let category = content.fill.categoryOfUnit[unit] else { return name }
    let label = content.fill.categories[category].label
    return label.isEmpty ? name : content.wording.labelled(name, label)
  }

  private func grid(_ rings: PageRings, _ land: PageRings?) -> OccupancyGrid {
    var grid = OccupancyGrid(frame: frame, cell: 2)
    if let land { grid.cover(with: land) { _ in OccupancyGrid.outside } }
    grid.cover(with: rings) { position in
      content.fill.categoryOfUnit[rings.units[position]] == nil
        ? OccupancyGrid.outside : Int32(position)
    }
    return grid
  }

  /// Units of the subject of which the frame shows at least a cell, and the unit itself.
  private func seenUnits(_ rings: PageRings, _ grid: OccupancyGrid) -> [Int] {
    var isSeen = [Bool](repeating: false, count: rings.units.count)
    for owner in grid.owner where owner >= 0 { isSeen[Int(owner)] = true }
    return rings.units.indices.filter { isSeen[$0] || rings.units[$0] == unit }.map {
      rings.units[$0]
    }
  }

  private func framePainter(_ seen: [Int]) -> MapFramePainter {
    var narrowed = content
    narrowed.ground.subject = seen
    let units = Set(seen)
    narrowed.marks = content.marks.filter { units.contains($0.unit) }
    return MapFramePainter(
      content: narrowed, scenery: scenery, viewport: viewport, setter: setter, style: style,
      symbolScale: nil)
  }

  /// The land around, then one area a paint: neighbours of one category have no seam between them.
  /// What units beyond the frame are filled with leaves no trace.
  private func fills(where isNear: (Int) -> Bool) -> [SceneElement] {
    let bounds = frame.inset(by: -6)
    let surroundings = SurroundingsPainter(theme: content.theme)
    var elements: [SceneElement] = []
    var members: [PagePartition.Member] = []
    if let land = scenery.surroundings {
      let outside = surroundings.member(of: land) { _ in true }
      elements.append(
        .partition(
          PagePartition(boundaries: land, viewport: viewport, bounds: bounds)
            .partition([outside].compactMap(\.self))))
    } else if let outside = surroundings.member(
      of: scenery.units, isOutside: { content.fill.categoryOfUnit[$0] == nil })
    {
      members.append(outside)
    }
    var positions = [[Int]](repeating: [], count: content.fill.categories.count)
    var covered = positions
    for (position, unit) in scenery.units.unitIndices.enumerated() where isNear(unit) {
      guard let category = content.fill.categoryOfUnit[unit] else { continue }
      positions[category].append(position)
      if content.fill.covered.contains(unit) { covered[category].append(position) }
    }
    for (category, positions) in zip(content.fill.categories, positions) where !positions.isEmpty {
      members.append(
        PagePartition.Member(
          id: "fill-\(category.id)", title: category.label, fills: [category.paint],
          positions: positions))
    }
    for (category, positions) in zip(content.fill.categories, covered) where !positions.isEmpty {
      members.append(
        PagePartition.Member(
          id: "covered-\(category.id)", title: content.fill.coveredLabel,
          fills: [content.theme.coveredPaint(over: category.paint)], positions: positions))
    }
    let page = PagePartition(boundaries: scenery.units, viewport: viewport, bounds: bounds)
    elements.append(.group(.init(id: "units", elements: [.partition(page.partition(members))])))
    return elements
  }

  /// A line in the accent around the unit, with a rim of paper so that it stands out on any fill.
  private func outline(_ rings: PageRings) -> [SceneElement] {
    guard let position = rings.units.firstIndex(of: unit), !rings.isEmpty(at: position) else {
      return []
    }
    let path = rings.path(at: position)
    let rim = content.theme.halo(alpha: 0.8)
    return [
      .group(
        .init(
          id: "unit-outline", role: .artifact,
          elements: [
            .shape(.init(path, stroke: Stroke(color: rim, width: 3))),
            .shape(.init(path, stroke: Stroke(color: content.theme.accent, width: 1.5))),
          ]))
    ]
  }

  private static func noRooms(_ grid: OccupancyGrid) -> MapFramePainter.Rooms {
    MapFramePainter.Rooms(
      parents: (grid, []), countries: (grid, []), wideRooms: WideRooms(grid))
  }
}
