import MapPipeline
import Testing

/// Maps of numbers, from the table to the picture.
@Suite struct IndicatorMapTests {
  private func map(_ lines: String) -> String {
    """
      map:
        title: {en: Squares}
        boundaries: units
        extent: [S1, S2, S3, S4, S5, S6, S7, S8]
        \(lines)

    """
  }

  /// The fill of a unit in the SVG.
  private func fill(_ code: String, _ svg: String) throws -> String {
    let start = try #require(svg.range(of: "<g id=\"unit-\(code)\""))
    let rest = svg[start.upperBound...]
    let end = try #require(rest.range(of: "</g>"))
    let match = try #require(rest[..<end.lowerBound].firstMatch(of: /fill="([^"]*)"/))
    return String(match.output.1)
  }

  @Test("Numbers of one sign: classes from light to dark, a unit without a number is no data")
  func sequential() throws {
    let rows = [("S1", "1"), ("S2", "2"), ("S3", "11"), ("S4", "12"), ("S5", "21"), ("S6", "22")]
    let fixture = try SquareCountry.fixture(
      maps: map("fill: {indicator: numbers, breaks: [10, 20]}"), indicator: rows)
    let (svg, choices) = try SquareCountry.sheet(fixture)
    // Three classes of two units each by the breaks; ColorBrewer's YlGnBu of three, light to dark.
    #expect(try fill("S1", svg) == "#edf8b1")
    #expect(try fill("S2", svg) == "#edf8b1")
    #expect(try fill("S4", svg) == "#7fcdbb")
    #expect(try fill("S6", svg) == "#2c7fb8")
    #expect(try fill("S7", svg).hasPrefix("url("))
    #expect(svg.contains("Seats held, 2024"))
    #expect(svg.contains("no data (2)"))
    #expect(choices["classes"] != nil)
  }

  @Test("Numbers of both signs diverge from zero, each side in its own hue")
  func diverging() throws {
    let rows = [
      ("S1", "-9"), ("S2", "-8"), ("S3", "-1"), ("S4", "-2"), ("S5", "1"), ("S6", "2"),
      ("S7", "8"), ("S8", "9"),
    ]
    let fixture = try SquareCountry.fixture(
      maps: map("fill: {indicator: numbers, breaks: [-5, 0, 5]}"), indicator: rows)
    let (svg, _) = try SquareCountry.sheet(fixture)
    // ColorBrewer's RdBu of four: red below zero, blue above, dark at the ends; the lower side has
    // lines, for both ends are alike on a black-and-white copy.
    for (unit, color) in [("S1", "#ca0020"), ("S3", "#f4a582")] {
      #expect(try fill(unit, svg).hasPrefix("url("))
      #expect(svg.contains("fill=\"\(color)\""))
    }
    #expect(try fill("S5", svg) == "#92c5de")
    #expect(try fill("S8", svg) == "#0571b0")
    #expect(!svg.contains("no data"))
  }

  @Test("Circles: zero, a number below zero and no number are land of three kinds with their words")
  func symbols() throws {
    let rows = [("S1", "100"), ("S2", "25"), ("S3", "0"), ("S4", "-3")]
    let fixture = try SquareCountry.fixture(
      maps: map("symbols: {indicator: numbers}"), indicator: rows)
    let (svg, _) = try SquareCountry.sheet(fixture)
    #expect(svg.contains("id=\"symbol-S1\"") && svg.contains("id=\"symbol-S2\""))
    #expect(!svg.contains("id=\"symbol-S3\""))
    let kinds = try ["S1", "S3", "S4", "S5"].map { try fill($0, svg) }
    #expect(Set(kinds).count == 4)
    for word in [">0 (1)<", "under 0 (1)", "no data (4)"] { #expect(svg.contains(word), "\(word)") }
  }

  @Test("Parents are named once each, over their units")
  func parents() throws {
    let fixture = try SquareCountry.fixture(
      maps: map("fill: {indicator: numbers}\n    labels: parents"),
      indicator: [("S1", "1"), ("S2", "2"), ("S3", "3"), ("S4", "4")])
    let (svg, choices) = try SquareCountry.sheet(fixture)
    for name in ["Westland", "Eastland"] {
      #expect(svg.matches(of: try Regex(">\(name)<")).count == 1, "\(name)")
    }
    #expect(!svg.contains(">Alder<"))
    #expect(choices["labels"] == "2 names are written (2 whole); none is left out.")
  }

  @Test("An indicator without any number gives a map of no data, not an error")
  func empty() throws {
    let fixture = try SquareCountry.fixture(maps: map("fill: {indicator: numbers}"))
    let (svg, choices) = try SquareCountry.sheet(fixture)
    #expect(svg.contains("no data (8)"))
    #expect(choices["classes"] == "No unit has a value.")
  }
}
