import MapPipeline
import Testing

/// Cartograms, from the table to the picture, and what they are refused for.
@Suite struct CartogramMapTests {
  private func fixture(_ kind: String, _ rows: [(String, String)]? = nil) throws -> PreparedFixture
  {
    try SquareCountry.fixture(
      maps: """
          map:
            title: {en: Squares}
            boundaries: units
            extent: [S1, S2, S3, S4, S5, S6, S7, S8]
            cartogram: {by: numbers, kind: \(kind)}
            labels: units

        """,
      indicator: rows ?? [("S1", "400"), ("S2", "100"), ("S3", "25"), ("S4", "0"), ("S5", "-1")])
  }

  @Test(
    "Units above zero have a figure; those without are counted in the notes",
    arguments: [
      ("dorling", "positions approximate"), ("non-contiguous", "pale grey shows its real outline"),
    ])
  func drawn(_ kind: String, _ note: String) throws {
    let (svg, choices) = try SquareCountry.sheet(fixture(kind))
    for code in ["S1", "S2", "S3"] { #expect(svg.contains("id=\"unit-\(code)\""), "\(code)") }
    for code in ["S4", "S5", "S6"] { #expect(!svg.contains("id=\"unit-\(code)\""), "\(code)") }
    #expect(svg.contains(note))
    #expect(svg.contains("5 units without a number above zero are not drawn."))
    #expect(!svg.contains("id=\"scale-bar\""))
    #expect(choices["cartogram"] != nil)
  }

  @Test("A cartogram has no tiles, no part around a unit, and nothing without a number")
  func refused() throws {
    // The atlas is there as long as its fixture.
    let fixture = try fixture("dorling")
    let project = try OpenProject(atlasAt: fixture.atlasPath)
    let tile = #expect(throws: PipelineError.self) {
      try TileRenderer().png(
        project, TileRequest(map: "map", zoom: 0, x: 0, y: 0, today: PreparedFixture.day))
    }
    #expect(tile?.diagnostics.first?.code == "cartogram")
    #expect(tile?.description.contains("neither tiles nor views") == true)
    let around = #expect(throws: PipelineError.self) {
      try MapRenderer().sheet(
        project, MapRequest(map: "map", unit: "S1", today: PreparedFixture.day))
    }
    #expect(around?.diagnostics.first?.code == "cartogram")
    // The words of a unit are told all the same.
    let words = try MapRenderer().words(
      project, MapRequest(map: "map", unit: "S1", today: PreparedFixture.day))
    #expect(words.words.description.contains("Alder 400."))
    let empty = #expect(throws: PipelineError.self) {
      try SquareCountry.sheet(self.fixture("dorling", [("S1", "0")]))
    }
    #expect(empty?.diagnostics.first?.code == "empty-cartogram")
  }
}
