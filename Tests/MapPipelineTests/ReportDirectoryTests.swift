import AtlasFile
import HostSystem
import Localization
import Preparation
import Reporting
import Testing

@testable import MapPipeline

/// The members directory of a report: of print, and for as long as the members agreed. All members
/// are invented.
@Suite struct ReportDirectoryTests {
  /// Two countries of one unit each: six members of ARM, of whom three are named, one of them on the
  /// web alone and one on paper alone; two members of BIH.
  private func fixture(
    server: String = "", purposes: String = "print, web, donors"
  ) throws -> PreparedFixture {
    func square(_ code: String, _ name: String, west: Int) -> String {
      PreparedFixture.feature(
        code, name,
        "{\"type\": \"Polygon\", \"coordinates\": [[[\(west), 0], [\(west + 1), 0], "
          + "[\(west + 1), 1], [\(west), 1], [\(west), 0]]]}")
    }
    var files = PreparedFixture.files(
      units: [square("ARM", "Arland", west: 10), square("BIH", "Bihland", west: 11)],
      extent: "[ARM]", map: "single")
    files["milestones.csv"] = """
      unit_type,code_system,code,instrument,milestone,date_from,date_precision,source_url
      district,TEST,ARM,LAP,adopted,2021-03-08,day,https://example.org/e

      """
    files["members.csv"] = """
      id,name,name-fr,iso3,unit,consent,purposes,expires,withdrawn,kind,languages,themes,web
      M1,Zebra,,ARM,,named-country,print;web;donors,2027-01-01,,network,hy;en,youth;media,https://example.org/z
      M2,Apple,Pomme,ARM,,named-country,print;donors,,,union,,,
      M3,Screen,,ARM,,named-country,web,,,,,,
      M4,,,ARM,,country,print;web;donors,,,,,rare,
      M5,,,ARM,,country,print;web;donors,,,,,,
      M6,,,ARM,,country,print;web;donors,,,,,,
      M7,,,ARM,,country,print;web;donors,,,,,,
      M8,,,ARM,,country,print;web;donors,,,,,,
      M9,,,BIH,,country,print;web;donors,,,,,,
      M10,,,BIH,,country,print;web;donors,,,,,,

      """
    let project = try #require(files["peacemap.yaml"])
    files["peacemap.yaml"] =
      project.replacing("level: 1", with: "level: 0")
      .replacing("languages: [en]", with: "languages: [en, fr]")
        + """
        reports:
          year: {template: annual, title: {en: Year, fr: Année}, members: true}
          plain: {template: annual, title: Plain}
          book: {template: directory, title: Members}
        members:
          source: members.csv
          note: {en: All invented., fr: Tous inventés.}
          policy: {building-block: units, purposes: [\(purposes)], breakdowns: [theme]}
        \(server)

        """.split(separator: "\n").map { "\($0)\n" }.joined()
    return try PreparedFixture(files)
  }

  private func directory(
    _ fixture: PreparedFixture, report: String = "year", language: String = "en",
    purpose: PublicationPurpose? = nil, on day: String = "2026-11-23"
  ) throws -> DirectoryListing? {
    let today = try #require(CalendarDate(iso: day))
    return try ReportContentBuilder(
      project: OpenProject(atlasAt: fixture.atlasPath),
      request: ReportRequest(report: report, language: language, purpose: purpose, today: today)
    ).content().directory
  }

  private func names(_ directory: DirectoryListing?) -> [String] {
    (directory?.regions ?? []).flatMap(\.countries).flatMap(\.entries).map(\.name)
  }

  @Test("The print publication’s named members stand by region and country, with what is known")
  func listed() throws {
    let directory = try #require(try directory(fixture()))
    #expect(directory.regions.map(\.name) == ["Asia", "Europe"])
    #expect(names(directory) == ["Apple", "Zebra"])
    let country = directory.regions[0].countries[0]
    // Print counts seven members: five that are not named, and two that are.
    #expect(country.name == "Arland" && country.count == "7 members")
    let zebra = country.entries[1]
    #expect(zebra.unit == nil && zebra.address == "https://example.org/z")
    #expect(
      zebra.facts == ["Network", "Languages: Armenian and English", "Themes: media; youth"])
    #expect(country.entries[0].facts == ["Union"])
    #expect(directory.regions[1].countries[0].count == "number not shown, to protect members")
    #expect(directory.introduction.last == "All invented.")
    #expect(directory.asOfLine == "Members as of 1 January 2026")
  }

  @Test("It speaks the report’s language, names included")
  func french() throws {
    let directory = try #require(try directory(fixture(), language: "fr"))
    #expect(directory.regions.map(\.name) == ["Asie", "Europe"])
    #expect(names(directory) == ["Pomme", "Zebra"])
    #expect(directory.introduction.last == "Tous inventés.")
    let facts = directory.regions[0].countries[0].entries[1].facts
    #expect(facts.first == "Réseau" && facts[1].contains("arménien"))
  }

  @Test("A report that does not print members has none")
  func plain() throws {
    #expect(try directory(fixture(), report: "plain") == nil)
  }

  @Test("After the last day of the members’ consent the report is refused")
  func expired() throws {
    let fixture = try fixture()
    _ = try directory(fixture, on: "2026-12-31")
    let error = #expect(throws: PipelineError.self) {
      try directory(fixture, on: "2027-01-01")
    }
    #expect(error?.diagnostics.first?.code == "members-expired")
  }

  @Test(
    "On the web it is there only where the site publishes its directory, with the web’s members")
  func web() throws {
    #expect(try directory(fixture(), purpose: .web) == nil)
    let published = try fixture(server: "server: {publish: {members: true}}")
    #expect(names(try directory(published, purpose: .web)) == ["Screen", "Zebra"])
  }

  @Test("A directory by itself has nothing but its members; unpublished it is refused on the web")
  func book() throws {
    let fixture = try fixture()
    func content(_ purpose: PublicationPurpose) throws -> ReportContent {
      try ReportContentBuilder(
        project: OpenProject(atlasAt: fixture.atlasPath),
        request: ReportRequest(report: "book", purpose: purpose, today: PreparedFixture.day)
      ).content()
    }
    let book = try content(.print)
    #expect(book.layout == .directory)
    #expect(names(book.directory) == ["Apple", "Zebra"])
    #expect(book.asOfLine == "Members as of 1 January 2026")
    #expect(book.profiles.isEmpty && book.charts.isEmpty && book.summary.isEmpty)
    #expect(book.quality == QualityAppendix() && book.sources.isEmpty)
    let error = #expect(throws: PipelineError.self) { try content(.web) }
    #expect(error?.diagnostics.first?.code == "unpublished-members")
  }

  @Test("An atlas without members for print refuses it; one for donors alone lists theirs on paper")
  func purposes() throws {
    let error = #expect(throws: PipelineError.self) {
      try directory(fixture(server: "server: {publish: {members: true}}", purposes: "web"))
    }
    #expect(error?.diagnostics.first?.code == "no-members-for-purpose")
    let donors = try fixture(
      server: "server: {publish: {members: true}}", purposes: "donors")
    #expect(names(try directory(donors)) == ["Apple", "Zebra"])
    #expect(throws: PipelineError.self) { try directory(donors, purpose: .web) }
  }
}
