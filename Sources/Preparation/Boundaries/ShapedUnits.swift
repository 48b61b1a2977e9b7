import Configuration
import Diagnostics
import SimpleFeatures
import Topology

/// The features of one boundary layer as shapes of units, with what is doubtful about their codes,
/// names and parents.
struct ShapedUnits: Sendable {
  let shapes: [UnitShape]
  let diagnostics: [Diagnostic]
  /// ISO 3166-1 alpha-3 by unit code, for the sets below.
  let iso3ByCode: [String: String]

  /// - Parameters:
  ///   - names: those that the layer has not, by language.
  ///   - parents: the shaped units of the parent set, whose countries these inherit; nil without one.
  init(
    _ layer: CorrectedLayer, columns: UnitColumns, names: FurtherNames,
    specification: BoundarySetSpecification, parents: ShapedUnits?
  ) {
    let collection = layer.collection
    var shapes: [UnitShape] = []
    var codeless: [String] = []
    var correctedCodes: Set<String> = []
    for (index, feature) in collection.features.enumerated() {
      func value(_ column: Int?) -> String? {
        column.flatMap { feature.values.indices.contains($0) ? feature.values[$0] : nil }
      }
      guard let code = value(columns.code) else {
        codeless.append("row \(feature.row)")
        continue
      }
      if layer.codeWasCorrected[index] { correctedCodes.insert(code) }
      let parentCode = value(columns.parentCode)
      shapes.append(
        UnitShape(
          code: code, name: value(columns.name) ?? code,
          names: names.of(code, beside: columns.names.compactMapValues(value)),
          abbreviation: value(columns.abbreviation),
          abbreviations: columns.abbreviations.compactMapValues(value), parentCode: parentCode,
          iso3: Self.iso3(
            level: specification.level, code: code, parentCode: parentCode,
            country: value(columns.country), parents: parents),
          row: feature.row, geometry: feature.geometry))
    }
    self.shapes = shapes
    var iso3ByCode: [String: String] = [:]
    for shape in shapes where iso3ByCode[shape.code] == nil { iso3ByCode[shape.code] = shape.iso3 }
    self.iso3ByCode = iso3ByCode
    let place = Place(file: collection.source, layer: collection.layer)
    let doubts = UnitDoubts(
      shapes: shapes, correctedCodes: correctedCodes, place: place,
      parentCodes: parents.map { Set($0.shapes.map(\.code)) }, parentSet: specification.parent)
    diagnostics = layer.diagnostics + doubts.diagnostics(codeless: codeless)
  }

  /// A country's own code; below, that of the parent set, else what the layer says; at level 1 the
  /// parent's code is a country's.
  private static func iso3(
    level: Int, code: String, parentCode: String?, country: String?, parents: ShapedUnits?
  ) -> String? {
    if level == 0 { return code }
    if let parentCode, let parents, let inherited = parents.iso3ByCode[parentCode] {
      return inherited
    }
    if let country, country.utf8.count == 3 { return country }
    return level == 1 ? parentCode : nil
  }
}
