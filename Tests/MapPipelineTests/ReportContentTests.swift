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
    let chart = try #require(try content(language: "en").chart)
    #expect(chart.points.map(\.date) == ["March 2011", "2025"])
    #expect(chart.points[0].span == nil)
    let span = try #require(chart.points[1].span)
    #expect(span.lowerBound == 2025)
    #expect(span.upperBound > 2025.99 && span.upperBound <= 2026)
    #expect(chart.notes.count == 2)
    #expect(chart.notes.last?.contains("only the year is known (2025)") == true)
  }

  @Test("Joins are headed by the project's titles, by keys in words where it has none")
  func titles() throws {
    #expect(try content(language: "fr").quality.joins.map(\.name) == ["Plans locaux – Units"])
    #expect(try content(language: "en").quality.joins.map(\.name) == ["Local plans – Units"])
  }
}
