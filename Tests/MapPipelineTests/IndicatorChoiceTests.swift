import MapPipeline
import Testing

/// An indicator that cannot fill a map is refused with the reason and with those that can.
@Suite struct IndicatorChoiceTests {
  private func refusal(_ boundaries: String, _ indicator: String) throws -> PipelineError {
    let maps = """
        map: {title: {en: Map}, boundaries: \(boundaries), extent: world,
          fill: {indicator: \(indicator)}}
      indicators:
        numbers:
          source: numbers.csv
          boundaries: [units]
          fields: {code: code, period: year, value: value, source: source}
        over-time: {source: numbers.csv, fields: {date: year, value: value}}

      """
    let fixture = try SquareCountry.fixture(
      maps: maps, indicator: [("S1", "1")], indicators: "")
    return try #require(throws: PipelineError.self) { try SquareCountry.sheet(fixture) }
  }

  @Test("A series over time without units is called so")
  func overTime() throws {
    let error = try refusal("units", "over-time")
    #expect(error.description.contains("\"over-time\" is a series over time without units"))
    #expect(error.description.contains("those with numbers for units are numbers"), "\(error)")
  }

  @Test("Numbers for other boundaries are called so")
  func elsewhere() throws {
    let error = try refusal("countries", "numbers")
    #expect(
      error.description.contains("has numbers for units and none for the boundaries countries"))
    #expect(error.description.contains("no indicator has numbers for countries"), "\(error)")
  }
}

/// Settings of a map that is not shown are refused: they could change nothing.
@Suite struct IdleSettingsTests {
  @Test("Only settings of what is shown pass; those that are wrong otherwise are told elsewhere")
  func idle() throws {
    let maps = """
        one: {title: {en: One}, boundaries: units, extent: world, fill: {indicator: numbers}}
        two: {title: {en: Two}, boundaries: units, extent: world, fill: {indicator: numbers}}

      """
    let fixture = try SquareCountry.fixture(maps: maps)
    let project = try OpenProject(atlasAt: fixture.atlasPath)
    let settings = IdleSettings(project: project, maps: ["one"], reports: [])
    #expect(settings.diagnostics(of: ["maps.one.title=x", "theme.accent=#000000"]).isEmpty)
    #expect(settings.diagnostics(of: ["maps.three.title=x", "nothing"]).isEmpty)
    let idle = settings.diagnostics(of: ["maps.two.title=x", "maps.two.labels=units"])
    #expect(idle.map(\.place.key) == ["maps.two.title", "maps.two.labels"])
    #expect(idle.first?.reason == "asked for is one")
    let all = IdleSettings(project: project, maps: nil, reports: [])
    #expect(all.diagnostics(of: ["maps.two.title=x"]).isEmpty)
  }
}
