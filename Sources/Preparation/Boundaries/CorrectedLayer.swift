import Diagnostics
import SimpleFeatures

/// A boundary layer with the corrections of a project applied.
///
/// A correction is for every feature that has its code in the source; corrections of one field are
/// applied in the order of the file, each only where the present value is its `from`. A code that
/// the layer does not have is no mistake here: one file serves several layers.
struct CorrectedLayer: Sendable {
  let collection: FeatureCollection
  /// By feature, in the layer's order: true where a correction gave it another code.
  let codeWasCorrected: [Bool]
  /// The codes of corrections that the layer has.
  let codesFound: Set<String>
  let diagnostics: [Diagnostic]

  init(
    _ source: FeatureCollection, codeColumn: Int, corrections: [Correction], file: String?
  ) {
    var collection = source
    var wasCorrected = [Bool](repeating: false, count: source.features.count)
    var found: Set<String> = []
    var diagnostics: [Diagnostic] = []
    let byCode = Dictionary(grouping: corrections, by: \.code)
    for (index, feature) in source.features.enumerated() where !byCode.isEmpty {
      guard feature.values.indices.contains(codeColumn), let code = feature.values[codeColumn],
        let concerned = byCode[code]
      else { continue }
      found.insert(code)
      for correction in concerned {
        let place = Place(file: file, row: correction.row, key: correction.field)
        guard let column = source.column(correction.field), feature.values.indices.contains(column)
        else {
          diagnostics.append(
            Diagnostic(
              .warning, "correction-of-unknown-column",
              "\(source.source) has no column \"\(correction.field)\" to correct for \(code)",
              at: place, advice: NearestWord.advice(for: correction.field, among: source.columns)))
          continue
        }
        let present = collection.features[index].values[column]
        guard present == correction.from else {
          diagnostics.append(
            Diagnostic(
              .warning, "correction-does-not-apply",
              "\(code) has \(Self.quoted(present)) and not \(Self.quoted(correction.from))",
              at: place, reason: "the source has changed since, or the correction is misspelt"))
          continue
        }
        collection.features[index].values[column] = correction.to
        if column == codeColumn { wasCorrected[index] = true }
      }
    }
    self.collection = collection
    codeWasCorrected = wasCorrected
    codesFound = found
    self.diagnostics = diagnostics
  }

  private static func quoted(_ value: String?) -> String { value.map { "\"\($0)\"" } ?? "nothing" }
}
