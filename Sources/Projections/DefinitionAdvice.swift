import Diagnostics

/// What somebody may have meant by a definition that PROJ refuses.
enum DefinitionAdvice {
  /// Registered world and continental projections that maps often name.
  static let usualCodes = [
    "EPSG:8857", "EPSG:8858", "EPSG:8859", "EPSG:3857", "EPSG:3395", "EPSG:3035", "EPSG:6933",
    "EPSG:6931", "EPSG:6932", "EPSG:4326", "OGC:CRS84", "ESRI:54009", "ESRI:54030", "ESRI:54034",
    "ESRI:54012", "ESRI:102022", "ESRI:102008", "ESRI:102015", "ESRI:102025", "ESRI:102028",
  ]

  /// "did you mean …?", or nil when nothing is near.
  static func advice(for definition: String) -> String? {
    if definition.contains("proj=") {
      guard let operation = ProjString(definition)["proj"] else { return nil }
      if ProjectionCatalog.entry(operation) != nil { return nil }
      return NearestWord.advice(for: operation, among: ProjectionCatalog.ids)
    }
    return NearestWord.advice(for: definition, among: usualCodes)
      ?? NearestWord.advice(
        for: definition, among: ProjectionCatalog.ids.map { "+proj=\($0)" })
  }

  /// "EPSG:8857": an authority, a colon and a code, both of letters, digits, `_`, `-`, `.`.
  static func isAuthorityCode(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.unicodeScalars.allSatisfy {
            ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
              || $0 == "_" || $0 == "-" || $0 == "."
          }
      }
  }
}
