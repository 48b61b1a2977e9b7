import Cartography
import MapPipeline
import Testing

/// Maps of two indicators: crossed classes, and colours that pale with certainty.
@Suite struct CrossedMapTests {
  private static let indicators = """
    indicators:
      numbers:
        title: {en: Seats held}
        unit: {en: per cent}
        source: numbers.csv
        boundaries: [units]
        fields: {code: code, period: year, value: value, source: source}
      others:
        title: {en: Literacy}
        source: second.csv
        boundaries: [units]
        fields: {code: code, period: year, value: value, source: source}

    """

  private func fixture(_ fill: String, empty: Bool = false) throws -> PreparedFixture {
    // S6 has no first number, S7 no second, S8 none at all.
    let first = [("S1", "1"), ("S2", "2"), ("S3", "11"), ("S4", "12"), ("S5", "21"), ("S7", "22")]
    let second = [("S1", "5"), ("S2", "15"), ("S3", "5"), ("S4", "25"), ("S5", "25"), ("S6", "9")]
    return try SquareCountry.fixture(
      maps: """
          map:
            title: {en: Squares}
            boundaries: units
            extent: [S1, S2, S3, S4, S5, S6, S7, S8]
            fill: {indicator: numbers, \(fill)}

        """, indicator: empty ? [] : first, indicators: Self.indicators,
      further: [
        "second.csv": "code,year,value,source\n"
          + second.map { "\($0.0),2024,\($0.1),https://second.example.org/\n" }.joined()
      ])
  }

  private func content(_ fixture: PreparedFixture) throws -> MapContent {
    let project = try OpenProject(atlasAt: fixture.atlasPath)
    let request = MapRequest(map: "map", today: PreparedFixture.day)
    return try MapContentBuilder(project: project, request: request).content().0
  }

  private static let bivariate = "with: others, breaks: [10, 20], with-breaks: [10, 20]"

  @Test("Each unit is in the cell of its two classes; what lacks one number or both stands apart")
  func cells() throws {
    let fixture = try fixture(Self.bivariate)
    let fill = try content(fixture).fill
    // Rows from the lowest: S1 and S3 below; S2 in the middle of the left; S4 and S5 on top.
    #expect(fill.categoryOfUnit == [0, 3, 1, 7, 8, 9, 10, 11])
    #expect(
      fill.categories[7].label == "Seats held (per cent), 2024: 10–19; Literacy, 2024: 20 and more")
    #expect(
      fill.categories.suffix(3).map(\.label) == [
        "Seats held: no data", "Literacy: no data", "no data",
      ])
    #expect(Set(fill.categories.map(\.paint)).count == 12)
    #expect(fill.title == "Seats held and Literacy")
    guard case .grid(let grid) = fill.form else {
      Issue.record("the legend is no grid")
      return
    }
    #expect(grid.columns == .init(title: "Seats held (per cent), 2024", limits: ["10", "20"]))
    #expect(grid.rows == .init(title: "Literacy, 2024", limits: ["10", "20"]))
  }

  @Test("The picture, its sources, its table and its words tell of both")
  func everywhere() throws {
    let fixture = try fixture(Self.bivariate)
    let (svg, choices) = try SquareCountry.sheet(fixture)
    let text = svg.replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " ")
    #expect(text.contains("Sources: data.example.org; second.example.org"))
    #expect(text.contains("Literacy: no data (1)"))
    // The program's own colours: grey where both are low, plum where both are high.
    #expect(svg.contains("#e1e1e1") && svg.contains("#5f1d47"))
    #expect(choices["classes"]?.contains("others: 3 classes") == true)
    let table = try content(fixture).makeTable()
    #expect(table.columns.map(\.key) == ["unit", "code", "numbers", "others"])
    #expect(table.rows[5] == ["Fir", "S6", nil, "9.00"])
  }

  @Test("Without breaks both have terciles, and a project's two colours are the ends")
  func terciles() throws {
    let fixture = try fixture("with: others, palette: [\"#654abb\", \"#00a03e\"]")
    let fill = try content(fixture).fill
    guard case .grid(let grid) = fill.form else {
      Issue.record("the legend is no grid")
      return
    }
    #expect(grid.cellCount == 9)
    // Two units each: 1 and 2, 11 and 12, 21 and 22.
    #expect(grid.columns.limits == ["10", "20"])
    #expect(try SquareCountry.sheet(fixture).svg.contains("#00a03e"))
  }

  @Test("Colours pale with certainty and are as they were where it is highest")
  func certainty() throws {
    let crossed = try fixture("certainty: others, breaks: [10, 20], certainty-breaks: [10, 20]")
    let fill = try content(crossed).fill
    #expect(fill.categoryOfUnit == [0, 3, 1, 7, 8, 9, 10, 11])
    let plain = try SquareCountry.sheet(crossed).svg
    // ColorBrewer's YlGnBu of three, in the top row of the legend.
    for color in ["#edf8b1", "#7fcdbb", "#2c7fb8"] { #expect(plain.contains(color)) }
    #expect(!plain.contains("opacity"))
  }

  @Test("Without any first number there is a list of what is missing, not an error")
  func empty() throws {
    for fill in [Self.bivariate, "certainty: others"] {
      let fixture = try fixture(fill, empty: true)
      let fill = try content(fixture).fill
      #expect(fill.form == .list)
      #expect(fill.counts == [6, 0, 2])
    }
  }
}
