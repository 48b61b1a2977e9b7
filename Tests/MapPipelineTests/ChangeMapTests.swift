import Localization
import MapPipeline
import Testing

/// Maps of what became of statuses between two days.
@Suite struct ChangeMapTests {
  private static let map = """
      map:
        title: {en: Squares}
        boundaries: units
        extent: [S1, S2, S3, S4, S5, S6, S7, S8]
        fill: {change: localization, from: 2020-01-01}

    """
  private static let rows = [
    ("S1", "adopted", "2022-03-08", "day"), ("S2", "adopted", "2019-05-01", "day"),
    ("S3", "adopted", "2018", "year"), ("S3", "expired", "2023-06-01", "day"),
    ("S4", "adopted", "", "unknown"), ("S5", "drafted", "2021", "year"),
    ("S6", "adopted", "2015", "year"), ("S6", "expired", "2018-02-01", "day"),
    ("S7", "adopted", "2019-05-01", "day"), ("S7", "monitored", "2024-01", "month"),
  ]

  private func fixture() throws -> PreparedFixture {
    try SquareCountry.fixture(
      maps: Self.map,
      milestones: "type,unit,system,code,instrument,milestone,from,precision,source\n"
        + Self.rows.map {
          "unit,,TEST,\($0.0),LAP,\($0.1),\($0.2),\($0.3),https://example.org/\n"
        }.joined())
  }

  @Test("Progress, standstill, what is uncertain, ends and no data, in this order, counted")
  func legend() throws {
    let (svg, choices) = try SquareCountry.sheet(fixture())
    let words = [
      "advanced, now in force, funded or monitored (1)", "advanced, now in force (1)",
      "advanced, now drafted (1)", "unchanged (1)", "changed perhaps before 1 January 2020 (1)",
      "lapsed after 1 January 2020 (1)", "lapsed already by 1 January 2020 (1)", "no data (1)",
    ]
    let text = svg.replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " ")
    var rest = Substring(text)
    for word in words {
      let found = try #require(rest.firstRange(of: word), "\(word)")
      rest = rest[found.upperBound...]
    }
    #expect(!text.contains("advanced, now preparing ("))
    let dates = "Status as of 1 January 2026 compared with 1 January 2020"
    // Under the title, where the map has no line of its own, and in the small print.
    #expect(text.matches(of: try Regex(dates)).count >= 2)
    #expect(
      choices["change"]?.hasPrefix(
        "Statuses on 2020-01-01 and on 2026-01-01 are compared: 3 units advanced, 1 lapsed.")
        == true)
  }

  @Test("The table has both statuses with their days")
  func table() throws {
    let fixture = try fixture()
    let project = try OpenProject(atlasAt: fixture.atlasPath)
    let request = MapRequest(map: "map", today: PreparedFixture.day)
    let table = try MapContentBuilder(project: project, request: request).content().0.makeTable()
    #expect(
      table.columns.map(\.key) == [
        "unit", "code", "change", "status-before", "since-before", "status", "since", "until",
        "note", "source",
      ])
    #expect(table.columns[3].heading == "Status as of 1 January 2020")
    #expect(
      table.rows.first { $0[1] == "S7" }?.prefix(7) == [
        "Ginkgo", "S7", "advanced, now in force, funded or monitored", "in force", "1 May 2019",
        "in force, funded or monitored", "January 2024",
      ])
    #expect(table.rows.first { $0[1] == "S8" }?[2] == "no data")
  }

  @Test("A day before the first one is refused, and no such day is offered")
  func days() throws {
    let fixture = try fixture()
    let project = try OpenProject(atlasAt: fixture.atlasPath)
    let early = try #require(CalendarDate(iso: "2020-01-01"))
    let error = #expect(throws: PipelineError.self) {
      try MapContentBuilder(
        project: project, request: MapRequest(map: "map", asOf: early, today: PreparedFixture.day)
      ).content()
    }
    #expect(error?.kind == .usage)
    #expect(
      try DatesOfEvidence(project: project).choices(of: "map").map(\.description) == [
        "2020-12-31", "2021-12-31", "2022-12-31", "2023-12-31", "2024-12-31", "2025-12-31",
        "2026-01-01",
      ])
  }
}
