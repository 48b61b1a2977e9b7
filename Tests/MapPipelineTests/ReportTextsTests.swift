import Localization
import MapPipeline
import Prose
import Reporting
import Testing

/// Authors' texts from the project's folder to a report.
@Suite struct ReportTextsTests {
  private func fixture() throws -> PreparedFixture {
    let square = """
      {"type": "Polygon", "coordinates": [[[3, 4], [4, 4], [4, 5], [3, 5], [3, 4]]]}
      """
    var files = PreparedFixture.files(
      units: [PreparedFixture.feature("E", "East", square)], extent: "[E]", map: "squares")
    files["intro.md"] = "# Introduction\n\nAs [a page](https://example.org/text) says.\n"
    files["intro.fr.md"] = "# Présentation\n\nSelon [une page](https://example.org/texte).\n"
    files["end.md"] = "# At last\n\nSee [the map](#map-squares).\n"
    files["peacemap.yaml"] =
      try #require(files["peacemap.yaml"]).replacing("[en]", with: "[en, fr]") + """
        reports:
          annual:
            template: annual
            title: A year
            maps: [squares]
            texts:
              intro: {file: {en: intro.md, fr: intro.fr.md}}
              end: {file: end.md, before: end}

        """
    return try PreparedFixture(files)
  }

  private func content(_ language: String) throws -> ReportContent {
    let fixture = try fixture()
    return try ReportContentBuilder(
      project: OpenProject(atlasAt: fixture.atlasPath),
      request: ReportRequest(report: "annual", language: language, today: PreparedFixture.day)
    ).content()
  }

  @Test("A text is there in the report's language, else in the project's first")
  func languages() throws {
    let content = try content("fr")
    #expect(content.texts.map(\.text.title) == ["Présentation", "At last"])
    #expect(content.texts.map(\.language) == ["fr", "en"])
    #expect(try self.content("en").texts.map(\.text.title) == ["Introduction", "At last"])
  }

  @Test("The web addresses of a text are sources, numbered in reading order")
  func sources() throws {
    let content = try content("en")
    #expect(content.sourceNumbers == ["https://example.org/text": 1])
    #expect(content.sources.first?.address == "https://example.org/text")
  }

  @Test("The pages of a text name those of the map")
  func pages() throws {
    let fixture = try fixture()
    let document = try ReportRenderer(renderer: MapRenderer()).document(
      OpenProject(atlasAt: fixture.atlasPath),
      ReportRequest(report: "annual", language: "en", today: PreparedFixture.day))
    let map = try #require(document.pages.firstIndex { $0.title == "Two units" })
    let page = try #require(document.pages.first { $0.title == "At last" })
    #expect(page.texts.contains("the map (page\u{A0}\(map + 1))"))
  }
}
