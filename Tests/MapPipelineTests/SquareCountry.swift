import Foundation
import MapPipeline
import Testing

/// A project of eight squares of one degree in two rows, codes `S1` … `S8` from the south-west, in
/// two countries (`WST` and `EST`), with an indicator, plans and members.
enum SquareCountry {
  static let names = [
    "Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel",
  ]

  /// The rows of the indicator: unit code and number as text.
  static func fixture(
    maps: String, indicator: [(String, String)] = [], milestones: String? = nil,
    members: String? = nil, indicators: String? = nil, further: [String: String] = [:],
    logo: [UInt8]? = nil, national: String? = nil
  ) throws -> PreparedFixture {
    var files = [
      "units.geojson": layer(names.indices.map { square($0) }),
      "countries.geojson": layer([country("WST", "Westland", 0), country("EST", "Eastland", 2)]),
      "numbers.csv": "code,year,value,source\n"
        + indicator.map { "\($0.0),2024,\($0.1),https://data.example.org/\n" }.joined(),
      "units.csv": """
      code,name,iso3,level,parent_code
      R1,Autonomous Region of the Trees,,1,
      S1,Alder,,2,R1
      S2,Birch,,2,R1

      """,
      "aliases.csv": """
      iso3,level,parent_code,alias,code_system,code,why,accepted_on
      ,1,,ART,TEST,R1,Abbreviation,2026-01-01

      """,
      "milestones.csv": milestones
        ?? "type,unit,system,code,instrument,milestone,from,precision,source\n",
      "peacemap.yaml": project + (indicators ?? numbers) + (members == nil ? "" : memberRules)
        + "maps:\n" + maps,
    ]
    if let members { files["members.csv"] = members }
    if let national {
      files["national.csv"] = national
      files["peacemap.yaml"]?.replace(
        "milestones:\n", with: "milestones:\n" + nationalMilestones)
    }
    files.merge(further) { $1 }
    if logo != nil {
      files["peacemap.yaml"]?.replace("organisation: {", with: "organisation: {logo: logo.png, ")
    }
    return try PreparedFixture(files, logo: logo)
  }

  /// The sheet and the SVG of a map on paper-like 800 by 500 pixels.
  static func sheet(
    _ fixture: PreparedFixture, _ map: String = "map"
  ) throws -> (svg: String, choices: [String: String]) {
    let project = try OpenProject(atlasAt: fixture.atlasPath)
    let request = MapRequest(
      map: map, size: .picture(width: 800, height: 500, scale: 1), today: PreparedFixture.day)
    let renderer = try MapRenderer()
    let svg = String(decoding: try renderer.bytes(project, request, format: .svg), as: UTF8.self)
    let choices = try renderer.sheet(project, request).sheet.choices
    return (
      svg,
      Dictionary(choices.map { ($0.subject, $0.sentence) }, uniquingKeysWith: { $0 + " " + $1 })
    )
  }

  private static func square(_ index: Int) -> String {
    let (x, y) = (index % 4, index / 4)
    return feature(
      "S\(index + 1)", x < 2 ? "WST" : "EST", names[index],
      [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1), (x, y)])
  }

  private static func country(_ code: String, _ name: String, _ west: Int) -> String {
    feature(
      code, "", name,
      [(west, 0), (west + 2, 0), (west + 2, 2), (west, 2), (west, 0)])
  }

  private static func feature(
    _ code: String, _ parent: String, _ name: String, _ corners: [(Int, Int)]
  ) -> String {
    let ring = corners.map { "[\($0.0), \($0.1)]" }.joined(separator: ", ")
    return """
      {"type": "Feature", "properties": {"code": "\(code)", "parent": "\(parent)", \
      "name": "\(name)"}, "geometry": {"type": "Polygon", "coordinates": [[\(ring)]]}}
      """
  }

  private static func layer(_ features: [String]) -> String {
    "{\"type\": \"FeatureCollection\", \"features\": [\n\(features.joined(separator: ",\n"))\n]}\n"
  }

  private static let project = """
    peacemap: 1
    organisation: {name: {en: Test}, disclaimer: {en: None.}}
    languages: [en]
    data-date: 2026-01-01
    boundaries:
      units:
        source: units.geojson
        edition: made-up
        code-system: TEST
        level: 1
        parent: countries
        fields: {code: code, parent-code: parent, name: name}
      countries:
        source: countries.geojson
        edition: made-up
        level: 0
        fields: {code: code, name: name}
    units: units.csv
    unit-types: {unit: own, region: above}
    aliases: aliases.csv
    instruments: {plan: [LAP]}
    milestones:
      localization:
        source: milestones.csv
        boundaries: [units]
        fields: {unit-type: type, unit: unit, code-system: system, code: code, instrument: instrument,
                 kind: milestone, from: from, precision: precision, source: source}

    """

  private static let nationalMilestones = """
      national:
        source: national.csv
        boundaries: [countries]
        fields: {code: code, instrument: instrument, generation: generation, kind: milestone,
                 from: from, precision: precision, source: source}

    """

  private static let numbers = """
    indicators:
      numbers:
        title: {en: Seats held}
        source: numbers.csv
        boundaries: [units]
        fields: {code: code, period: year, value: value, source: source}

    """

  private static let memberRules = """
    members:
      source: members.csv
      policy: {minimum-count: 5, building-block: units, purposes: [print, web]}

    """
}
