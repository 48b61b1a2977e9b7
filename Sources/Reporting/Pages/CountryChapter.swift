import Cartography
import Drawing
import Wording

/// The pages of one country: figures and introduction, its map, its national plans and the table
/// of its units.
///
/// The map stands on the first page, with all the rest under it where that leaves the map large
/// enough. A rest that would leave the second page almost empty stands before the map, which has
/// the second page to itself then. A profile with charts has its sections in the contents.
struct CountryChapter {
  let context: ChapterContext

  /// A map lower than this is not worth its place: it goes to the next page.
  private static let leastMapHeight = 300.0
  /// Nor is one that is lower than this share of what its ground needs at full width.
  private static let leastMapShare = 0.5
  /// What fills less of a page than this is no page of its own.
  private static let shortPage = 0.5
  /// For the map's heading, legend and small print beside the picture itself.
  private static let mapSurroundings = 120.0

  private var style: PageStyle { context.style }
  private var geometry: PageGeometry { context.upright }
  private var width: Double { geometry.body.width }

  func chapter(
    _ profile: CountryProfile, destination: String
  ) throws(ReportingError) -> Chapter {
    var flow = context.flow(geometry)
    let figures = try KeyFigureGrid(setter: context.setter, width: width, numeralSize: 24)
      .blocks(profile.keyFigures, id: "key-figures")
    let isLeaflet = context.content.layout == .leaflet
    flow.add(
      figures,
      heading: isLeaflet
        ? [try Masthead(context: context).block(profile.name, destination: destination)]
        : try context.opening(
          profile.name, subtitle: context.content.asOfLine, destination: destination,
          width: width))
    flow.add(
      try introduction(profile), columns: 2, spaceBefore: figures.isEmpty ? 0 : style.line)
    let rest = try heightOfRest(profile, destination: destination, in: flow)
    let isShort = rest.map { $0 < geometry.body.height * Self.shortPage } ?? false
    let mapRoom = try room(for: profile.map, in: flow) - (rest ?? .infinity)
    let mapPlace = Destination.map(of: destination)
    if isShort, mapRoom < leastHeight(of: profile.map) {
      try addRest(profile, destination: destination, to: &flow)
      try addMap(profile.map, destination: mapPlace, to: &flow)
    } else {
      try addMap(profile.map, destination: mapPlace, to: &flow, leaving: isShort ? rest ?? 0 : 0)
      try addRest(profile, destination: destination, to: &flow)
    }
    let level = isLeaflet ? 0 : 1
    return Chapter(
      entries: [.init(title: profile.name, level: level, destination: destination)]
        + (try sections(profile, destination).map {
          .init(title: $0.title, level: level + 1, destination: $0.destination)
        }),
      maps: [.init(title: mapTitle(profile), level: 1, destination: mapPlace)],
      part: isLeaflet ? nil : context.wording(.reportCountryProfiles),
      pages: flow.finished(title: profile.name))
  }

  /// What the list of maps calls a country's map: maps of several countries may have one title.
  private func mapTitle(_ profile: CountryProfile) -> String {
    Self.names(profile.map.title, profile.name)
      ? profile.map.title : context.wording.labelled(profile.name, profile.map.title)
  }

  /// Whether a title has a country's name in any of its forms: "Nigéria", "у Нігерії".
  private static func names(_ title: String, _ country: String) -> Bool {
    let stem = country.prefix(3)
    return title.split { !$0.isLetter }.contains { $0.hasPrefix(stem) }
  }

  /// What the contents name inside a profile with charts.
  private func sections(
    _ profile: CountryProfile, _ country: String
  ) throws(ReportingError) -> [(title: String, destination: String)] {
    guard profile.hasSections else { return [] }
    let section = ChartSection(context: context)
    var sections: [(title: String, destination: String)] = []
    for chart in [profile.planHistory].compactMap({ $0 }) + profile.charts
    where try !section.isEmpty(chart) {
      sections.append((chart.title, Destination.section(chart.id, of: country)))
    }
    if !profile.rows.isEmpty || profile.remainder != nil {
      sections.append(
        (context.wording(.reportTableOfUnits), Destination.section("units", of: country)))
    }
    if context.content.layout == .leaflet, !context.content.sources.isEmpty {
      sections.append((context.wording(.reportSources), Destination.sources))
    }
    return sections
  }

  private func introduction(_ profile: CountryProfile) throws(ReportingError) -> [Block] {
    var blocks: [Block] = []
    for text in profile.introduction {
      blocks.append(
        try context.paragraphs.paragraph(
          text, style.body, width: geometry.columnWidth(2),
          spaceBefore: blocks.isEmpty ? 0 : style.line))
    }
    return blocks
  }

  /// National plans, units and notes.
  private func addRest(
    _ profile: CountryProfile, destination: String, to flow: inout PageFlow
  ) throws(ReportingError) {
    if let history = profile.planHistory {
      try add(history, of: destination, to: &flow)
    } else {
      try addPlans(profile, to: &flow)
    }
    for chart in profile.charts { try add(chart, of: destination, to: &flow) }
    try addTable(profile, destination: destination, to: &flow)
    try addFootnotes(profile, to: &flow)
    if context.content.layout == .leaflet { try addSources(to: &flow) }
  }

  /// A leaflet has its sources under the rest, and no pages of their own for them.
  private func addSources(to flow: inout PageFlow) throws(ReportingError) {
    let sources = context.content.sources
    guard !sources.isEmpty else { return }
    flow.add(
      try SourcesChapter(context: context).blocks(sources, isDestination: true), columns: 2,
      spaceBefore: 2 * style.line,
      heading: [
        try heading2(context.wording(.reportSources), destination: Destination.sources)
      ])
  }

