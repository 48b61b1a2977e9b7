import Ingest

/// What `inspect` prints for people.
struct InspectionText {
  let path: String
  let layers: [InspectedLayer]

  /// Lines of plain text, a line feed at the end.
  var text: String {
    ([path] + layers.flatMap(lines)).joined(separator: "\n") + "\n"
  }

  private func lines(of inspected: InspectedLayer) -> [String] {
    let layer = inspected.summary
    let isTable = layer.geometryType == nil
    var lines = ["", "layer \(layer.name)"]
    if let sign = inspected.membersSign {
      lines += [
        "  members: \(MemberGuard.words(sign))",
        "  the number of rows, the extent and every value are kept back",
      ]
    } else {
      lines.append(isTable ? "  \(layer.featureCount) rows" : "  \(layer.featureCount) features")
    }
    if let geometry = layer.geometryType { lines.append("  geometry: \(geometry)") }
    if !isTable { lines.append("  CRS: \(Self.words(of: layer.crs))") }
    if let box = layer.extent {
      lines.append(
        "  extent: \(box.west) to \(box.east) degrees east, \(box.south) to \(box.north) north")
    }
    if let count = layer.invalidGeometryCount {
      lines.append("  invalid geometries: \(count == 0 ? "none" : "\(count)")")
    }
    if let encoding = layer.encoding { lines.append("  encoding: \(encoding)") }
    if let dialect = layer.dialect { lines += Self.lines(of: dialect) }
    if !layer.columns.isEmpty { lines.append("  columns:") }
    lines += layer.columns.map { "    \($0.name) (\($0.type))" }
    return lines
  }

  private static func words(of crs: LayerSummary.CRS?) -> String {
    guard let crs else { return "none stated" }
    return crs.authorityCode.map { "\($0) \(crs.name)" } ?? crs.name
  }

  private static func lines(of dialect: FieldDialect) -> [String] {
    ["  dialect: \(dialect.name.rawValue)"]
      + dialect.levels.map { level in
        let parts = [
          level.codeColumn.map { "code \($0)" }, level.nameColumn.map { "name \($0)" },
          level.parentCodeColumn.map { "parent \($0)" },
          level.countryCodeColumn.map { "country \($0)" },
        ].compactMap { $0 }
        let number = level.level.map { "level \($0)" } ?? "one level"
        return "    \(number): \(parts.joined(separator: ", "))"
      }
  }
}
