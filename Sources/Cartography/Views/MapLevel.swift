package import Drawing
package import Projections
import SimpleFeatures

/// A map in one coordinate system and at one level of detail, ready to give any part of itself:
/// fills, borders, circles, count marks and names, without furniture. Immutable; shared by threads.
package struct MapLevel: Sendable {
  private let content: MapContent
  private let units: ProjectedBoundaries
  /// The same in more detail, for their borders.
  private let borders: ProjectedBoundaries
  private let surroundings: ProjectedBoundaries?
  private let lines: [(BoundaryLine, ProjectedLines)]
  private let unitKinds: UnitKinds
  private let landKinds: UnitKinds?
  private let courses: BorderCourses
  private let marks: LevelMarks
  private let style: SheetStyle

  /// Vertices stay whose removal would show at this size.
  package static let detailInPixels = 0.35
  /// The same of borders: a thin line shows on both of its sides what is left out, and where lines
  /// crowd, how often they turn.
  package static let borderDetailInPixels = 0.2

  /// Projects what the level can show and finds the names their places.
  ///
  /// - Parameters:
  ///   - metersPerPixel: metres of the projection a device pixel.
  ///   - nameMetersPerPixel: the same along the side that shows less, where the picture is stretched;
  ///     nil for one that is not.
  ///   - pointsPerPixel: 0.75 for CSS pixels.
  ///   - measuring: what measures names; nil leaves names, circles and count marks out.
  ///
  /// Errors: `.projection`, `.text`.
  package init(
    _ content: MapContent, projection: MapProjection, metersPerPixel: Double,
    nameMetersPerPixel: Double? = nil, pointsPerPixel: Double, measuring: (any TextMeasuring)?,
    projections: ProjectionStore? = nil
  ) throws(CartographyError) {
    self.content = content.withoutTable()
    let ground = content.ground
    do {
      let projector = try BoundaryProjector(projection, store: projections)
      let detail = metersPerPixel * Self.detailInPixels
      units = try projector.project(ground.boundaries, detailInMeters: detail)
      borders = try projector.project(
        ground.boundaries, detailInMeters: metersPerPixel * Self.borderDetailInPixels)
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
    courses = BorderCourses(content, arcs: borders, surroundings: surroundings)
    // Type and lines are those of a small picture on a screen, whatever part is asked for.
    var style = SheetStyle(medium: .screen, size: Size(width: 192, height: 192))
    // Lines as thin as in print: a map that is moved and zoomed has room to spare for none.
    style.lineScale = content.theme.lineWeight
    self.style = style
    guard let measuring else {
      marks = LevelMarks()
      return
    }
    marks = try LevelMarksBuilder(
      content: content, units: units, surroundings: surroundings, projection: projection,
      metersPerPoint: (nameMetersPerPixel ?? metersPerPixel) / pointsPerPixel,
      setter: TextSetter(
        measuring: RememberedMeasuring(measuring), theme: content.theme,
        language: content.wording.tag.text)
    ).marks()
  }

  /// The memory of what is projected and placed, about.
  package var byteCount: Int {
    units.byteCount + borders.byteCount + (surroundings?.byteCount ?? 0) + courses.byteCount
      + marks.byteCount + lines.reduce(0) { $0 + $1.1.ordinates.count * 8 }
  }

  /// Units by the paint of their category, plain and under a parent's plan; last the land outside
  /// of the subject.
  private static func kinds(of units: ProjectedBoundaries, _ content: MapContent) -> UnitKinds {
    let fill = content.fill
    let own = fill.categories.map { [$0.paint] }
    let covered = fill.categories.map { [$0.paint, content.theme.coveredPaint(over: $0.paint)] }
    return UnitKinds(
      units, fills: own + covered + [[.solid(content.theme.surroundings)]]
    ) { unit in
      guard let category = fill.categoryOfUnit[unit] else { return 2 * own.count }
      return fill.covered.contains(unit) ? own.count + category : category
    }
  }

  /// What a viewport shows, bottom first; nothing where there is only the sea.
  package func elements(_ viewport: Viewport) -> [SceneElement] {
    let bounds = viewport.frame.inset(by: -4)
    let window = viewport.projected(bounds)
    var elements: [SceneElement] = []
    for (boundaries, kinds) in [(surroundings, landKinds), (units, unitKinds)] {
      guard let boundaries, let kinds else { continue }
      let members = kinds.members(meeting: window)
      guard !members.isEmpty else { continue }
      let page = PagePartition(boundaries: boundaries, viewport: viewport, bounds: bounds)
      elements.append(.partition(page.partition(members)))
    }
    let borders = BorderPainter(content: content, style: style)
      .layer(courses, lines: lines, viewport: viewport)
    if case .group(let group) = borders.element, !group.elements.isEmpty {
      elements.append(borders.element)
    }
    return elements + marks.elements(viewport)
  }

  /// A picture of what the viewport shows, of the size of its frame, with the map's title; the sea
  /// as its ground unless another is given.
  package func scene(
    _ elements: [SceneElement], size: Size, background: Color?? = nil
  ) -> Scene {
    Scene(
      size: size, background: background ?? content.theme.sea, elements: elements,
      language: content.wording.tag.text, title: content.title)
  }
}
