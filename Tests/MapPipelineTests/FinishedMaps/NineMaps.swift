import Foundation
import HostSystem
import Ingest
import Localization
import MapPipeline
import Preparation
import SimpleFeatures
import TestSupport
import Testing

/// Nine real maps with Geodata's own boundaries and statuses: eight countries and the world.
///
/// Prepared once for all suites: of the provinces only those of the eight countries, since preparing
/// all of the world's takes a debug build three times as long.
enum NineMaps {
  /// A map of it. The number of units is that of the boundary edition.
  struct Map: Sendable, CustomTestStringConvertible {
    var id: String
    var country: String
    var unitCount: Int
    /// Whether a sheet of paper stands.
    var isUpright = false
    var place: (english: String, arabic: String)

    var testDescription: String { id }
  }

  static let maps = [
    Map(id: "nigeria", country: "NGA", unitCount: 37, place: ("Nigeria", "نيجيريا")),
    Map(
      id: "philippines", country: "PHL", unitCount: 118, isUpright: true,
      place: ("the Philippines", "الفلبين")),
    Map(id: "uganda", country: "UGA", unitCount: 112, place: ("Uganda", "أوغندا")),
    Map(
      id: "colombia", country: "COL", unitCount: 34, isUpright: true,
      place: ("Colombia", "كولومبيا")),
    Map(id: "nepal", country: "NPL", unitCount: 14, place: ("Nepal", "نيبال")),
    Map(id: "georgia", country: "GEO", unitCount: 12, place: ("Georgia", "جورجيا")),
    Map(id: "fiji", country: "FJI", unitCount: 5, place: ("Fiji", "فيجي")),
    Map(id: "chile", country: "CHL", unitCount: 15, isUpright: true, place: ("Chile", "تشيلي")),
    Map(id: "world", country: "world", unitCount: 0, place: ("the world", "العالم")),
  ]

  /// The prepared project. Errors: those of preparing it.
  static func project() throws -> OpenProject { try prepared.get() }

  private static let prepared = Result { () throws -> OpenProject in
    let countries = try subset("countries", of: nil)
    let provinces = try subset("provinces", of: Set(maps.map(\.country)))
    let fixture = try PreparedFixture(
      [
        "peacemap.yaml": try projectFile(), "countries.geojson": countries,
        "provinces.geojson": provinces,
      ].merging(tables()) { first, _ in first })
    return try OpenProject(atlasAt: fixture.atlasPath)
  }

  private static func tables() throws -> [String: String] {
    var tables: [String: String] = [:]
    for name in [
      "boundaries/corrections.csv", "boundaries/names.csv", "status/units.csv",
      "status/aliases.csv",
      "status/milestones.csv", "status/national_action_plans.csv",
    ] {
      tables[FilePath.name(of: name)] = try Repository.text("Geodata/\(name)")
    }
    return tables
  }

  /// The features of one of Geodata's boundary files as GeoJSON, coordinates as they are.
  static func subset(_ name: String, of countries: Set<String>?) throws -> String {
    let all = try SourceReader()
      .features(of: Repository.path("Geodata/boundaries/\(name).fgb.zip")).value
    let country = try #require(all.column("iso3"))
    let features = all.features.compactMap { feature -> String? in
      guard case .polygons(let polygons) = feature.geometry,
        countries?.contains(feature.values[country] ?? "") ?? true
      else { return nil }
      let properties = zip(all.columns, feature.values).compactMap { column, value in
        value.map { "\"\(column)\": \"\($0.replacingOccurrences(of: "\"", with: "\\\""))\"" }
      }
      return "{\"type\": \"Feature\", \"properties\": {\(properties.joined(separator: ", "))}, "
        + "\"geometry\": {\"type\": \"MultiPolygon\", \"coordinates\": \(text(of: polygons))}}"
    }
    return "{\"type\": \"FeatureCollection\", \"features\": [\n"
      + features.joined(separator: ",\n") + "\n]}\n"
  }

  private static func text(of polygons: MultiPolygon) -> String {
    func list(_ range: Range<Int>, _ item: (Int) -> String) -> String {
      "[" + range.map(item).joined(separator: ",") + "]"
    }
    func inner(_ offsets: [Int], _ index: Int) -> Range<Int> {
      offsets[index]..<offsets[index + 1]
    }
    return list(0..<polygons.polygonCount) { polygon in
      list(inner(polygons.polygonOffsets, polygon)) { ring in
        list(inner(polygons.ringOffsets, ring)) { position in
          let place = polygons.coordinates[position]
          return "[\(place.longitude),\(place.latitude)]"
        }
      }
    }
  }

  /// Geodata's project file up to its members, with the nine maps in English and Arabic.
  private static func projectFile() throws -> String {
    let text = try Repository.text("Geodata/peacemap.yaml")
    let start = try #require(text.range(of: "\nindicators:"))
    var file = String(text[..<start.lowerBound])
    for (old, new) in [
      ("boundaries/provinces.fgb.zip\n    layer: provinces", "provinces.geojson"),
      ("boundaries/countries.fgb.zip\n    layer: countries", "countries.geojson"),
      (
        "  lines: {source: boundaries/disputed.fgb.zip, layer: disputed, class: name}\n", ""
      ),
      ("boundaries/corrections.csv", "corrections.csv"), ("boundaries/names.csv", "names.csv"),
      ("status/", ""),
    ] {
      #expect(file.contains(old), "Geodata's project file has changed: \(old)")
      file = file.replacingOccurrences(of: old, with: new)
    }
    return file + "\nmaps:\n" + maps.map(mapText).joined()
  }

  private static func mapText(_ map: Map) -> String {
    let isWorld = map.country == "world"
    let (english, arabic) = map.place
    return """
        \(map.id):
          title: {en: Localization of UNSCR 1325 in \(english), ar: توطين القرار 1325 في \(arabic)}
          subtitle: {en: "Status of action plans by area, with plans of smaller areas counted on it", \
      ar: "حالة خطط العمل حسب المنطقة، مع احتساب خطط المناطق الأصغر ضمنها"}
          boundaries: \(isWorld ? "countries" : "provinces")
          extent: \(map.country)
          fill: {status: \(isWorld ? "national" : "localization")}
          legend: {title: {en: Action plan, ar: خطة العمل}}
          labels: \(isWorld ? "none" : "units")
          size: {paper: A4, orientation: \(map.isUpright ? "portrait" : "landscape")}
          notes:
            en: Most areas were never assessed. “No data” does not mean that there is no plan.
            ar: لم تُقيَّم معظم المناطق قط. لا تعني عبارة «لا بيانات» عدم وجود خطة.

      """
  }
}
