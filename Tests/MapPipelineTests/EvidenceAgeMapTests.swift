import Localization
import MapPipeline
import Testing

/// Maps of how old the newest evidence is.
@Suite struct EvidenceAgeMapTests {
  private func fixture() throws -> PreparedFixture {
    // The data's day is 1 January 2026.
    let rows = [
      ("S1", "2025-06-01", "day"), ("S2", "2024", "year"), ("S3", "2020-06", "month"),
      ("S4", "2012", "year"), ("S5", "", "unknown"), ("S6", "2020-01-01", "day"),
    ]
    return try SquareCountry.fixture(
      maps: """
          map:
            title: {en: Squares}
            boundaries: units
            extent: [S1, S2, S3, S4, S5, S6, S7, S8]
            fill: {evidence-age: localization}

        """,
      milestones: "type,unit,system,code,instrument,milestone,from,precision,source\n"
        + rows.map { "unit,,TEST,\($0.0),LAP,adopted,\($0.1),\($0.2),https://example.org/\n" }
        .joined())
  }

  @Test("Fixed classes from young to old, then evidence without a date, then no data")
  func legend() throws {
    let (svg, choices) = try SquareCountry.sheet(fixture())
    let text = svg.replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " ")
    var rest = Substring(text)
    for word in [
      "Age of the newest evidence", "under 1 year (1)", "1–2 years (1)", "3–5 years (1)",
      "6 years and more (2)", "evidence without a date (1)", "no data (2)",
    ] {
      let found = try #require(rest.firstRange(of: word), "\(word)")
      rest = rest[found.upperBound...]
    }
    #expect(choices["classes"]?.contains("Units with evidence that has no date: 1.") == true)
  }

  @Test("The table names the newest milestone, its date as exact as it is known, and its years")
  func table() throws {
    let fixture = try fixture()
    let project = try OpenProject(atlasAt: fixture.atlasPath)
    let request = MapRequest(map: "map", today: PreparedFixture.day)
    let content = try MapContentBuilder(project: project, request: request).content().0
    let rows = content.makeTable().rows
    #expect(
      rows[1] == ["Birch", "S2", "adopted", "2024", "1", nil, "https://example.org/"])
    #expect(
      rows[4] == ["Elm", "S5", nil, nil, nil, "evidence without a date", nil])
    #expect(rows[7] == ["Hazel", "S8", nil, nil, nil, "no data", nil])
  }

  @Test("An earlier day has younger evidence, and not what came later")
  func earlier() throws {
    let fixture = try fixture()
    let project = try OpenProject(atlasAt: fixture.atlasPath)
    let day = try #require(CalendarDate(iso: "2021-01-01"))
    let request = MapRequest(map: "map", asOf: day, today: PreparedFixture.day)
    let fill = try MapContentBuilder(project: project, request: request).content().0.fill
    // June 2020 under a year, 1 January 2020 one year, 2012 eight; five units without data by then.
    #expect(fill.counts == [1, 1, 0, 1, 0, 5])
    #expect(
      try DatesOfEvidence(project: project).first(of: "map")?.description == "2012-01-01")
  }
}
