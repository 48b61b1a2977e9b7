import MapPipeline
import Testing

/// Dot-density maps, from the table to the picture.
@Suite struct DotMapTests {
  private func map(_ symbols: String) -> String {
    """
      map:
        title: {en: Squares}
        boundaries: units
        extent: [S1, S2, S3, S4, S5, S6, S7, S8]
        symbols: \(symbols)

    """
  }

  /// How many dots a unit has in the SVG: each begins with a move.
  private func dots(_ code: String, _ svg: String) -> Int {
    guard let start = svg.range(of: "<g id=\"symbol-\(code)\"") else { return 0 }
    let rest = svg[start.upperBound...]
    let own = rest.range(of: "</g>").map { rest[..<$0.lowerBound] } ?? rest
    return own.matches(of: /M/).count
  }

  private let rows = [("S1", "100"), ("S2", "24"), ("S3", "15"), ("S4", "4"), ("S5", "0")]

  @Test("One dot for so many, to the nearest: the rest goes to nobody, and what has none is told")
  func rounding() throws {
    let fixture = try SquareCountry.fixture(
      maps: map("{dots: numbers, each: 10}"), indicator: rows)
    let (svg, choices) = try SquareCountry.sheet(fixture)
    #expect(["S1", "S2", "S3", "S4", "S5"].map { dots($0, svg) } == [10, 2, 2, 0, 0])
    for words in ["1 dot = 10", "none marks a place", "1 unit has too little for one dot"] {
      #expect(svg.contains(words), "\(words)")
    }
    #expect(choices["dots"]?.contains("as the project asks. 14 dots") == true)
    #expect(choices["symbols"] == nil)
  }

  @Test("Left to the map, dots of the densest unit just coalesce, whatever size is asked for")
  func chosen() throws {
    let fixture = try SquareCountry.fixture(
      maps: map("{dots: numbers}"), indicator: [("S1", "50000000"), ("S2", "1000000")])
    let (svg, choices) = try SquareCountry.sheet(fixture)
    // A4 landscape, 842 by 595 points: 774.6 by 428.6 for four by two degrees are 574 m a point on the
    // width, and a square of 12,364 km² has room for 19,145 dots of 1.4 points; at most 10,000 of them
    // in all make 5,100 the least, and 10,000 the round number.
    #expect(choices["dots"]?.hasPrefix("One dot is 10000: the least") == true)
    #expect(svg.contains("1 dot = 10,000"))
    #expect(dots("S1", svg) == 5000 && dots("S2", svg) == 100)
  }

  @Test("Too many dots are refused with what would do")
  func tooMany() throws {
    let fixture = try SquareCountry.fixture(
      maps: map("{dots: numbers, each: 1}"), indicator: [("S1", "60000")])
    let error = #expect(throws: PipelineError.self) { try SquareCountry.sheet(fixture) }
    let diagnostic = try #require(error?.diagnostics.first)
    #expect(diagnostic.code == "too-many-dots")
    #expect(diagnostic.advice == "write each: 10 or more")
  }
}
