import Foundation
import MapPipeline
import Testing

/// Maps that are drawn several times side by side.
@Suite struct MultiplesTests {
  private static let map = """
      map:
        title: {en: Squares}
        boundaries: units
        extent: [S1, S2, S3, S4, S5, S6, S7, S8]

    """
  private static let milestones = """
    type,unit,system,code,instrument,milestone,from,precision,source
    unit,,TEST,S1,LAP,adopted,2019-05-01,day,https://example.org/a
    unit,,TEST,S2,LAP,adopted,2021-05-01,day,https://example.org/b

    """

  private func byDate() throws -> PreparedFixture {
    try SquareCountry.fixture(
      maps: Self.map + """
            fill: {status: localization}
            multiples: {dates: [2018-01-01, 2020-01-01, 2022-01-01]}

        """, milestones: Self.milestones)
  }

  /// The fills of a unit in the pictures, in their order.
  private func fills(_ code: String, _ svg: String) throws -> [String] {
    try svg.matches(
      of: Regex("<g id=\"picture-([0-9])-unit-\(code)\".*?fill=\"([^\"]*)\"").dotMatchesNewlines()
    )
    .map { String($0.output[2].substring ?? "") }
  }

  @Test("Every date has its own statuses, under its own title, in the ground and legend of all")
  func dates() throws {
    let (svg, choices) = try SquareCountry.sheet(try byDate())
    let first = try fills("S1", svg)
    let second = try fills("S2", svg)
    #expect(first.count == 3 && second.count == 3)
    // Adopted in 2019 and in 2021.
    #expect(first[0] != first[1] && first[1] == first[2])
    #expect(second[0] == second[1] && second[1] != second[2] && second[2] == first[2])
    for title in ["1 January 2018", "1 January 2020", "1 January 2022"] {
      #expect(svg.contains(">\(title)<"))
    }
    #expect(svg.matches(of: /id="legend"/).count == 1)
    // Counts differ from picture to picture, so the legend has none.
    #expect(svg.contains(">in force<"))
    #expect(choices["multiples"]?.hasPrefix("3 pictures in ") == true)
    let ids = svg.matches(of: /id="([^"]*)"/).map(\.output.1)
    #expect(Set(ids).count == ids.count)
  }

  @Test("Words and table have every picture")
  func words() throws {
    let fixture = try byDate()
    let project = try OpenProject(atlasAt: fixture.atlasPath)
    let renderer = try MapRenderer()
    let words = try renderer.words(project, try PreparedFixture.request("map")).words
    #expect(
      words.alternativeText
        == "Squares. 3 maps side by side: 1 January 2018, 1 January 2020 and 1 January 2022.")
    #expect(words.description.contains("1 January 2020: in force: 1 (Alder)."))
    let table = words.table()
    #expect(table.columns.map(\.key) == ["unit", "code", "picture-1", "picture-2", "picture-3"])
    #expect(table.rows[0] == ["Alder", "S1", "no data", "in force", "in force"])
    #expect(table.rows[1] == ["Birch", "S2", "no data", "no data", "in force"])
  }

  @Test("A request for an earlier day leaves the later pictures out, and before all is an error")
  func asOf() throws {
    let fixture = try byDate()
    let project = try OpenProject(atlasAt: fixture.atlasPath)
    let renderer = try MapRenderer()
    let words = try renderer.words(
      project, try PreparedFixture.request("map", asOf: "2021-01-01")
    ).words
    #expect(words.alternativeText.contains("2 maps side by side"))
    #expect(throws: PipelineError.self) {
      try renderer.words(project, PreparedFixture.request("map", asOf: "2017-01-01"))
    }
  }

  @Test("Pictures of indicators share their classes: a colour means the same in each")
  func indicators() throws {
    let rows = [("S1", "1"), ("S2", "2"), ("S3", "30"), ("S4", "40")]
    let fixture = try SquareCountry.fixture(
      maps: Self.map + """
            fill: {indicator: numbers, method: equal-interval, classes: 4}
            multiples: {indicators: [numbers, others]}

        """, indicator: rows,
      indicators: """
        indicators:
          numbers:
            title: {en: Seats held}
            source: numbers.csv
            boundaries: [units]
            fields: {code: code, period: year, value: value, source: source}
          others:
            title: {en: Seats won}
            source: others.csv
            boundaries: [units]
            fields: {code: code, period: year, value: value, source: source}

        """,
      further: ["others.csv": "code,year,value,source\nS1,2024,31,x\nS2,2024,80,x\n"])
    let (svg, _) = try SquareCountry.sheet(fixture)
    let (first, second, third) = (try fills("S1", svg), try fills("S2", svg), try fills("S3", svg))
    // 30 of the one and 31 of the other fall into one class, of which neither alone would know.
    #expect(third[0] == first[1])
    #expect(first[0] == second[0] && second[1] != first[1])
    #expect(svg.contains(">Seats held, 2024<") && svg.contains(">Seats won, 2024<"))
  }
}
