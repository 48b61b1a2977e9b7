import Cartography
import Glibc
import Projections
import SimpleFeatures

/// A map's units as GeoJSON (RFC 7946) with their public facts: outlines as fine as a picture of the
/// whole map shows, for pages that answer to a pointer.
package struct OutlineWriter {
  private let project: OpenProject

  package init(project: OpenProject) { self.project = project }

  /// The whole file. `facts` are the cells of the map's table, each with its column's heading, without
  /// the unit's name and code and without addresses of sources.
  /// Errors: no such map, a map that cannot be made.
  package func geoJSON(_ request: MapRequest) throws(PipelineError) -> String {
    let (content, _) = try MapContentBuilder(project: project, request: request).content()
    let facts = Self.facts(of: content.makeTable())
    let set = content.ground.boundaries
    let extent = content.ground.extent
    // A thousand and a half pixels across the map.
    let detailInDegrees =
      max(
        extent.east - extent.west, 2 * (extent.north - extent.south)) / 3000
    let projected: ProjectedBoundaries
    do {
      let projector = try BoundaryProjector(
        .custom("OGC:CRS84"), store: project.projections)
      projected = try projector.project(
        set, units: content.ground.subject,
        detailInMeters: detailInDegrees * ReferenceSystem.metersPerDegree)
    } catch {
      throw PipelineError(.failed, "projection", "the map \(request.map): \(error)")
    }
    let digits = max(1, min(5, Int((-log10(detailInDegrees)).rounded(.up)) + 1))
    let language = content.wording.tag.text
    var text = #"{"type":"FeatureCollection","features":["#
    for (position, unit) in projected.unitIndices.enumerated() {
      if position > 0 { text += ",\n" }
      let boundary = set.units[unit]
      text += #"{"type":"Feature","id":\#(Self.quoted(boundary.code)),"properties":{"code":"#
      text += Self.quoted(boundary.code)
      text += #","name":"# + Self.quoted(boundary.name(in: language)) + #","facts":["#
      text += (facts[boundary.code] ?? []).map { fact in
        "[\(Self.quoted(fact.heading)),\(Self.quoted(fact.text))]"
      }.joined(separator: ",")
      text += #"]},"geometry":"#
      text += NestedRings(projected, position: position).multiPolygon(digits: digits)
      text += "}"
    }
    return text + "]}\n"
  }

  private static func facts(of table: MapTable) -> [String: [(heading: String, text: String)]] {
    guard let code = table.columns.firstIndex(where: { $0.key == "code" }) else { return [:] }
    let shown = table.columns.indices.filter {
      !["unit", "code", "source"].contains(table.columns[$0].key)
    }
    var facts: [String: [(heading: String, text: String)]] = [:]
    for row in table.rows {
      guard let key = row[code] else { continue }
      // A unit may have several rows: those who are named there, and those of its whole area.
      facts[key, default: []] += shown.compactMap { column in
        row[column].map { (table.columns[column].heading, $0) }
      }
    }
    return facts
  }

  /// A text as a JSON string (RFC 8259, 7).
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
