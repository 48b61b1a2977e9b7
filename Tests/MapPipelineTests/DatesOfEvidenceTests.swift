import MapPipeline
import Testing

@Suite("Dates between which a map changes")
struct DatesOfEvidenceTests {
  private static let maps = """
      plans:
        title: {en: Plans}
        boundaries: units
        extent: world
        fill: {status: localization}
      numbers:
        title: {en: Numbers}
        boundaries: units
        extent: world
        fill: {indicator: numbers}
      circles:
        title: {en: Circles}
        boundaries: units
        extent: world
        symbols: {indicator: numbers}
      plain:
        title: {en: Land}
        boundaries: units
        extent: world

    """

  private func fixture(_ milestones: [(unit: String, from: String, precision: String)] = []) throws
    -> PreparedFixture
  {
    try SquareCountry.fixture(
      maps: Self.maps, indicator: [("S1", "1"), ("S2", "2")],
      milestones: "type,unit,system,code,instrument,milestone,from,precision,source\n"
        + milestones.map {
          "unit,,TEST,\($0.unit),LAP,adopted,\($0.from),\($0.precision),https://example.org/\n"
        }.joined())
  }

  private func dates(_ fixture: PreparedFixture) throws -> DatesOfEvidence {
    DatesOfEvidence(project: try OpenProject(atlasAt: fixture.atlasPath))
  }

  @Test("The first day is the earliest on which any milestone can have happened")
  func first() throws {
    let days = try fixture([("S1", "2021-03-08", "day"), ("S2", "2022-05-01", "day")])
    #expect(try dates(days).first(of: "plans")?.description == "2021-03-08")
    let year = try fixture([("S1", "2021-03-08", "day"), ("S2", "2019", "year")])
    #expect(try dates(year).first(of: "plans")?.description == "2019-01-01")
    #expect(try dates(fixture()).first(of: "plans") == nil)
  }

  @Test("Numbers begin with their first period")
  func numbers() throws {
    #expect(try dates(fixture()).first(of: "numbers")?.description == "2024-01-01")
  }

  @Test("So do circles of numbers")
  func circles() throws {
    #expect(try dates(fixture()).first(of: "circles")?.description == "2024-01-01")
  }

  @Test("The choices are the ends of the years from then on, and the data's own day")
  func choices() throws {
    // The data's day is 1 January 2026.
    let dates = try dates(fixture([("S1", "2023-03-08", "day")]))
    #expect(
      try dates.choices(of: "plans").map(\.description)
        == ["2023-12-31", "2024-12-31", "2025-12-31", "2026-01-01"])
    #expect(
      try dates.choices(of: "numbers").map(\.description)
        == ["2024-12-31", "2025-12-31", "2026-01-01"])
  }

  @Test("Where nothing is dated the data's day is the only choice")
  func undated() throws {
    let dates = try dates(fixture())
    #expect(try dates.first(of: "plain") == nil)
    for map in ["plain", "plans"] {
      #expect(try dates.choices(of: map).map(\.description) == ["2026-01-01"])
    }
  }

  @Test("Every choice can be drawn")
  func drawn() throws {
    let fixture = try fixture([("S1", "2024-03-08", "day")])
    let project = try OpenProject(atlasAt: fixture.atlasPath)
    for date in try DatesOfEvidence(project: project).choices(of: "plans") {
      let request = MapRequest(map: "plans", asOf: date, today: PreparedFixture.day)
      #expect(throws: Never.self) {
        try MapContentBuilder(project: project, request: request).content()
      }
    }
  }

  @Test("A map that there is not is the request's mistake")
  func unknown() throws {
    let dates = try dates(fixture())
    let error = #expect(throws: PipelineError.self) { try dates.first(of: "plan") }
    #expect(error?.kind == .usage)
    #expect(throws: PipelineError.self) { try dates.choices(of: "plan") }
  }
}
