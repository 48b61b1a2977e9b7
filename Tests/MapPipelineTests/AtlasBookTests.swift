import Cartography
import Configuration
import HostSystem
import Localization
import Testing

@testable import MapPipeline

/// Reports with a page a unit.
@Suite struct AtlasBookTests {
  private static func fixture(
    template: String = "atlas", name: String = "Nord", map: String = "squares", more: String = ""
  ) throws -> PreparedFixture {
    func square(_ code: String, _ name: String, west: Int) -> String {
      PreparedFixture.feature(
        code, name,
        "{\"type\": \"Polygon\", \"coordinates\": [[[\(west), 4], [\(west + 1), 4], "
          + "[\(west + 1), 5], [\(west), 5], [\(west), 4]]]}")
    }
    var files = PreparedFixture.files(
      units: [
        square("E", "Est", west: 3), square("W", "Ouest", west: 2), square("N", name, west: 40),
      ], extent: "[E, W, N]", map: map)
    files["peacemap.yaml"]? += """
      reports:
        atlas:
          template: \(template)
          title: {en: Squares}
          boundaries: units
          extent: [E, W, N]
          fill: {status: localization}
      \(more)

      """
    return try PreparedFixture(files)
  }

  private func book(_ fixture: PreparedFixture, _ settings: [String] = []) throws -> AtlasBook {
    try #require(
      try AtlasBookBuilder(
        project: OpenProject(atlasAt: fixture.atlasPath, settings: settings),
        request: ReportRequest(report: "atlas", today: PreparedFixture.day)
      ).book())
  }

  private func bytes(_ book: AtlasBook, threads: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    #expect(
      try BookRun(AtlasPieces(book), threadCount: threads).run(
        write: { bytes += $0 }, goesOn: { _ in true }))
    return bytes
  }

  @Test("The look of a map that has the atlas's id is that map's alone")
  func look() throws {
    let fixture = try Self.fixture(map: "atlas")
    #expect(try book(fixture, ["maps.atlas.theme=dark"]).content.theme.look == .light)
    #expect(try book(fixture, ["theme.name=dark"]).content.theme.look == .dark)
  }

  @Test("However many threads draw, the bytes are the same", arguments: ["atlas", "atlas-plain"])
  func threads(template: String) throws {
    let book = try book(try Self.fixture(template: template))
    let alone = try bytes(book, threads: 1)
    #expect(try bytes(book, threads: 4) == alone)
    #expect(book.pieceCount == (template == "atlas" ? 4 : 3))
    let titles = book.outline.map(\.title)
    #expect(titles.suffix(3) == ["Est", "Nord", "Ouest"])
    #expect(titles.contains("Contents") == (template == "atlas"))
  }

  @Test("The run ends after the piece at which it is told to, and gives no whole file")
  func interruption() throws {
    let book = try book(try Self.fixture(template: "atlas-plain"))
    var done: [Int] = []
    let isWhole = try BookRun(AtlasPieces(book), threadCount: 2).run(
      write: { _ in },
      goesOn: { piece in
        done.append(piece)
        return piece < 2
      })
    #expect(!isWhole)
    #expect(done == [1, 2])
  }

  @Test("A text that no font can set is told with its page, its words and its script")
  func missingGlyph() throws {
    let book = try book(try Self.fixture(template: "atlas-plain", name: "N\u{4E2D}"))
    let error = #expect(throws: BookRunFailure.self) { try bytes(book, threads: 2) }
    guard case .drawing(let failure)? = error else { return }
    #expect(
      failure.diagnostics.first?.message
        == "the report atlas, the page of N\u{4E2D}: no font has U+4E2D (Hani) in \"N\u{4E2D}\"")
  }

  @Test("A unit's page has its status, its milestones and their sources")
  func words() throws {
    let fixture = try Self.fixture()
    let document = try ReportRenderer(renderer: MapRenderer()).document(
      OpenProject(atlasAt: fixture.atlasPath),
      ReportRequest(report: "atlas", today: PreparedFixture.day))
    // Cover, contents, Est, Nord, Ouest.
    #expect(document.pages.count == 5)
    let est = document.pages[2].texts
    for text in ["Est", "in force", "8 March 2021", "adopted", "LAP", "https://example.org/e"] {
      #expect(est.contains { $0.contains(text) }, "\(text) in \(est)")
    }
    let nord = document.pages[3].texts
    #expect(nord.contains("no data") && !nord.contains("Milestones"))
    // A unit far from all others has nothing else in its legend.
    #expect(!nord.contains("in force"))
  }

  @Test("A map of the same id has its look for itself")
  func sameId() throws {
    let fixture = try Self.fixture(template: "atlas-plain", map: "atlas")
    let dark = ["maps.atlas.theme=dark"]
    let map = try MapContentBuilder(
      project: OpenProject(atlasAt: fixture.atlasPath, settings: dark),
      request: MapRequest(map: "atlas", today: PreparedFixture.day)
    )
    #expect(map.theme.isDark)
    #expect(try !book(fixture, dark).content.theme.isDark)
  }

  @Test("An extent and a paper that are set for one run are those of the pages")
  func settings() throws {
    let fixture = try Self.fixture(template: "atlas-plain", more: "    paper: Letter")
    let settings = ReportSettings.qualified(["extent=W"], for: ["atlas"])
    #expect(settings == ["reports.atlas.extent=W"])
    let book = try book(fixture, settings)
    #expect(book.pieceCount == 1)
    let document = try ReportRenderer(renderer: MapRenderer()).document(
      OpenProject(atlasAt: fixture.atlasPath, settings: settings),
      ReportRequest(report: "atlas", today: PreparedFixture.day))
    let other = try ReportRenderer(renderer: MapRenderer()).document(
      OpenProject(atlasAt: fixture.atlasPath, settings: settings),
      ReportRequest(report: "atlas", theme: .dark, today: PreparedFixture.day))
    let usual = try self.book(fixture)
    let digests = [document.metadata, other.metadata, usual.metadata].map { metadata in
      metadata.provenance.first { $0.key == "PeaceMap-Specification" }?.value
    }
    #expect(Set(digests).count == 3 && !digests.contains(nil))
    // 11 by 8.5 inches.
    #expect(document.pages[0].size.width.rounded() == 792)
    #expect(document.pages[0].size.height.rounded() == 612)
  }
}
