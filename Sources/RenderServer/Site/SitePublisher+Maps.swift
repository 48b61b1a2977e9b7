import Cartography
import Localization
import MapPipeline
import WebPages

extension SitePublisher {
  /// The size of a picture whose address says nothing of it: as `PictureSize` has it.
  func pictureSize(of map: String) -> MapCard.PictureSize {
    guard let own = edition.project.specification.map(map).map({ PaperSize.output(for: $0.size) })
    else { return .init(width: 1200, height: 800) }
    if case .picture(let width, let height, _) = own { return .init(width: width, height: height) }
    let points = own.points
    return .init(width: 1200, height: Int((1200 * points.height / points.width).rounded()))
  }

  /// The size of a picture whose address gives a width alone, so that its words keep their size: 360
  /// for a telephone; nil where the map has no room for it.
  private func size(
    width: Int, _ request: MapRequest, _ bench: Workbench
  ) -> MapCard.PictureSize? {
    var narrow = request
    let own = edition.project.specification.map(request.map)
      .map { PaperSize.output(for: $0.size) }
    narrow.size = .picture(
      width: width, height: PictureSize.height(ofWidth: width, own), scale: 1)
    narrow.tallest = settings.pixels / width
    do throws(PipelineError) {
      guard
        case .picture(let width, let height, _) = try bench.maps.sheet(edition.project, narrow).size
      else { return nil }
      return MapCard.PictureSize(width: width, height: height)
    } catch {
      // Too small for its words: the usual picture shrinks.
      return nil
    }
  }

  /// A map in a list of maps. Errors: as for its picture.
  func card(_ request: MapRequest, _ bench: Workbench) throws(PipelineError) -> MapCard {
    let map = try edition.project.map(request.map)
    let words = try bench.maps.words(edition.project, request)
    return MapCard(
      id: request.map, title: words.title,
      subtitle: map.subtitle?.text(in: wording.tag.text) ?? "",
      alternativeText: words.words.alternativeText, size: pictureSize(of: request.map),
      narrowSize: size(width: 360, request, bench), hasTiles: map.cartogram == nil)
  }

  /// The same with the size of a picture as wide as two thirds of a page, which has room for a
  /// legend beside the map. Errors: as for its picture.
  func broadCard(_ request: MapRequest, _ bench: Workbench) throws(PipelineError) -> MapCard {
    var card = try card(request, bench)
    card.size = size(width: 780, request, bench) ?? card.size
    return card
  }

  /// Everything that a map's page shows. Errors: as for its picture.
  func details(_ request: MapRequest, _ bench: Workbench) throws(PipelineError) -> MapDetails {
    let project = edition.project
    let (content, _) = try MapContentBuilder(project: project, request: request).content()
    let words = try bench.maps.words(project, request)
    let table = words.words.table()
    let furniture = content.furniture
    return MapDetails(
      card: try card(request, bench), description: words.words.description,
      asOfLine: [furniture.asOfLine, furniture.membersLine].compactMap { $0 }
        .joined(separator: " · "),
      sourceLine: furniture.sourceLine, editionLine: furniture.editionLine,
      disclaimer: furniture.disclaimer, legend: LegendList(content).legend,
      table: PageTable(
        columns: table.columns.map {
          PageTable.Column(key: $0.key, heading: $0.heading, isNumeric: $0.isNumeric)
        }, rows: table.rows),
      dates: try dates(request),
      units: content.cartogram == nil ? units(content, selected: request.unit) : nil,
      view: request.unit == nil && content.cartogram == nil ? view(content) : nil,
      showsMembers: edition.showsMembers(request.map), reports: reports(with: request.map))
  }

  private func dates(_ request: MapRequest) throws(PipelineError) -> DateChoice? {
    let project = edition.project
    let choices = try DatesOfEvidence(project: project).choices(of: request.map)
    guard choices.count > 1 else { return nil }
    let own = try project.map(request.map).asOf ?? project.dataDate.description
    let selected = request.asOf ?? CalendarDate(iso: own) ?? project.dataDate
    return DateChoice(
      choices: choices.map(date), selected: date(selected), standard: own)
  }

  /// More units than this are offered by country.
  private static let mostUnits = 300

  private func units(_ content: MapContent, selected: String?) -> UnitChoice? {
    let ground = content.ground
    let tag = wording.tag.text
    var units = ground.subject.map {
      UnitChoice.Unit(
        code: ground.boundaries.units[$0].code, name: ground.boundaries.units[$0].name(in: tag))
    }
    if units.count > Self.mostUnits {
      let codes = Set(ground.subject.compactMap { ground.boundaries.units[$0].iso3 })
      let countries = ground.surroundings?.units.filter { codes.contains($0.code) } ?? []
      units = countries.map { UnitChoice.Unit(code: $0.code, name: $0.name(in: tag)) }
    }
    guard units.count > 1 else { return nil }
    return UnitChoice(units: wording.sorted(units) { $0.name }, selected: selected)
  }

  private func view(_ content: MapContent) -> InteractiveView {
    let extent = content.ground.extent
    let zooms = TileExtent(extent).zooms
    let furniture = content.furniture
    return InteractiveView(
      west: extent.west, south: max(-85, extent.south), east: extent.east,
      north: min(85, extent.north), zooms: zooms,
      attribution: [furniture.organisation, furniture.editionLine].joined(separator: " · "))
  }
}
