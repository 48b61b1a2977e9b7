import Drawing
import Projections
import SimpleFeatures

/// Finds circles, count marks and names of a level their places.
///
/// A name stands inside its own unit, where its whole height has room, or not at all at this level:
/// a deeper one gives it room. So names never meet one another, and the place of one does not depend
/// on what part of the map is looked at.
struct LevelMarksBuilder {
  let content: MapContent
  let units: ProjectedBoundaries
  let surroundings: ProjectedBoundaries?
  let projection: MapProjection
  let metersPerPoint: Double
  let setter: TextSetter

  /// The type of names on tiles, in points: that of a picture of 600 by 600 pixels.
  private var style: SheetStyle {
    SheetStyle(medium: .screen, size: Size(width: 450, height: 450))
  }

  /// A name must have this much room at each end, in points.
  private static let margin = 1.5

  private typealias Mark = LevelMarks.Mark

  func marks() throws(CartographyError) -> LevelMarks {
    var page = CrowdedPage()
    var marks: [Mark] = []
    let anchors = try anchors(
      of: content.ground.subject, in: content.ground.boundaries)
    marks += try dots()
    marks += symbols(anchors, &page)
    marks += try places(&page)
    marks += try countMarks(anchors, &page)
    marks += try names(anchors, &page)
    return LevelMarks(marks, metersPerPoint: metersPerPoint * 1.2)
  }

  /// Representative points of units in the projection, by unit; absent where it has none.
  private func anchors(
    of units: [Int], in set: BoundarySet
  ) throws(CartographyError) -> [Int: ProjectedPosition] {
    do {
      let places = try BoundaryProjector(projection).project(
        units.map { set.units[$0].representativePoint })
      var anchors: [Int: ProjectedPosition] = [:]
      for (unit, place) in zip(units, places) { anchors[unit] = place }
      return anchors
    } catch {
      throw .projection(error)
    }
  }

  /// The level's whole map as a page that begins at the projection's origin.
  private func point(_ position: ProjectedPosition) -> Point {
    Point(x: position.easting / metersPerPoint, y: -position.northing / metersPerPoint)
  }

  // MARK: Circles

  private func symbols(_ anchors: [Int: ProjectedPosition], _ page: inout CrowdedPage) -> [Mark] {
    guard let layer = content.symbols else { return [] }
    // The circles grow with the map until it is as large as a picture of the whole.
    let height = (units.boundingBox?.height ?? 0) / metersPerPoint
    let side = min(360, max(120, height))
    let scale = SymbolScale(layer, frame: Rectangle(x: 0, y: 0, width: side, height: side))
    let painted = SymbolPainter(content: content, scale: scale).layer(
      layer.symbols, positions: layer.symbols.map { anchors[$0.unit].map(point) })
    guard case .group(let group) = painted.element else { return [] }
    for box in painted.boxes { page.take(box) }
    return group.elements.compactMap { element in
      guard let area = element.inkArea else { return nil }
      let center = Point(x: area.midX, y: area.midY)
      return Mark(
        anchor: ProjectedPosition(
          easting: center.x * metersPerPoint, northing: -center.y * metersPerPoint),
        elements: [element.moved(right: -center.x, down: -center.y)],
        area: area.moved(right: -center.x, down: -center.y))
    }
  }

  /// Each dot by itself: a part of the map shows those that lie in it.
  private func dots() throws(CartographyError) -> [Mark] {
    let radius = SymbolLayer.dotRadius
    let shape = SceneElement.shape(
      .init(
        Path(circleAround: Point(x: 0, y: 0), radius: radius),
        fill: .solid(content.theme.accent)))
    do {
      return try MapScenery.dots(of: content.symbols, BoundaryProjector(projection))
        .joined().compactMap { $0 }.map { anchor in
          Mark(
            anchor: anchor, elements: [shape],
            area: Rectangle(x: -radius, y: -radius, width: 2 * radius, height: 2 * radius))
        }
    } catch {
      throw .projection(error)
    }
  }

  // MARK: Named places

  /// With their names where those have room to a side of the mark, else with their number.
  private func places(_ page: inout CrowdedPage) throws(CartographyError) -> [Mark] {
    guard let layer = content.places else { return [] }
    let painter = PlacePainter(setter: setter, style: style, wording: content.wording)
    let positions: [Point?]
    do {
      positions = try BoundaryProjector(projection).project(layer.places.map(\.position))
        .map { $0.map(point) }
    } catch {
      throw .projection(error)
    }
    let seats = painter.seats(layer.places, at: positions, taken: [])
    for case let seat? in seats { page.take(painter.box(at: seat)) }
    /// Elements of the page, on a point of it.
    func mark(_ elements: [SceneElement], at seat: Point, area: Rectangle) -> Mark {
      Mark(
        anchor: ProjectedPosition(
          easting: seat.x * metersPerPoint, northing: -seat.y * metersPerPoint),
        elements: elements.map { $0.moved(right: -seat.x, down: -seat.y) },
        area: area.moved(right: -seat.x, down: -seat.y))
    }
    var lines: [Mark] = []
    var marks: [Mark] = []
    for (index, place) in layer.places.enumerated() {
      guard let seat = seats[index], let position = positions[index] else { continue }
      let line = painter.line(from: seat, to: position)
      var area = painter.box(at: seat)
      if !line.isEmpty {
        lines.append(mark(line, at: seat, area: area.union(painter.box(at: position))))
      }
      var name: SceneElement.Text?
      if let candidate = painter.candidate(place, seat: seat),
        let placed = try beside(candidate, page)
      {
        name = placed.text
        page.take(placed.box)
        // Some letters and the halo reach beyond the box.
        area = area.union(placed.box.inset(by: -3))
      }
      let element = try painter.element(place, at: seat, isNamed: name != nil)
      marks.append(mark([element] + (name.map { [.text($0)] } ?? []), at: seat, area: area))
    }
    return lines + marks
  }

