import MapPipeline
import Testing

@Suite("Maps with the distribution of their numbers as a legend")
struct HistogramMapTests {
  @Test("The legend has bars of the classes' colours, limits, and no data with its count")
  func indicator() throws {
    let fixture = try SquareCountry.fixture(
      maps: """
          map: {title: Map, boundaries: units, extent: {units: [S1, S2, S3, S4, S5, S6, S7, S8]},
            fill: {indicator: numbers, breaks: [10, 50]}, legend: {histogram: true}}

        """,
      indicator: [
        ("S1", "1"), ("S2", "2"), ("S3", "3"), ("S4", "20"), ("S5", "30"), ("S6", "60"),
        ("S7", "100"),
      ])
    let (svg, choices) = try SquareCountry.sheet(fixture)
    #expect(svg.contains("Distribution: under 10 (3); 10–49 (2); 50 and more (2)"))
    #expect(svg.contains(">no data (1)</tspan>") && !svg.contains(">under 10 (3)</tspan>"))
    for label in ["10", "50", "100"] { #expect(svg.contains(">\(label)</tspan>"), "\(label)") }
    // Seven values: 1…100 in ten bars, three of them in the first.
    #expect(svg.contains(">3</tspan>"))
    #expect(choices["classes"]?.contains("10 bars of equal width") == true)
  }

  @Test("Limits beyond the numbers are no ticks: the classes that they divide are a list")
  func beyond() throws {
    let fixture = try SquareCountry.fixture(
      maps: """
          map: {title: Map, boundaries: units, extent: {units: [S1, S2, S3]},
            fill: {indicator: numbers, breaks: [1, 30, 500, 900]}, legend: {histogram: true}}

        """,
      indicator: [("S1", "2"), ("S2", "40"), ("S3", "100")])
    let (svg, _) = try SquareCountry.sheet(fixture)
    #expect(svg.contains("Distribution: 1–29 (1); 30–499 (2)"))
    for text in ["2", "30", "100", "under 1 (0)", "500–899 (0)", "900 and more (0)"] {
      #expect(svg.contains(">\(text)</tspan>"), "\(text)")
    }
    for limit in ["500", "900"] { #expect(!svg.contains(">\(limit)</tspan>"), "\(limit)") }
  }

  @Test("Without a number there is no distribution, and the legend a list")
  func none() throws {
    let fixture = try SquareCountry.fixture(
      maps: """
          map: {title: Map, boundaries: units, extent: {units: [S1, S2]},
            fill: {indicator: numbers}, legend: {histogram: true}}

        """)
    let (svg, _) = try SquareCountry.sheet(fixture)
    #expect(svg.contains(">no data (2)</tspan>") && !svg.contains("Distribution"))
  }
}
