import AtlasFile
import Foundation
import HostSystem
import Localization
import MapPipeline
import Preparation
import Testing

/// A project in a temporary folder that goes with this object, prepared in this process.
final class PreparedFixture {
  /// The day on which everything here happens.
  static let day: CalendarDate = {
    guard let day = CalendarDate(iso: "2026-11-23") else { preconditionFailure("a day") }
    return day
  }()

  let folder: String
  let atlasPath: String

  /// Writes the files, by their paths in the project, and prepares them.
  init(_ files: [String: String], logo: [UInt8]? = nil) throws {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("peacemap-pipeline-\(UUID().uuidString)").path
    atlasPath = FilePath.join(folder, "test.atlas")
    try FileSystem.createFolder(folder)
    for (name, text) in files { try AtomicFile.write(text, to: FilePath.join(folder, name)) }
    if let logo {
      try Data(logo).write(to: URL(fileURLWithPath: FilePath.join(folder, "logo.png")))
    }
    let prepared = try ProjectPreparation(project: folder, today: Self.day).prepared()
    try AtlasOutput(path: atlasPath).write(prepared)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// A request for a small picture of a map.
  static func request(
    _ map: String, asOf: String? = nil, language: String? = nil
  ) throws -> MapRequest {
    MapRequest(
      map: map, language: language, asOf: try asOf.map { try #require(CalendarDate(iso: $0)) },
      size: .picture(width: 480, height: 360, scale: 1), today: day)
  }

  /// A project of one boundary set `units` and one map `map` over all of it, with one plan in force
  /// since 8 March 2021 in the unit `E`.
  static func files(units features: [String], extent: String, map: String) -> [String: String] {
    [
      "units.geojson": """
      {"type": "FeatureCollection", "features": [
      \(features.joined(separator: ",\n"))
      ]}

      """,
      "milestones.csv": """
      unit_type,code_system,code,instrument,milestone,date_from,date_precision,source_url
      district,TEST,E,LAP,adopted,2021-03-08,day,https://example.org/e

      """,
      "peacemap.yaml": """
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
          fields: {code: code, name: name}
      unit-types: {district: own}
      milestones:
        localization:
          source: milestones.csv
          boundaries: [units]
          fields: {unit-type: unit_type, code-system: code_system, code: code, instrument: instrument,
                   kind: milestone, from: date_from, precision: date_precision, source: source_url}
      maps:
        \(map):
          title: {en: Two units}
          boundaries: units
          extent: \(extent)
          fill: {status: localization}
          labels: units

      """,
    ]
  }

  static func feature(_ code: String, _ name: String, _ geometry: String) -> String {
    """
    {"type": "Feature", "properties": {"code": "\(code)", "name": "\(name)"}, \
    "geometry": \(geometry)}
    """
  }
}
