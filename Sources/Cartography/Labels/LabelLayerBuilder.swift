import Drawing
import SimpleFeatures
import Wording

/// Chooses which names want a place, and how they look.
struct LabelLayerBuilder {
  let content: MapContent
  let setter: TextSetter
  let style: SheetStyle

  /// More leaders than this make a thicket: then only names that stand in their place are written.
  private static let mostLeaders = 24

  /// The subject's units. `anchors` gives each unit's representative point on the page; a unit in
  /// `numbers` shows its number, which a list explains, in place of its name; those of `urgent` come
  /// before all names; those of `abbreviated` show their short name, which the list explains as
  /// well. A line to a name ends at the rim of the one of `marks` that stands on the
  /// unit's point. `radii`, metres, are those of units that are circles: their names stand in them or
  /// nowhere.
  func units(
    rings: PageRings, anchors: [Int: Point], pointsPerMeter: Double, numbers: [Int: Int] = [:],
    urgent: Set<Int> = [], abbreviated: Set<Int> = [], marks: MapFramePainter.Marks = .init(),
    radii: [Int: Double] = [:]
  ) -> [LabelCandidate] {
    guard [.units, .withStatus, .codes].contains(content.labels.kind) else { return [] }
    let spoken = Set(content.ground.subject.filter(isSpoken))
    let abbreviations = content.labels.kind == .codes ? [:] : content.uniqueAbbreviations
    var candidates: [LabelCandidate] = []
    for (position, unit) in rings.units.enumerated() {
      guard let category = content.fill.categoryOfUnit[unit], let anchor = anchors[unit],
        !rings.isEmpty(at: position)
      else { continue }
      if content.labels.kind == .withStatus, !spoken.contains(unit) { continue }
      let boundary = content.ground.boundaries.units[unit]
      let room = (radii[unit] ?? boundary.inscribedRadiusInMeters) * pointsPerMeter
      var candidate = LabelCandidate(
        unit: unit,
        name: content.labels.kind == .codes
          ? boundary.code : boundary.name(in: content.wording.tag.text),
        anchor: anchor, room: room,
        importance: (spoken.contains(unit) ? 1e15 : 0) + boundary.areaInSquareMeters,
        mark: Int32(position), style: setter.style(style.largestLabel, color: ink(on: category)),
        smallerSizes: [],
        freedom: freedom(isSpoken: spoken.contains(unit), isLed: spoken.count <= Self.mostLeaders),
        role: .unit)
      candidate.abbreviation = abbreviations[unit]
      if radii[unit] != nil { candidate.freedom = .init(leastShareInside: 1) }
      candidate.markBox = marks.boxesOfUnit[unit]?.first { $0.contains(anchor) }
      candidate.markBeside = marks.rowsBeside[unit]
      if let number = numbers[unit] {
        candidate.name = content.wording.integer(number)
        candidate.role = .number
        if urgent.contains(unit) { candidate.importance += 1e16 }
        // A number next to a count would be read as one more count.
        candidate.markBeside = nil
        candidate.freedom = .init(
          leastShareInside: 0.5, mayStandBeside: true, leaderLength: style.text * 3.5)
      }
      if abbreviated.contains(unit), let short = candidate.abbreviation {
        candidate.name = short
        candidate.role = .abbreviation
        candidate.abbreviation = nil
        candidate.freedom = .init()
      }
      set(sizes(room: candidate.role == .number ? 0 : room), of: &candidate)
      if candidate.role == .unit {
        candidate.second = second(boundary, under: candidate)
      }
      candidates.append(candidate)
    }
    return candidates
  }

  /// The unit's name in the second language; nil where the source has none, or the same.
  private func second(
    _ unit: BoundaryUnit, under candidate: LabelCandidate
  ) -> LabelCandidate.SecondName? {
    let found: (name: String?, language: String)
    switch content.labels.second {
    case nil: return nil
    case .local: found = (unit.name, "und")
    case .language(let tag): found = (unit.ownName(in: tag), tag)
    }
    guard let name = found.name, name != candidate.name else { return nil }
    return LabelCandidate.SecondName(
      name: name, language: found.language,
      isRightToLeft: LanguageTag(found.language).isRightToLeft,
      size: max(style.leastText, candidate.style.size * 0.8))
  }

  /// The marks in `rings` of units that state nothing: names that a line leads to may cover them.
  func quietMarks(_ rings: PageRings) -> Set<Int32> {
    Set(
      rings.units.indices.filter { position in
        content.fill.categoryOfUnit[rings.units[position]] != nil
          && !isSpoken(rings.units[position])
      }.map { Int32($0) })
  }