  /// What the rest takes of the present page, in points; nil where it goes beyond it.
  private func heightOfRest(
    _ profile: CountryProfile, destination: String, in flow: PageFlow
  ) throws(ReportingError) -> Double? {
    var trial = flow
    try addRest(profile, destination: destination, to: &trial)
    return trial.pageCount == flow.pageCount ? trial.y - flow.y : nil
  }

  /// The map in what the page has left but for `leaving` points, at most as high as its ground
  /// needs at full width; on the next page where that is too little.
  private func addMap(
    _ map: MapContent, destination: String, to flow: inout PageFlow, leaving: Double = 0
  ) throws(ReportingError) {
    if try room(for: map, in: flow) - leaving < leastHeight(of: map) { flow.startPage() }
    let space = flow.y == 0 ? 0 : mapSpace
    let heading = try mapHeading(map, destination: destination)
    let headingHeight = heading.reduce(0) { $0 + $1.height }
    var height = min(wantedHeight(of: map), try room(for: map, in: flow) - leaving)
    if leaving > 0 {
      // The rest is as high as it was measured where it begins whole lines under that place.
      height -= (space + headingHeight + height).truncatingRemainder(dividingBy: style.line)
    }
    let area = Rectangle(
      x: geometry.body.x, y: geometry.body.y + flow.y + space + headingHeight, width: width,
      height: height)
    let elements = try MapFigure(context: context).elements(map, in: area, sheet: geometry.size)
    flow.add([Block(height: height) { _ in elements }], spaceBefore: space, heading: heading)
  }

  private var mapSpace: Double { 1.5 * style.line }

  /// What the page has left for the map under its heading, in points.
  private func room(for map: MapContent, in flow: PageFlow) throws(ReportingError) -> Double {
    let heading = try mapHeading(map).reduce(0) { $0 + $1.height }
    return flow.remainingHeight - (flow.y == 0 ? 0 : mapSpace) - heading
  }

  /// What the map needs at the page's full width, at most a page.
  private func wantedHeight(of map: MapContent) -> Double {
    let needed = width / MapShape(map.ground).aspectRatio + Self.mapSurroundings
    return min(max(Self.leastMapHeight, needed), geometry.body.height)
  }

  private func leastHeight(of map: MapContent) -> Double {
    max(Self.leastMapHeight, wantedHeight(of: map) * Self.leastMapShare)
  }

  private func mapHeading(
    _ map: MapContent, destination: String? = nil
  ) throws(ReportingError) -> [Block] {
    var blocks = [
      try context.paragraphs.heading(
        map.title, style.heading2, role: .heading2, width: width, spaceAfter: 1,
        destination: destination)
    ]
    if let subtitle = map.subtitle, !subtitle.isEmpty {
      blocks.append(
        try context.paragraphs.heading(
          subtitle, style.style(9.5, color: style.theme.quietInk, lineHeight: 13),
          role: .paragraph, width: width))
    }
    blocks[blocks.count - 1].height += style.line / 2
    return blocks
  }

  private func addPlans(
    _ profile: CountryProfile, to flow: inout PageFlow
  ) throws(ReportingError) {
    guard !profile.nationalPlans.isEmpty else { return }
    var items: [Block] = []
    for plan in profile.nationalPlans {
      items.append(
        try context.paragraphs.item(
          plan.text, sign: "–", style.body, width: geometry.columnWidth(2), indent: 11,
          references: plan.sourceNumbers, container: .init(id: "plans", role: .list)))
    }
    flow.add(
      items, columns: 2, spaceBefore: style.line,
      heading: [
        try context.paragraphs.sectionHeading(
          context.wording(.reportNationalPlans), width: width)
      ])
  }

  private func add(
    _ chart: ReportChart, of country: String, to flow: inout PageFlow
  ) throws(ReportingError) {
    let section = ChartSection(context: context)
    guard try !section.isEmpty(chart) else { return }
    try section.add(
      chart, to: &flow, spaceBefore: 2 * style.line,
      heading: [
        try heading2(chart.title, destination: Destination.section(chart.id, of: country))
      ])
  }

  private func addTable(
    _ profile: CountryProfile, destination: String, to flow: inout PageFlow
  ) throws(ReportingError) {
    guard !profile.rows.isEmpty || profile.remainder != nil else { return }
    let table = UnitTable(wording: context.wording).content(
      profile, destination: destination)
    let setter = TableSetter(setter: context.setter, sources: context.sources, width: width)
    flow.add(
      try setter.blocks(table), spaceBefore: 2 * style.line,
      heading: [
        try heading2(
          context.wording(.reportTableOfUnits),
          destination: profile.hasSections ? Destination.section("units", of: destination) : nil)
      ])
  }

  private func addFootnotes(
    _ profile: CountryProfile, to flow: inout PageFlow
  ) throws(ReportingError) {
    guard !profile.footnotes.isEmpty else { return }
    var items: [Block] = []
    for (index, note) in profile.footnotes.enumerated() {
      items.append(
        try context.paragraphs.item(
          note.text, sign: context.wording.integer(index + 1), style.small,
          width: geometry.columnWidth(2), indent: 14, references: note.sourceNumbers,
          container: .init(id: "footnotes", role: .list), spaceBefore: items.isEmpty ? 0 : 2))
    }
    let heading = try context.paragraphs.heading(
      context.wording(.reportNotes), style.heading3, role: .heading3, width: width, spaceAfter: 3)
    flow.add(items, columns: 2, spaceBefore: 1.5 * style.line, heading: [heading])
  }

  private func heading2(
    _ title: String, destination: String? = nil
  ) throws(ReportingError) -> Block {
    try context.paragraphs.heading(
      title, style.heading2, role: .heading2, width: width, spaceAfter: 5,
      destination: destination)
  }
}
