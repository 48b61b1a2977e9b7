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
    /// Vertices that reached the page.
    var vertexCount: Int
    /// True where units are drawn larger than they are, as the small print then says.
    var enlargesUnits: Bool
  }

  /// What lies in the frame: the units of the map's set, and land of another set around them.
  struct Ground {
    var rings: PageRings
    var land: PageRings?
    /// Cells of two points: the positions of subject units in `rings`, `outside` for other land.
    var grid: OccupancyGrid
    /// Of the grid; nil where nothing is named.
    var wideRooms: WideRooms?
  }

  /// Symbols, marks and names as painted, and the names that found no place.
  struct Names {
    var elements: [SceneElement]
    var placedCount: Int
    var leftOut: [LabelCandidate]
    /// How many names stand in which manner.
    var manners: [LabelManner: Int] = [:]
    /// Units that show a short form of their name.
    var abbreviated: [Int] = []
    /// Of the names that have one in the second language as well, how many show it.
    var seconds = (written: 0, wanted: 0)
    var points = PointTally()
  }

  var frame: Rectangle { viewport.frame }

  /// `hasNames` is false where only the room for furniture is asked for.
  func ground(hasNames: Bool = true) -> Ground {
    let bounds = frame.inset(by: -6)
    let rings = PageRings(scenery.units, viewport: viewport, bounds: bounds)
    let land = scenery.surroundings.map { PageRings($0, viewport: viewport, bounds: bounds) }
    let grid = grid(rings, land, hasNames: hasNames)
    return Ground(
      rings: rings, land: land, grid: grid, wideRooms: hasNames ? WideRooms(grid) : nil)
  }

  /// For a map on which nothing is named or placed: the outlines that are drawn by themselves.
  func plainGround() -> Ground {
    let rings = PageRings(
      scenery.units, viewport: viewport, bounds: frame.inset(by: -6),
      where: content.fill.covered.contains)
    return Ground(rings: rings, land: nil, grid: OccupancyGrid(frame: frame, cell: 2))
  }

  private func grid(
    _ rings: PageRings, _ land: PageRings?, hasNames: Bool
  ) -> OccupancyGrid {
    var grid = OccupancyGrid(frame: frame, cell: 2)
    if let globe = scenery.globe {
      grid.cover(ring: globeRing(globe.outline), markedAs: OccupancyGrid.sea)
      // Furniture keeps off the globe, whatever of it is land.
      if !hasNames { return grid }
    }
    if let land { grid.cover(with: land) { _ in OccupancyGrid.outside } }
    grid.cover(with: rings) { position in
      content.fill.categoryOfUnit[rings.units[position]] == nil
        ? OccupancyGrid.outside : Int32(position)
    }
    return grid
  }

  private func globeRing(_ outline: ProjectedLines) -> [Double] {
    stride(from: 0, to: outline.ordinates.count, by: 2).flatMap { index in
      let point = viewport.point(
        easting: outline.ordinates[index], northing: outline.ordinates[index + 1])
      return [point.x, point.y]
    }
  }

  /// Draws everything under the names, then the names.
  func paint(_ ground: Ground, names: Names) -> Result {
    let rings = ground.rings
    var elements: [SceneElement] = []
    if let globe = scenery.globe {
      elements += GraticulePainter().layers(
        outline: globe.outline, graticule: globe.graticule, viewport: viewport,
        theme: content.theme)
    }
    let surroundings = SurroundingsPainter(theme: content.theme)
    let bounds = frame.inset(by: -6)
    let fills = FillPainter(content: content)
    let subject = Set(content.ground.subject)
    let cartogram = CartogramPainter(content: content, viewport: viewport)
    let isShrunk = content.cartogram?.kind == .nonContiguous
    var members =
      isShrunk
      ? [cartogram.ground(of: scenery.units)].compactMap(\.self) : fills.members(of: scenery.units)
    if let land = scenery.surroundings {
      let outside = surroundings.member(of: land) { _ in true }
      let page = PagePartition(boundaries: land, viewport: viewport, bounds: bounds)
      elements.append(.partition(page.partition([outside].compactMap(\.self))))
    } else if let outside = surroundings.member(
      of: scenery.units,
      isOutside: { unit in
        isShrunk ? !subject.contains(unit) : content.fill.categoryOfUnit[unit] == nil
      })
    {
      members.insert(outside, at: 0)
    }
    let page = PagePartition(boundaries: scenery.units, viewport: viewport, bounds: bounds)
    let partition = page.partition(members)
    elements.append(.group(.init(id: "units", elements: [.partition(partition)])))
    let borders = BorderPainter(
      content: isShrunk ? cartogram.groundContent : content, style: style
    ).layer(
      arcs: scenery.units, surroundings: scenery.surroundings, lines: scenery.lines,
      viewport: viewport)
    elements.append(borders.element)
    if let figures = scenery.figures {
      if isShrunk { elements += cartogram.shrunk(figures, fills) }
      elements += cartogram.outlines(figures, lineScale: style.lineScale)
    }
    elements += fills.coveredOutlines(rings, lineScale: style.lineScale)
    // The rule that enlarges small units is told in the small print.
    let smallUnits =
      content.hasFurniture && content.cartogram == nil
      ? fills.smallUnitMarks(rings, frame: frame) : []
    elements += smallUnits
    elements += names.elements
    return Result(
      element: .group(
        .init(
          id: "map", role: .figure, title: content.title, clip: frame, elements: elements)),
      borderClasses: borders.classes, rules: borders.rules,
      vertexCount: partition.ordinates.count / 2, enlargesUnits: !smallUnits.isEmpty)
  }

  /// The widest rooms for names of several units, which do not depend on the other names.
  struct Rooms {
    var parents: (grid: OccupancyGrid, rooms: [NameRooms.Room])
    var countries: (grid: OccupancyGrid, rooms: [NameRooms.Room])
    /// Of the countries' grid.
    var wideRooms: WideRooms
  }

  /// - Parameter reserved: boxes of furniture, under which no room reaches.
  func rooms(_ ground: Ground, reserved: [Rectangle] = []) -> Rooms {
    let finder = NameRooms(content: content, viewport: viewport, taken: reserved)
    let countries = finder.countries(ground.rings, land: ground.land)
    return Rooms(
      parents: finder.parents(ground.rings), countries: countries,
      wideRooms: WideRooms(countries.grid))
  }

  /// Symbols, marks and names, which keep clear of each other and of `reserved` (legend, scale bar,
  /// list of numbers). Units in `numbers` show their number in place of their name; those in
  /// `urgent` choose their place first; those of `abbreviated` show their short name.
  func names(
    _ ground: Ground, _ rooms: Rooms, reserved: [Rectangle], numbers: [Int: Int] = [:],
    urgent: Set<Int> = [], abbreviated: Set<Int> = []
  ) throws(CartographyError) -> Names {
    var elements: [SceneElement] = []
    var obstacles = reserved
    let anchors = scenery.anchors.mapValues {
      viewport.point(easting: $0.easting, northing: $0.northing)
    }
    if let layer = content.symbols, let scale = symbolScale {
      let painter = SymbolPainter(content: content, scale: scale)
      let painted = painter.layer(
        layer.symbols, positions: layer.symbols.map { anchors[$0.unit] },
        dots: scenery.dots.map { dots in
          dots.map { dot in
            dot.map { viewport.point(easting: $0.easting, northing: $0.northing) }
          }
        })
      elements.append(painted.element)
      obstacles += painted.boxes
    }
    let places = try namedPlaces(ground, obstacles: obstacles)
    elements +=
      places.elements.isEmpty
      ? [] : [.group(.init(id: "places", elements: places.elements))]
    obstacles += places.boxes
    let builder = LabelLayerBuilder(content: content, setter: setter, style: style)
    let quietMarks = builder.quietMarks(ground.rings)
    let marks = try markLayer(
      ground, anchors: anchors, obstacles: obstacles, quietMarks: quietMarks)
    elements += marks.elements
    obstacles += marks.boxes

    let under = LabelGround(content: content, rings: ground.rings, grid: ground.grid)
    func rim(_ candidate: LabelCandidate, _ place: LabelPlacer.Place) -> SceneElement.Halo? {
      under.rim(of: place.text.block.style.color, in: place.box)
    }
    let units = try LabelPlacer(
      setter: setter, frame: frame, grid: ground.grid, quietMarks: quietMarks,
      wideRooms: ground.wideRooms
    ).place(
      builder.units(
        rings: ground.rings, anchors: anchors, pointsPerMeter: viewport.pointsPerMeter,
        numbers: numbers, urgent: urgent, abbreviated: abbreviated, marks: marks,
        radii: scenery.figures?.radii ?? [:]),
      obstacles: obstacles, leaders: marks.leaders, haloOf: rim)
    let parents = try LabelPlacer(
      setter: setter, frame: frame, grid: rooms.parents.grid
    ).place(
      builder.parents(rooms.parents.rooms), obstacles: units.boxes, leaders: units.leaders,
      haloOf: rim)
    let countries = try countryNames(
      ground, rooms.countries, rooms.wideRooms, under: under, builder,
      obstacles: parents.boxes, leaders: parents.leaders)
    let texts = countries.texts + parents.texts + units.texts + units.seconds + places.texts
    let lines = units.leaders.flatMap {
      $0.elements(content.theme, scale: style.lineScale)
    }
    elements.append(
      .group(.init(id: "labels", role: .artifact, elements: lines + texts.map { .text($0) })))
    return Names(
      elements: elements, placedCount: texts.count - units.seconds.count,
      leftOut: units.leftOut + parents.leftOut + countries.leftOut,
      manners: [units, parents, countries].reduce(into: [:]) {
        $0.merge($1.manners, uniquingKeysWith: +)
      }, abbreviated: units.abbreviated, seconds: (units.seconds.count, units.wantedSeconds),
      points: places.tally)
  }
}
