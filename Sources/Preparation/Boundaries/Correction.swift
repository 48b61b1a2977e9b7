import Diagnostics
import SimpleFeatures

/// One row of a corrections file: a value of one unit that this project replaces.
struct Correction: Hashable, Sendable {
  /// The row number in its file; the header is row 1.
  var row: Int
  /// The unit's code as the source writes it.
  var code: String
  /// The source's column.
  var field: String
  /// The value as the source writes it; nil for an empty one.
  var from: String?
  /// Nil empties it.
  var to: String?

  /// Reads a corrections file: `code,field,from,to,reason`, in row order.
  ///
  /// A row without a code or field is an error, one without a reason a warning.
  static func reading(of table: Table) -> (corrections: [Correction], diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    for column in ["code", "field", "from", "to"] where table.column(column) == nil {
      diagnostics.append(
        Diagnostic(
          .error, "missing-column", "there is no column \"\(column)\"",
          at: Place(file: table.source, key: column),
          reason: "the columns are \(table.columns.joined(separator: ", "))",
          advice: NearestWord.advice(for: column, among: table.columns)))
    }
    guard diagnostics.isEmpty else { return ([], diagnostics) }
    var corrections: [Correction] = []
    for row in table.rows {
      func value(_ column: String) -> String? {
        table.column(column).flatMap { row.values.indices.contains($0) ? row.values[$0] : nil }
      }
      guard let code = value("code"), let field = value("field") else {
        diagnostics.append(
          Diagnostic(
            .error, "incomplete-correction", "a correction needs a code and a field",
            at: Place(
              file: table.source, row: row.number, key: value("code") == nil ? "code" : "field")))
        continue
      }
      if value("reason") == nil {
        diagnostics.append(
          Diagnostic(
            .warning, "correction-without-reason", "the correction of \(code) has no reason",
            at: Place(file: table.source, row: row.number, key: "reason")))
      }
      corrections.append(
        Correction(
          row: row.number, code: code, field: field, from: value("from"), to: value("to")))
    }
    return (corrections, diagnostics)
  }
}
