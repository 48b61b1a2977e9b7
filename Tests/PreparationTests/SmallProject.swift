import AtlasFile
import Foundation
import HostSystem
import Localization

@testable import Preparation

/// A project in a temporary folder that goes with this object: four squares of one degree in two
/// countries, drawn by hand.
///
/// ```
/// BBB  | BBB-1 Gamma (0…1, 1…2) | BBB-2 Delta (1…2, 1…2) |
/// AAA  | AAA-1 Alpha (0…1, 0…1) | AAA-2 Bêta  (1…2, 0…1) |
/// ```
/// The source gives the square of BBB-2 to a country XBB, which the corrections make part of BBB.
final class SmallProject {
  let folder: String

  init() throws {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("peacemap-project-\(UUID().uuidString)").path
    try FileSystem.createFolder(folder)
    for (name, text) in Self.files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { FilePath.join(folder, name) }

  func write(_ text: String, to name: String) throws {
    try AtomicFile.write(text, to: path(name))
  }

  /// Replaces a text that must occur in a file.
  func replace(_ old: String, with new: String, in name: String) throws {
    let text = String(decoding: try FileSystem.bytes(of: path(name)), as: UTF8.self)
    precondition(text.contains(old), "the test changes what is there")
    try write(text.replacing(old, with: new), to: name)
  }

  static func day(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(iso: text) else { preconditionFailure("\(text) is a day") }
    return date
  }

  func prepared() throws -> PreparedProject {
    try ProjectPreparation(project: folder, today: Self.day("2026-11-23")).prepared()
  }

  /// The record of sources beside an atlas of the project as it is.
  func cached() throws -> SourceRecord {
    let output = AtlasOutput(path: path("a.atlas"), recordPath: path("a.json"))
    try output.write(try prepared())
    return try SourceRecord(path: path("a.json"))
  }

  /// The diagnostics of a preparation that must fail.
  func failure() -> PreparationError? {
    do {
      _ = try prepared()
      return nil
    } catch {
      return error as? PreparationError
    }
  }

  /// Prepares, writes and opens the atlas.
  func atlas(_ name: String = "test.atlas") throws -> Atlas {
    try AtlasOutput(path: path(name)).write(try prepared())
    return try Atlas(path: path(name))
  }

  // MARK: The files

  private static let files = [
    "peacemap.yaml": project,
    "provinces.geojson": layer([
      square(west: 0, south: 0, "AAA-1", "AAA", "Alpha"),
      square(west: 1, south: 0, "AAA-2", "AAA", "Bêta"),
      square(west: 0, south: 1, "BBB-1", "BBB", "Gamma"),
      square(west: 1, south: 1, "BBB-2", "XBB", "Delta"),
    ]),
    "countries.geojson": layer([
      square(west: 0, south: 0, width: 2, "AAA", "AAA", "Aland"),
      square(west: 0, south: 1, "BBB", "BBB", "Beland"),
      square(west: 1, south: 1, "XBB", "XBB", "Elsewhere"),
    ]),
    "lines.geojson": """
    {"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"name": "Claim", "left": "AAA", "right": "BBB"},
     "geometry": {"type": "LineString", "coordinates": [[0.2, 0.5], [0.8, 0.5]]}}]}
    """,
    "corrections.csv": """
    code,field,from,to,reason
    XBB,code,XBB,BBB,part of Beland
    XBB,name,Elsewhere,Beland,part of Beland
    BBB-2,country,XBB,BBB,part of Beland

    """,
    "aliases.csv": """
    iso3,level,parent_code,alias,code_system,code,why,accepted_on
    BBB,1,BBB,Gama,T,BBB-1,misspelt in the reports,2026-01-02

    """,
    "units.csv": """
    code,name,iso3,level,parent_code
    R1,Northern Region,BBB,1,BBB
    BBB-1,Gamma,BBB,2,R1
    BBB-2,Delta,BBB,2,R1

    """,
    "milestones.csv": milestones,
    "national.csv": """
    iso3,instrument,milestone,date
    AAA,NAP,adopted,2015
    CCC,NAP,adopted,2016

    """,
    "counts.csv": """
    date,countries
    2015,1
    2016-03,2

    """,
    "budget.csv": """
    code,year,spent,planned
    AAA-1,2020,10,40
    BBB-9,2020,7,
    BBB-1,2020,"1,5",3

    """,
    "members.csv": members,
  ]

  private static let milestones = """
    iso3,type,name,parent,system,code,parent_code,instrument,milestone,from,precision,source
    AAA,province,Alpha,,,,,LAP,adopted,2015-02-01,day,https://example.org/1
    AAA,province,Beta,,,,,LAP,launched,2016,year,https://example.org/2
    BBB,province,Gama,,,,,LAP,adopted,2017,year,https://example.org/3
    BBB,province,Nowhere,,,,,LAP,adopted,2018,year,https://example.org/4
    BBB,council,Delta City Council,,T,,BBB-2,LAP,adopted,2019,year,https://example.org/5
    BBB,council,Gamma Town Council,,,,,LAP,adopted,2019,year,https://example.org/6
    BBB,region,Northern Region,,,,,LAP,adopted,2020,year,https://example.org/7
    CCC,province,Far,,,,,LAP,adopted,2018,year,https://example.org/8

    """

  /// Six members of AAA-1, two of BBB-1.
  private static var members: String {
    let header =
      "id,kind,name,iso3,unit,longitude,latitude,consent,purposes,expires,withdrawn,languages,"
      + "themes,web\n"
    let rows = (1...8).map { number in
      let (country, unit) = number <= 6 ? ("AAA", "AAA-1") : ("BBB", "BBB-1")
      return "M\(number),organisation,Org \(number),\(country),\(unit),,,admin1,print;web,"
        + "2028-0\(number)-15,,,,\n"
    }
    return header + rows.joined()
  }

  private static let project = """
    peacemap: 1
    organisation:
      name: {en: Test Network}
    languages: [en]
    data-date: 2026-01-31
    boundaries:
      provinces:
        source: provinces.geojson
        edition: test-1
        code-system: T
        level: 1
        parent: countries
        fields: {code: code, parent-code: country, name: name}
        corrections: corrections.csv
      countries:
        source: countries.geojson
        edition: test-1
        level: 0
        fields: {code: code, name: name}
        corrections: corrections.csv
    units: units.csv
    unit-types: {province: own, council: authority, region: above}
    borders:
      lines: {source: lines.geojson, class: name}
    aliases: aliases.csv
    milestones:
      localization:
        source: milestones.csv
        boundaries: [provinces]
        fields: {country: iso3, unit-type: type, unit: name, parent: parent, code-system: system, code: code, parent-code: parent_code, instrument: instrument, kind: milestone, from: from, precision: precision, source: source}
      national:
        source: national.csv
        boundaries: [countries]
        fields: {country: iso3, code: iso3, instrument: instrument, kind: milestone, from: date}
    indicators:
      plans:
        source: counts.csv
        fields: {date: date, value: countries}
      budget:
        source: budget.csv
        boundaries: [provinces]
        fields: {code: code, period: year, value: spent, denominator: planned}
    members:
      source: members.csv
      policy: {minimum-count: 5, building-block: provinces, purposes: [print]}
    maps:
      plans:
        title: {en: Plans}
        boundaries: provinces
        extent: AAA
        fill: {status: localization}
        symbols: {count: members}

    """

  /// A GeoJSON file, each feature on a line of its own.
  static func layer(_ features: [String]) -> String {
    """
    {"type": "FeatureCollection", "features": [
    \(features.joined(separator: ",\n"))
    ]}
    """
  }

  private static func square(
    west: Int, south: Int, width: Int = 1, _ code: String, _ country: String, _ name: String
  ) -> String {
    let (east, north) = (west + width, south + 1)
    return """
      {"type": "Feature", "properties": {"code": "\(code)", "country": "\(country)", \
      "name": "\(name)"}, "geometry": {"type": "Polygon", "coordinates": [[[\(west), \(south)], \
      [\(east), \(south)], [\(east), \(north)], [\(west), \(north)], [\(west), \(south)]]]}}
      """
  }
}