  /// True for units that the map is about: with a status, under a parent's plan, or with a mark.
  func isSpoken(_ unit: Int) -> Bool {
    guard let category = content.fill.categoryOfUnit[unit] else { return false }
    let kind = content.fill.categories[category].kind
    return kind == .value || kind == .lapsed || content.fill.covered.contains(unit)
      || content.marks.contains { $0.unit == unit }
  }

  /// Names of units that the map is about may go farther to find a place.
  private func freedom(isSpoken: Bool, isLed: Bool) -> LabelCandidate.Freedom {
    LabelCandidate.Freedom(
      leastShareInside: isSpoken ? 0.6 : 0.75, mayStandBeside: true,
      leaderLength: isSpoken && isLed ? style.text * 9 : 0)
  }

  /// From what the room suggests down to the least size of labels.
  func sizes(room: Double) -> [Double] {
    let size = max(style.smallestLabel, min(style.largestLabel, room * 0.45))
    let least = min(style.smallestLabel, max(style.leastText, style.smallestLabel * 0.92))
    var sizes: [Double] = []
    for next in [size, (size + style.smallestLabel) / 2, style.smallestLabel, least]
    where next < (sizes.last ?? .infinity) - 0.2 {
      sizes.append(next)
    }
    return sizes
  }

  private func set(_ sizes: [Double], of candidate: inout LabelCandidate) {
    let size = sizes.first ?? style.smallestLabel
    candidate.style.lineHeight = candidate.style.lineHeight.map { $0 * size / candidate.style.size }
    candidate.style.size = size
    candidate.smallerSizes = Array(sizes.dropFirst())
  }

  /// The parents of the subject's units, each at its widest room.
  func parents(_ rooms: [NameRooms.Room]) -> [LabelCandidate] {
    rooms.map { room in
      let sizes = sizes(room: room.distance)
      return LabelCandidate(
        name: room.name, anchor: room.center, room: room.distance, importance: room.distance,
        mark: room.mark,
        style: setter.style(sizes.first ?? style.smallestLabel, weight: .bold),
        smallerSizes: Array(sizes.dropFirst()), freedom: .init(), role: .unit)
    }
  }

  /// Countries around the subject, or all of them where the map labels countries: in spaced
  /// capitals at the widest room that is in the frame. The subject's own are darker.
  func countries(
    _ rooms: [NameRooms.Room]
  ) -> [LabelCandidate] {
    let own = ownCountries
    return rooms.map { room in
      let size = max(style.leastText, min(style.text, room.distance * 0.5))
      let name = room.name
      return LabelCandidate(
        name: name.uppercased(), anchor: room.center, room: room.distance,
        importance: room.distance, mark: room.mark,
        style: setter.style(
          size,
          color: own.contains(name) ? content.theme.ownCountryInk : content.theme.countryInk,
          letterSpacing: isSpaced(name) ? size * 0.12 : 0),
        smallerSizes: size > style.leastText ? [style.leastText] : [], freedom: .init(),
        role: .country)
    }
  }

  /// The names of the countries whose units the map is about, where it names them.
  private var ownCountries: Set<String> {
    guard content.labels.kind == .countries, let countries = content.ground.surroundings else {
      return []
    }
    let units = content.ground.boundaries.units
    let codes = Set(content.ground.subject.map { units[$0].iso3 ?? units[$0].code })
    let language = content.wording.tag.text
    return Set(
      codes.compactMap { countries.unitIndex(code: $0) }
        .map { countries.units[$0].name(in: language) })
  }

  /// Letters are spaced only where they stand apart anyway.
  func isSpaced(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy { $0.value < 0x590 || (0x1E00...0x1FFF).contains($0.value) }
  }

  /// Dark, or white where that reads better on the fill.
  func ink(on category: Int) -> Color {
    LabelInk(theme: content.theme).ink(on: content.fill.categories[category].paint)
  }

  static func color(of paint: Paint) -> Color? {
    switch paint {
    case .solid(let color): color
    case .hatch(let hatch): hatch.ground
    case .dots(let dots): dots.ground
    }
  }

  /// The relative luminance of what a paint looks like from a distance (WCAG 2.2).
  static func luminance(of paint: Paint, paper: Color = .white) -> Double {
    luminance(of: color(of: paint) ?? paper)
  }

  private static func luminance(of color: Color) -> Double {
    func linear(_ value: Double) -> Double {
      // A square is within 3 % of the sRGB curve, enough to choose between dark and light ink.
      value * value
    }
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }
}
