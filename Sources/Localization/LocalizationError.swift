package import Diagnostics

/// What makes a reading, a join or a derivation impossible.
package enum LocalizationError: Error, Hashable, Sendable {
  /// A date was asked for that the data do not reach.
  case asOfAfterDataDate(asOf: CalendarDate, dataDate: CalendarDate)
  /// A table or a layer lacks a column that was named.
  case missingColumn(String, source: String, columns: [String])
  /// Neither a key nor a name was given, so nothing can be compared.
  case nothingToJoinBy

  /// The sentence about it.
  package var diagnostic: Diagnostic {
    switch self {
    case .asOfAfterDataDate(let asOf, let dataDate):
      Diagnostic(
        .error, "as-of-after-data-date",
        "the date \(asOf) is after the date of the data, \(dataDate)",
        advice: "ask for \(dataDate) or an earlier day")
    case .missingColumn(let name, let source, let columns):
      Diagnostic(
        .error, "missing-column", "there is no column \"\(name)\"",
        at: Place(file: source, key: name),
        reason: "the columns are \(columns.joined(separator: ", "))",
        advice: NearestWord.advice(for: name, among: columns))
    case .nothingToJoinBy:
      Diagnostic(
        .error, "nothing-to-join-by", "neither a key nor a name column is given",
        advice: "name one, such as --key CODE or --name NAME")
    }
  }
}

extension LocalizationError: CustomStringConvertible {
  package var description: String { diagnostic.description }
}
