import Localization
import MapPipeline
import Reporting
import Testing

/// What a report says of a small project.
@Suite struct ReportContentTests {
  private func content(language: String) throws -> ReportContent {
    let square = """
      {"type": "Polygon", "coordinates": [[[3, 4], [4, 4], [4, 5], [3, 5], [3, 4]]]}
      """
    var files = PreparedFixture.files(
      units: [PreparedFixture.feature("E", "East", square)], extent: "[E]", map: "squares")
    files["counts.csv"] = """
      date,value
      2011-03,25
      2025,108

      """
    let project = try #require(files["peacemap.yaml"])
    files["peacemap.yaml"] =
      project.replacing(
        "    source: milestones.csv\n",
        with: """
              source: milestones.csv
              title: {en: Local plans, fr: Plans locaux}

          """
      ).replacing("languages: [en]", with: "languages: [en, fr]")
        + """
        indicators:
          countries:
            source: counts.csv
            fields: {date: date, value: value}
        reports:
          annual:
            template: annual
            title: {en: A year, fr: Une année}

        """
    let fixture = try PreparedFixture(files)
    return try ReportContentBuilder(
      project: OpenProject(atlasAt: fixture.atlasPath),
      request: ReportRequest(report: "annual", language: language, today: PreparedFixture.day)
    ).content()
  }

  @Test("A count known to the year spans that year and is named under the chart")
  func precision() throws {
    let report = try #require(try content(language: "en").charts.first)
    guard case .overTime(let chart) = report.drawing else {
      Issue.record("no chart over time")
      return
    }
    #expect(chart.points.map(\.date) == ["March 2011", "2025"])
    #expect(chart.points[0].span == nil)
    let span = try #require(chart.points[1].span)
    #expect(span.lowerBound == 2025)
    #expect(span.upperBound > 2025.99 && span.upperBound <= 2026)
    #expect(report.notes.count == 2)
    #expect(report.notes.last?.contains("only the year is known (2025)") == true)
  }

  @Test("Joins are headed by the project's titles, by keys in words where it has none")
  func titles() throws {
    #expect(try content(language: "fr").quality.joins.map(\.name) == ["Plans locaux – Units"])
    #expect(try content(language: "en").quality.joins.map(\.name) == ["Local plans – Units"])
  }

  @Test(
    "The summary counts the countries of which something was known at the report's date",
    arguments: [("2009-01-01", nil), ("2017-01-01", "1"), (nil, "2")] as [(String?, String?)])
  func knownThen(asOf: String?, count: String?) throws {
    func square(_ code: String, west: Int) -> String {
      PreparedFixture.feature(
        code, code,
        "{\"type\": \"Polygon\", \"coordinates\": [[[\(west), 4], [\(west + 1), 4], "
          + "[\(west + 1), 5], [\(west), 5], [\(west), 4]]]}")
    }
    var files = PreparedFixture.files(
      units: [square("E", west: 3), square("W", west: 2)], extent: "[E, W]", map: "squares")
    // The plan of E is of 2021, that of W of 2010.
    files["milestones.csv"]? += "district,TEST,W,LAP,adopted,2010-03-08,day,https://example.org/w\n"
    files["peacemap.yaml"] =
      try #require(files["peacemap.yaml"]).replacing("level: 1", with: "level: 0")
      + "reports:\n  annual:\n    template: annual\n    title: {en: A year}\n"
    let fixture = try PreparedFixture(files)
    let figures = try ReportContentBuilder(
      project: OpenProject(atlasAt: fixture.atlasPath),
      request: ReportRequest(
        report: "annual", asOf: try asOf.map { try #require(CalendarDate(iso: $0)) },
        today: PreparedFixture.day)
    ).content().keyFigures
    let label = "countries whose national plan has a dated source here"
    #expect(figures.first { $0.label == label }?.value == count)
  }
}
