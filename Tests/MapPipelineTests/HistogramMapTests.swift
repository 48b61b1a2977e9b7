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
