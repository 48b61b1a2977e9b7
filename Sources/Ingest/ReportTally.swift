import Diagnostics

/// Collects what a reading has to say: one diagnostic per kind and column, counted, the first
/// place kept, at most five samples.
struct ReportTally {
  private struct Key: Hashable {
    var code: String
    var column: String?
  }

  let file: String
  var layer: String?
  /// True where samples and GDAL's words must not enter a report.
  let isConfidential: Bool
  private var order: [Key] = []
  private var entries: [Key: Diagnostic] = [:]

  init(file: String, layer: String? = nil, isConfidential: Bool) {
    self.file = file
    self.layer = layer
    self.isConfidential = isConfidential
  }

  /// Counts one occurrence. `row` and `column` say where; `sample` is a value of the source, and
  /// `reason` C words that may quote one: both are left out of a confidential source's report.
  mutating func record(
    _ severity: Diagnostic.Severity, _ code: String, _ message: @autoclosure () -> String,
    row: Int? = nil, column: String? = nil, sample: String? = nil, reason: String? = nil,
    advice: String? = nil, occurrences: Int = 1
  ) {
    let key = Key(code: code, column: column)
    let shown = isConfidential ? nil : sample.map { Self.sampleText($0, row: row) }
    if var entry = entries[key] {
      entry.count += occurrences
      if let shown, entry.samples.count < 5 { entry.samples.append(shown) }
      entries[key] = entry
      return
    }
    order.append(key)
    entries[key] = Diagnostic(
      severity, code, message(), at: Place(file: file, layer: layer, row: row, key: column),
      reason: isConfidential ? nil : reason, advice: advice, count: occurrences,
      samples: shown.map { [$0] } ?? [])
  }

  /// Everything recorded, in the order of first appearance.
  var diagnostics: [Diagnostic] { order.compactMap { entries[$0] } }

  /// A value, at most 60 characters of it, with its row.
  private static func sampleText(_ value: String, row: Int?) -> String {
    let short = value.count > 60 ? "\(value.prefix(60))…" : value
    return row.map { "row \($0): \(short)" } ?? short
  }
}
