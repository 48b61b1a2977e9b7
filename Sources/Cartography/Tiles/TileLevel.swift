package import Drawing
package import Projections
import SimpleFeatures

/// One zoom level of a map in Web Mercator, ready to give its tiles: fills and borders, without
/// names or furniture. Immutable; shared by threads.
package struct TileLevel: Sendable {
  /// 0 for the whole world in one tile.
  package let zoom: Int
  private let content: MapContent
  private let units: ProjectedBoundaries
  private let surroundings: ProjectedBoundaries?
  private let lines: [(BoundaryLine, ProjectedLines)]
  private let unitKinds: UnitKinds
  private let landKinds: UnitKinds?
  private let courses: BorderCourses

  /// The side of a tile in points: 256 CSS pixels.
  package static let side = 192.0

  /// Projects what the level can show. `pixelsPerTile` is 256, or 512 for screens of twice the
  /// resolution. Errors: `.projection`.
  package init(
    _ content: MapContent, zoom: Int, pixelsPerTile: Int, projections: ProjectionStore? = nil
  ) throws(CartographyError) {
    self.content = content.withoutTable()
    self.zoom = zoom
    let ground = content.ground
    do {
      let projector = try BoundaryProjector(
        .custom(WebMercator.definition), store: projections)
      let pixel = WebMercator.tileSide(zoom: zoom) / Double(pixelsPerTile)
      let detail = pixel * Self.detailInPixels
      units = try projector.project(ground.boundaries, detailInMeters: detail)
      if let others = ground.landAround(units) {
        surroundings = try projector.project(
          others.set, units: others.units, detailInMeters: detail)
      } else {
        surroundings = nil
      }
      var lines: [(BoundaryLine, ProjectedLines)] = []
      for line in ground.lines {
        lines.append((line, try projector.project(lines: line.lines, detailInMeters: detail)))
      }
      self.lines = lines
    } catch {
      throw .projection(error)
    }
    unitKinds = Self.kinds(of: units, content)
    landKinds = surroundings.map { land in
      UnitKinds(land, fills: [[.solid(content.theme.surroundings)]]) { _ in 0 }
    }
    courses = BorderCourses(content, arcs: units, surroundings: surroundings)
  }

  /// The memory of what is projected.
  package var byteCount: Int { units.byteCount + (surroundings?.byteCount ?? 0) }

  /// Vertices stay whose removal would show at this size.
  package static let detailInPixels = 0.5

  /// Units by the paint of their category, plain and under a parent's plan; last the land outside
  /// of the subject.
  private static func kinds(of units: ProjectedBoundaries, _ content: MapContent) -> UnitKinds {
    let fill = content.fill
    let own = fill.categories.map { [$0.paint] }
    let covered = fill.categories.map { [$0.paint, FillPainter.coveredPaint] }
    return UnitKinds(
      units, fills: own + covered + [[.solid(content.theme.surroundings)]]
    ) { unit in
      guard let category = fill.categoryOfUnit[unit] else { return 2 * own.count }
      return fill.covered.contains(unit) ? own.count + category : category
    }
  }

  /// The scene of `count` by `count` tiles, each `side` points square, of which x (from the west) and
  /// y (from the north) are the north-western one's; nil where there is nothing but the sea.
  package func scene(x: Int, y: Int, count: Int = 1) -> Scene? {
    let side = Self.side * Double(count)
    let frame = Rectangle(x: 0, y: 0, width: side, height: side)
    let first = WebMercator.box(zoom: zoom, x: x, y: y)
    let last = WebMercator.box(zoom: zoom, x: x + count - 1, y: y + count - 1)
    let viewport = Viewport(fitting: first.union(last), in: frame, padding: 0)
    let bounds = frame.inset(by: -4)
    let window = viewport.projected(bounds)
    var elements: [SceneElement] = []
    for (boundaries, kinds) in [(surroundings, landKinds), (units, unitKinds)] {
      guard let boundaries, let kinds else { continue }
      let members = kinds.members(meeting: window)
      guard !members.isEmpty else { continue }
      let page = PagePartition(boundaries: boundaries, viewport: viewport, bounds: bounds)
      elements.append(.partition(page.partition(members)))
    }
    let borders = BorderPainter(
      content: content,
      style: SheetStyle(
        medium: .screen, size: Size(width: Self.side, height: Self.side))
    ).layer(courses, lines: lines, viewport: viewport)
    if case .group(let group) = borders.element, !group.elements.isEmpty {
      elements.append(borders.element)
    }
    guard !elements.isEmpty else { return nil }
    return scene(
      elements: elements, side: side,
      // Hatches go on from tile to tile.
      patternOrigin: Point(x: -Double(x) * Self.side, y: -Double(y) * Self.side))
  }

  /// The scene of a tile of nothing but the sea.
  package func emptyScene() -> Scene {
    scene(elements: [], side: Self.side, patternOrigin: Point(x: 0, y: 0))
  }

  private func scene(elements: [SceneElement], side: Double, patternOrigin: Point) -> Scene {
    var scene = Scene(
      size: Size(width: side, height: side), background: content.theme.sea, elements: elements,
      language: content.wording.tag.text, title: content.title)
    scene.patternOrigin = patternOrigin
    return scene
  }
}
