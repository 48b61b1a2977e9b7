package import Cartography
package import Drawing
import Wording

/// Lays out the pages of an atlas with facts: a cover, contents, and a page a unit with its map, what
/// is known of it, its milestones and their sources.
///
/// A unit with more than a page holds goes on on the next; both have the unit's number, so that pages
/// can be laid out in any order. One thread.
package struct AtlasComposer {
  private let context: ChapterContext
  private let maps: UnitMapComposer

  /// Of the body's height, for the map.
  private static let mapShare = 0.52
  /// Of the width, for what a fact is.
  private static let labelShare = 0.2

  /// - Parameter content: title, words and look; of its maps the first is the cover's ornament.
  package init(_ content: ReportContent, measuring: any TextMeasuring, size: Size) {
    context = ChapterContext(content: content, measuring: measuring, size: size)
    maps = UnitMapComposer(measuring: measuring, sheet: size)
  }

  private var style: PageStyle { context.style }
  private var setter: Typesetter { context.setter }
  private var geometry: PageGeometry { context.upright }
  private var width: Double { geometry.body.width }

  /// The room that a map has.
  package var mapSize: Size {
    Size(width: width, height: (geometry.body.height * Self.mapShare).rounded())
  }

  /// The cover and the contents.
  package func front(_ outline: [Document.Bookmark], numbers: [String: Int])
    throws(ReportingError) -> [Scene]
  {
    let cover = try CoverPage(context: context).page()
    let list = try ContentsChapter(context: context).chapter(
      outline.map { .init(title: $0.title, level: $0.level, destination: $0.destination) },
      pageNumbers: numbers, columns: 2)
    return ([cover] + list.pages).map { scene(of: $0, foot: nil) }
  }

  /// The bookmark of the contents.
  package var contentsBookmark: Document.Bookmark {
    Document.Bookmark(
      title: context.wording(.reportContents), level: 0, destination: Destination.contents)
  }

  /// The pages of a unit, and the units of the boundary set of which its map shows anything.
  /// Errors: a unit that cannot be shown, a text without a glyph.
  package func pages(
    of plate: AtlasPlate, on ground: UnitMapScenery
  ) throws(ReportingError) -> (scenes: [Scene], units: [Int]) {
    var flow = context.flow(geometry)
    let heading = try context.opening(
      plate.name, subtitle: plate.subtitle, destination: plate.destination, width: width)
    let headingHeight = heading.reduce(0) { $0 + $1.height }
    let panel = try panel(
      plate, ground,
      in: Rectangle(
        x: geometry.body.x, y: geometry.body.y + headingHeight, width: width,
        height: mapSize.height))
    flow.add([Block(height: mapSize.height) { _ in panel.elements }], heading: heading)
    flow.add(
      try facts(plate) + smallPrint(panel.footnotes), columns: 1, spaceBefore: style.line)
    try addMilestones(plate, to: &flow)
    try addSources(plate, to: &flow)
    let pages = flow.finished(title: plate.name)
    let foot = RunningFoot(
      setter: setter, wording: context.wording, reportTitle: context.content.title)
    var scenes: [Scene] = []
    for (index, page) in pages.enumerated() {
      let label =
        context.wording.integer(plate.number)
        + (index == 0 ? "" : "·\(context.wording.integer(index + 1))")
      scenes.append(
        scene(
          of: page,
          foot: try foot.element(for: page, number: plate.number + index, label: label)))
    }
    return (scenes, panel.units)
  }

  private func panel(
    _ plate: AtlasPlate, _ ground: UnitMapScenery, in area: Rectangle
  ) throws(ReportingError) -> UnitMapComposer.Panel {
    do {
      if let panel = try maps.panel(of: plate.unit, on: ground, in: area) { return panel }
    } catch {
      throw .map(context.content.id, error)
    }
    throw .map(context.content.id, .emptySubject(map: plate.name))
  }

  private func scene(of page: Page, foot: SceneElement?) -> Scene {
    Scene(
      size: page.size, background: style.theme.paper,
      elements: page.elements + [foot].compactMap { $0 }, language: context.wording.tag.text,
      title: page.title)
  }

  /// What each fact is in a column of its own, the fact beside it.
  private func facts(_ plate: AtlasPlate) throws(ReportingError) -> [Block] {
    let labelWidth = (width * Self.labelShare).rounded()
    let gap = 10.0
    return try plate.facts.map { fact throws(ReportingError) in
      let label = try setter.set(fact.label, style.tableHead, width: labelWidth)
      let value = try setter.set(fact.value, style.table, width: width - labelWidth - gap)
      return Block(
        height: max(label.height, value.height) + 2, container: .init(id: "facts", role: .list)
      ) { corner in
        let valueX = setter.x(
          labelWidth + gap, width: value.width, from: corner.x, areaWidth: width)
        let labelX = setter.x(0, width: labelWidth, from: corner.x, areaWidth: width)
        return [
          .group(
            .init(
              role: .listItem,
              elements: [
                label.element(at: Point(x: labelX, y: corner.y + 0.5)),
                value.element(at: Point(x: valueX, y: corner.y)),
              ]))
        ]
      }
    }
  }

  /// Boundaries and the organisation's words about them, which every map of boundaries has.
  private func smallPrint(_ footnotes: [String]) throws(ReportingError) -> [Block] {
    guard let furniture = context.content.maps.first?.furniture else { return [] }
    let dates = [furniture.asOfLine, furniture.editionLine, furniture.createdLine ?? ""]
    let legal = [furniture.disclaimer] + footnotes
    let texts = [
      dates.filter { !$0.isEmpty }.joined(separator: " · "),
      legal.filter { !$0.isEmpty }.joined(separator: " "),
    ].filter { !$0.isEmpty }
    return try texts.enumerated().map { index, text throws(ReportingError) in
      try context.paragraphs.paragraph(
        text, style.quiet, width: width, spaceBefore: index == 0 ? style.line / 2 : 1)
    }
  }

  private func addMilestones(
    _ plate: AtlasPlate, to flow: inout PageFlow
  ) throws(ReportingError) {
    guard !plate.milestones.isEmpty else { return }
    let wording = context.wording
    let table = TableContent(
      id: "milestones",
      columns: [
        .init(heading: wording(.headDate), share: 26),
        .init(heading: wording(.headMilestone), share: 30),
        .init(heading: wording(.headInstrument), share: 30),
        .init(heading: wording(.headSource), share: 14),
      ],
      rows: plate.milestones.map {
        .init(cells: [
          .text($0.date), .text($0.event), .text($0.instrument), .references($0.sourceNumbers),
        ])
      },
      continuation: "\(plate.name) \(wording(.reportContinued))")
    flow.add(
      try TableSetter(setter: setter, sources: [], width: width).blocks(table),
      spaceBefore: style.line, heading: [try heading(wording(.reportMilestones))])
  }

  private func addSources(_ plate: AtlasPlate, to flow: inout PageFlow) throws(ReportingError) {
    guard !plate.sources.isEmpty else { return }
    let list = SourcesChapter(context: context)
    flow.add(
      try list.blocks(plate.sources, isDestination: false), columns: 2, spaceBefore: style.line,
      heading: [try heading(context.wording(.reportSources))])
  }

  private func heading(_ text: String) throws(ReportingError) -> Block {
    try context.paragraphs.heading(
      text, style.heading3, role: .heading2, width: width, spaceAfter: 3)
  }
}
