import MapPipeline
import Testing

/// What the lint learns of the data, from the files to the finding.
@Suite("What check says of a map's data")
struct DataLintTests {
  private static func findings(
    _ lines: String, values: [String] = [], measure: String? = nil, milestones: String? = nil
  ) throws -> [String] {
    let fixture = try SquareCountry.fixture(
      maps: """
          map:
            title: {en: Squares}
            boundaries: units
            extent: [S1, S2, S3, S4, S5, S6, S7, S8]
            \(lines)

        """,
      indicator: values.indices.map { ("S\($0 + 1)", values[$0]) },
      milestones: milestones,
      indicators: """
        indicators:
          numbers:
            source: numbers.csv
            boundaries: [units]
            \(measure.map { "measure: \($0)" } ?? "")
            fields: {code: code, period: year, value: value, source: source}

        """)
    let project = try OpenProject(atlasAt: fixture.atlasPath)
    let sheet = try MapRenderer().sheet(project, try PreparedFixture.request("map")).sheet
    return MapLint.diagnostics(of: sheet, map: "map").map {
      #expect($0.place.key == "maps.map")
      return "\($0.severity) \($0.code)"
    }
  }

  private static let people = ["120", "240", "360", "480", "600", "720", "840", "960"]

  @Test(
    "A count as a fill is told, whether the project or the numbers say that it is one",
    arguments: [
      ("fill: {indicator: numbers}", nil, ["warning counts-as-fill"]),
      ("fill: {indicator: numbers}", "count", ["warning counts-as-fill"]),
      ("fill: {indicator: numbers}", "score", []),
      ("fill: {indicator: numbers, per: area}", "count", []),
      ("symbols: {indicator: numbers}", "count", []),
    ])
  func counts(_ fill: String, measure: String?, expected: [String]) throws {
    #expect(try Self.findings(fill, values: Self.people, measure: measure) == expected)
  }

  @Test("Classes are held against the different values, and breaks count as classes")
  func classes() throws {
    let values = ["1.5", "1.5", "2.5", "2.5", "2.5", "2.5", "2.5", "2.5"]
    #expect(
      try Self.findings("fill: {indicator: numbers, classes: 3}", values: values)
        == ["warning surplus-classes"])
    #expect(
      try Self.findings("fill: {indicator: numbers, breaks: [2, 3]}", values: values)
        == ["warning surplus-classes", "warning empty-classes"])
    #expect(try Self.findings("fill: {indicator: numbers, breaks: [2]}", values: values) == [])
  }

  @Test("The newest event that counts dates a map of statuses, an undated one does not")
  func evidence() throws {
    func rows(_ dates: [(String, String)]) -> String {
      "type,unit,system,code,instrument,milestone,from,precision,source\n"
        + dates.enumerated().map { index, row in
          "unit,,TEST,S\(index + 1),LAP,adopted,\(row.0),\(row.1),https://example.org\n"
        }.joined()
    }
    func codes(_ dates: [(String, String)]) throws -> [String] {
      try Self.findings("fill: {status: localization}", milestones: rows(dates))
        .filter { $0.hasSuffix("old-evidence") }
    }
    #expect(try codes([("2022-12-31", "day"), ("", "unknown")]) == ["warning old-evidence"])
    #expect(try codes([("2022-12-31", "day"), ("2023-01-01", "day")]) == [])
    // The numbers of 2024 are two years old at most in January 2026.
    #expect(
      try Self.findings("fill: {indicator: numbers}", values: ["1.5", "2.5", "3", "4", "5"]) == [])
  }
}
