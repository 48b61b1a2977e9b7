import AtlasFile
import Cartography
import Configuration
import Drawing
import Localization
import Reporting
import SimpleFeatures
import Wording

/// From a request to an atlas: the fill of all units, the order of the pages, and their words.
package struct AtlasBookBuilder {
  let project: OpenProject
  let request: ReportRequest
  private let wording: Phrasebook

  package init(project: OpenProject, request: ReportRequest) {
    self.project = project
    self.request = request
    wording = project.specification.wording(in: request.language)
  }

  /// Nil for a report of another template. Errors: an unknown report, an extent without units, data
  /// that cannot be mapped, a damaged atlas.
  package func book() throws(PipelineError) -> AtlasBook? {
    let report = try project.report(request.report)
    guard let atlas = report.atlas else { return nil }
    let language = wording.tag.text
    var (content, _) = try MapContentBuilder(
      project: project,
      request: MapRequest(
        map: report.id, language: request.language, asOf: request.asOf,
        theme: request.theme, purpose: request.purpose ?? .print, created: request.created,
        today: request.today), ownTheme: atlas.map.theme
    ).content(for: atlas.map)
    guard !content.ground.subject.isEmpty else {
      throw PipelineError(.badData, "map", "the report \(report.id) has no unit to show")
    }
    let title = content.title
    let paper = request.paper ?? report.sheet.paper ?? .a4
    let size = PaperSize.points(paper, report.sheet.orientation)
    content.title = title
    let countries = countries(of: content.ground)
    var book = Pages(wording: wording, content: content, title: title)
    let texts =
      atlas.form == .full ? try PlateWords(project, content, atlas.map, wording, request) : nil
    let grouping = AtlasGrouping(content: content)
    for country in countries {
      book.add(country, grouping.groups(of: country.units, aspectRatio: 1.3), texts)
    }
    let organisation = project.specification.organisation
    var words = ReportContent(
      id: report.id, wording: wording, title: title,
      subtitle: report.subtitle?.text(in: language),
      organisation: organisation.name.text(in: language),
      disclaimer: organisation.disclaimer?.text(in: language) ?? "",
      asOfLine: content.furniture.asOfLine,
      createdLine: content.furniture.createdLine, theme: content.theme, maps: [content])
    words.logo = content.logo
    let metadata = try ProvenanceWriter(project: project, created: request.created).metadata(
      title: title, language: language, description: words.asOfLine,
      subject: "report \(report.id)", settings: request.choices(on: paper, of: project))
    return AtlasBook(
      form: atlas.form, size: size,
      bleedInPoints: report.sheet.bleedInMillimeters * 72 / 25.4, content: content,
      report: words, groups: book.groups, plates: book.plates, groupOfPlate: book.groupOfPlate,
      metadata: metadata, bookmarks: book.bookmarks)
  }

  /// Units of one country with its name, in alphabetical order of both.
  struct Country {
    var name: String
    var units: [Int]
  }

  private func countries(of ground: MapGround) -> [Country] {
    let language = wording.tag.text
    let set = ground.boundaries
    var units: [String: [Int]] = [:]
    for unit in ground.subject {
      let boundary = set.units[unit]
      units[boundary.iso3 ?? boundary.parentCode ?? "", default: []].append(unit)
    }
    // A set of countries has one unit each: they are no groups of a book.
    if set.edition.level == 0 {
      return [
        Country(
          name: wording(.reportWorld),
          units: wording.sorted(ground.subject) { set.units[$0].name(in: language) })
      ]
    }
    let named = units.keys.sorted().map { code in
      Country(
        name: ground.surroundings?.units.first { $0.code == code }?.name(in: language) ?? code,
        units: wording.sorted(units[code] ?? []) { set.units[$0].name(in: language) })
    }
    return wording.sorted(named, by: \.name)
  }

  /// The pages as they come together.
  private struct Pages {
    let wording: Phrasebook
    let content: MapContent
    let title: String
    var groups: [AtlasBook.Group] = []
    var plates: [AtlasPlate] = []
    var groupOfPlate: [Int] = []
    var bookmarks: [Document.Bookmark] = []

    mutating func add(_ country: Country, _ added: [AtlasBook.Group], _ texts: PlateWords?) {
      let set = content.ground.boundaries
      let subtitle =
        country.name.isEmpty || set.edition.level == 0 ? title : "\(country.name) · \(title)"
      for (offset, group) in added.enumerated() {
        for unit in group.units {
          let code = set.units[unit].code
          var plate = AtlasPlate(
            unit: unit, number: plates.count + 1, name: set.units[unit].name(in: wording.tag.text),
            subtitle: subtitle, code: code)
          texts?.describe(&plate)
          if offset == 0, unit == group.units.first {
            bookmarks.append(
              Document.Bookmark(title: country.name, level: 0, destination: plate.destination))
          }
          bookmarks.append(
            Document.Bookmark(title: plate.name, level: 1, destination: plate.destination))
          plates.append(plate)
          groupOfPlate.append(groups.count + offset)
        }
      }
      groups += added
    }
  }
}