  /// The first form of a name that has room right, left, below or above its mark.
  private func beside(
    _ candidate: LabelCandidate, _ page: CrowdedPage
  ) throws(CartographyError) -> (text: SceneElement.Text, box: Rectangle)? {
    guard let mark = candidate.markBeside else { return nil }
    let forms = try LabelForms(candidate.name, candidate.style, setter: setter)
    for (block, box) in forms.blocks(size: candidate.style.size, color: candidate.style.color) {
      let dx = (mark.width + box.width) / 2 + 1.5
      let dy = (mark.height + box.height) / 2 + 1
      for (x, y) in [(dx, 0), (-dx, 0), (0, dy), (0, -dy)] {
        let area = LabelPlacer.area(Point(x: mark.midX + x, y: mark.midY + y), box)
        guard !page.meets(area.inset(by: -0.8)) else { continue }
        var text = LabelPlacer.text(block, area)
        text.halo = SceneElement.Halo(color: content.theme.halo(alpha: 0.85), width: 1)
        return (text, area)
      }
    }
    return nil
  }

  // MARK: Count marks

  /// In a row on the unit's point.
  private func countMarks(
    _ anchors: [Int: ProjectedPosition], _ page: inout CrowdedPage
  ) throws(CartographyError) -> [Mark] {
    let painter = MarkPainter(setter: setter, style: style, wording: content.wording)
    let width = painter.box(at: Point(x: 0, y: 0)).width
    let positionOfUnit = Dictionary(
      uniqueKeysWithValues: units.unitIndices.enumerated().map { ($0.element, $0.offset) })
    var rows: [Int: [UnitMark]] = [:]
    for mark in content.marks where anchors[mark.unit] != nil {
      rows[mark.unit, default: []].append(mark)
    }
    var marks: [Mark] = []
    for (unit, row) in rows.sorted(by: { $0.key < $1.key }) {
      guard let anchor = anchors[unit] else { continue }
      // A unit smaller than its marks shows them at a deeper level.
      let reach =
        content.ground.boundaries.units[unit].inscribedRadiusInMeters / metersPerPoint
      let stretch = positionOfUnit[unit].map(stretch) ?? 1
      guard 2 * reach * stretch >= width * Double(row.count) else { continue }
      var elements: [SceneElement] = []
      var area = painter.box(at: Point(x: 0, y: 0))
      for (index, mark) in row.enumerated() {
        let x = (Double(index) - Double(row.count - 1) / 2) * width
        elements += try painter.elements(mark, at: Point(x: x, y: 0))
        area = area.union(painter.box(at: Point(x: x, y: 0)))
      }
      let center = point(anchor)
      let place = area.moved(right: center.x, down: center.y)
      guard !page.meets(place) else { continue }
      page.take(place)
      marks.append(Mark(anchor: anchor, elements: elements, area: area))
    }
    return marks
  }

  /// A degree of a meridian of the sphere with the earth's mean radius, 6,371 km.
  private static let metersPerDegree = 111_195.0

  /// How much larger the projection shows the place of the unit at a position than it is, by its
  /// height.
  private func stretch(at position: Int) -> Double {
    let ground = content.ground.boundaries.units[units.unitIndices[position]].boundingBox
    let degrees = max(ground.north - ground.south, 1e-9)
    return units.unitBoxes[position].height / (degrees * Self.metersPerDegree)
  }

  // MARK: Names

  private func names(
    _ anchors: [Int: ProjectedPosition], _ page: inout CrowdedPage
  ) throws(CartographyError) -> [Mark] {
    let builder = LabelLayerBuilder(content: content, setter: setter, style: style)
    let set = content.ground.boundaries
    let language = content.wording.tag.text
    var marks: [Mark] = []
    switch content.labels.kind {
    case .none: return []
    case .units, .withStatus, .codes:
      for (position, unit) in units.unitIndices.enumerated() {
        guard let category = content.fill.categoryOfUnit[unit], let anchor = anchors[unit] else {
          continue
        }
        if content.labels.kind == .withStatus, !builder.isSpoken(unit) { continue }
        let boundary = set.units[unit]
        let name = content.labels.kind == .codes ? boundary.code : boundary.name(in: language)
        let candidate = NameCandidate(
          name: name, anchor: anchor, box: units.unitBoxes[position],
          style: setter.style(style.largestLabel, color: builder.ink(on: category)),
          sizes: [
            style.largestLabel, (style.largestLabel + style.smallestLabel) / 2,
            style.smallestLabel,
          ],
          paint: content.fill.categories[category].paint)
        if let mark = try place(
          candidate, in: UnitInterior(units, position: position), builder, &page)
        {
          marks.append(mark)
        }
      }
    // Parents have no names here: a level shows the units, and at shallow zooms their countries.
    case .countries, .parents: break
    }
    marks += try groupNames(builder, &page)
    return marks
  }

