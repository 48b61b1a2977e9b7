import MapPipeline
import Testing

/// Columns of names and short forms, from the boundary file to the picture.
@Suite("Short forms and second names of a boundary set")
struct UnitNamesTests {
  private static let prepared = Result { () throws -> OpenProject in
    func square(_ code: String, _ x: Double, _ width: Double, _ rest: String) -> String {
      let corners = [(x, 0.0), (x + width, 0.0), (x + width, 3), (x, 3), (x, 0)]
      let ring = corners.map { "[\($0.0), \($0.1)]" }.joined(separator: ", ")
      return """
        {"type": "Feature", "properties": {"code": "\(code)", \(rest)}, "geometry": \
        {"type": "Polygon", "coordinates": [[\(ring)]]}}
        """
    }
    let features = [
      square("A", 0, 3, #""name": "Alder", "ar": "ألدر", "short": "AL", "court": null"#),
      square(
        "B", 3, 0.4,
        #""name": "Autonomous Birch Forest of the North", "ar": null, "short": "BN", "court": "FB""#
      ),
      square("C", 3.4, 3, #""name": "Cedar", "ar": "سيدار", "short": null, "court": null"#),
    ]
    let fixture = try PreparedFixture([
      "units.geojson": "{\"type\": \"FeatureCollection\", \"features\": [\n"
        + features.joined(separator: ",\n") + "\n]}\n",
      "numbers.csv": "code,value\nA,1\nB,2\nC,3\n",
      "peacemap.yaml": """
      peacemap: 1
      organisation: {name: {en: Test}, disclaimer: {en: None.}}
      languages: [en, fr, ar]
      data-date: 2026-01-01
      boundaries:
        units: {source: units.geojson, edition: made-up, level: 1, fields: {code: code, name: name,
          names: {ar: ar}, abbreviation: short, abbreviations: {fr: court}}}
      indicators:
        numbers: {source: numbers.csv, boundaries: [units], fields: {code: code, value: value}}
      maps:
        map: {title: Map, boundaries: units, extent: {units: [A, B, C]}, fill: {indicator: numbers},
          labels: {kind: units, second: ar}}

      """,
    ])
    return try OpenProject(atlasAt: fixture.atlasPath)
  }

  private func svg(_ language: String) throws -> String {
    let request = MapRequest(
      map: "map", language: language, size: .picture(width: 700, height: 480, scale: 1),
      today: PreparedFixture.day)
    return String(
      decoding: try MapRenderer().bytes(Self.prepared.get(), request, format: .svg), as: UTF8.self)
  }

  @Test("The short form of the map's language stands on the map, and the second names under others")
  func forms() throws {
    let english = try svg("en")
    #expect(english.contains(">BN</tspan>") && !english.contains(">AL</tspan>"))
    #expect(english.contains(">Alder</tspan>") && english.contains(">ألدر</tspan>"))
    #expect(english.contains("xml:lang=\"ar\""))
    #expect(try svg("fr").contains(">FB</tspan>"))
    // In Arabic the second name is the first one.
    #expect(try svg("ar").components(separatedBy: ">ألدر</tspan>").count == 2)
  }
}