  /// Names of countries, where one of the sets has them as its units.
  private func groupNames(
    _ builder: LabelLayerBuilder, _ page: inout CrowdedPage
  ) throws(CartographyError) -> [Mark] {
    let own = content.ground.boundaries
    let language = content.wording.tag.text
    let (projected, set): (ProjectedBoundaries, BoundarySet)
    if let surroundings, let land = content.ground.surroundings {
      (projected, set) = (surroundings, land)
    } else if own.edition.level == 0 {
      (projected, set) = (units, own)
    } else {
      return []
    }
    // The subject's own country has the names of its units in it.
    let isOwn = own.edition.level == 0
    if isOwn, content.labels.kind != .countries { return [] }
    let places = try anchors(of: projected.unitIndices, in: set)
    var marks: [Mark] = []
    for (position, unit) in projected.unitIndices.enumerated() {
      guard let anchor = places[unit] else { continue }
      let name = set.units[unit].name(in: language)
      let category = surroundings == nil ? content.fill.categoryOfUnit[unit] : nil
      let size = style.text
      let candidate = NameCandidate(
        name: name.uppercased(), anchor: anchor, box: projected.unitBoxes[position],
        style: setter.style(
          size, color: isOwn ? content.theme.ownCountryInk : content.theme.countryInk,
          letterSpacing: builder.isSpaced(name) ? size * 0.12 : 0),
        sizes: [size, style.leastText],
        paint: category.map { content.fill.categories[$0].paint })
      if let mark = try place(
        candidate, in: UnitInterior(projected, position: position), builder, &page)
      {
        marks.append(mark)
      }
    }
    return marks
  }

  private struct NameCandidate {
    var name: String
    var anchor: ProjectedPosition
    /// Around the unit.
    var box: ProjectedBox
    var style: TextStyle
    /// Largest first.
    var sizes: [Double]
    /// The unit's fill; nil where the name stands on pale land.
    var paint: Paint?
  }

  /// The largest and widest form that has room about the unit's point, above or below what stands on
  /// it already.
  private func place(
    _ candidate: NameCandidate, in interior: UnitInterior, _ builder: LabelLayerBuilder,
    _ page: inout CrowdedPage
  ) throws(CartographyError) -> Mark? {
    // Three letters of the least size are the narrowest of names.
    let least = candidate.sizes.last ?? style.smallestLabel
    guard candidate.box.width / metersPerPoint > least * 1.5,
      candidate.box.height / metersPerPoint > least
    else { return nil }
    let forms = try LabelForms(candidate.name, candidate.style, setter: setter)
    let center = point(candidate.anchor)
    let halo = halo(of: candidate)
    for size in candidate.sizes {
      for (block, box) in forms.blocks(size: size, color: candidate.style.color) {
        for shift in [0, 0.75, -0.75, 1.5, -1.5, 2.5, -2.5] {
          let y = center.y + shift * box.height
          // The ink of a line is about two thirds of its height.
          let half = box.height * 0.36 * metersPerPoint
          let northing = -y * metersPerPoint
          guard
            let room = interior.room(
              around: candidate.anchor.easting, south: northing - half, north: northing + half)
          else { continue }
          let needed = (box.width + 2 * Self.margin) * metersPerPoint
          guard room.upperBound - room.lowerBound >= needed else { continue }
          // As near to the point as there is room.
          let easting = min(
            max(candidate.anchor.easting, room.lowerBound + needed / 2),
            room.upperBound - needed / 2)
          let area = LabelPlacer.area(Point(x: easting / metersPerPoint, y: y), box)
          guard !page.meets(area.inset(by: -0.8)) else { continue }
          page.take(area)
          let middle = Point(x: area.midX, y: area.midY)
          let own = area.moved(right: -middle.x, down: -middle.y)
          return Mark(
            anchor: ProjectedPosition(easting: easting, northing: northing),
            elements: [
              .text(
                .init(block, at: Point(x: own.x, y: own.y), width: own.width, halo: halo))
            ],
            // Some letters and the halo reach beyond the box.
            area: own.inset(by: -3))
        }
      }
    }
    return nil
  }

  /// The rim of a name on its unit's fill; nil where the name reads without one.
  private func halo(of candidate: NameCandidate) -> SceneElement.Halo? {
    guard let paint = candidate.paint else { return nil }
    let ink = LabelInk(theme: content.theme)
    let colors = ink.colors(of: paint)
    return ink.rim(of: candidate.style.color, on: colors[0], over: colors)
  }
}
