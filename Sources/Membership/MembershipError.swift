package import Diagnostics

/// What makes a publication of members impossible. No case holds a value of a row but its number.
package enum MembershipError: Error, Hashable, Sendable {
  /// The minimum count is below `MemberRules.leastMinimumCount`.
  case minimumCountTooSmall(Int)
  /// There is nothing to publish for.
  case noPurpose
  /// No boundary set has the name of the building block.
  case unknownBuildingBlock(String, known: [String])
  /// Columns without which the rules cannot be followed.
  case missingColumns([String], source: String)
  /// Columns that stand more than once, so that one of them would be overlooked.
  case repeatedColumns([String], source: String)
  /// Rows without an id, or with the id of another row: a withdrawal could miss one of them.
  case unidentifiedRows(missing: [Int], repeated: [Int], source: String)

  /// Columns that a release ledger lacks.
  case missingLedgerColumns([String], source: String)
  /// Rows of a release ledger that cannot be read; never empty.
  case unreadableLedgerRows([LedgerMistake], source: String)
  /// A name that no release can have: empty, with spaces around it or with control characters.
  case unusableReleaseName
  /// The release ledger has a release of that name.
  case releaseExists(String)
  /// Columns that a table of withdrawals lacks.
  case missingWithdrawalColumns([String], source: String)
  /// Rows of a table of withdrawals without an id; never empty.
  case unreadableWithdrawals([Int], source: String)

  /// The sentence about it.
  package var diagnostic: Diagnostic {
    switch self {
    case .minimumCountTooSmall(let count):
      Diagnostic(
        .error, "minimum-count-too-small", "a minimum count of \(count) does not protect anybody",
        reason: "the least is \(MemberRules.leastMinimumCount)")
    case .noPurpose:
      Diagnostic(.error, "no-purpose", "the members are published for no purpose")
    case .unknownBuildingBlock(let name, let known):
      Diagnostic(
        .error, "unknown-building-block", "there are no boundaries \"\(name)\"",
        reason: "the boundaries are \(known.joined(separator: ", "))",
        advice: NearestWord.advice(for: name, among: known))
    case .missingColumns(let columns, let source):
      // The columns that the table does have are not told: without a header line they are a row.
      Diagnostic(
        .error, "missing-column",
        "the members table lacks the columns \(columns.joined(separator: ", "))",
        at: Place(file: source, row: 1), count: columns.count)
    case .repeatedColumns(let columns, let source):
      Diagnostic(
        .error, "repeated-column",
        "the members table has more than one column \(columns.joined(separator: ", "))",
        at: Place(file: source, row: 1), count: columns.count)
    case .unidentifiedRows(let missing, let repeated, let source):
      Diagnostic(
        .error, "unidentified-member", Self.sentence(missing: missing, repeated: repeated),
        at: Place(file: source, row: (missing + repeated).min(), key: MemberColumn.id.rawValue),
        reason: "a withdrawal needs an id that stands once")
    case .missingLedgerColumns(let columns, let source):
      Diagnostic(
        .error, "missing-column",
        "the release ledger lacks the columns \(columns.joined(separator: ", "))",
        at: Place(file: source, row: 1), count: columns.count)
    case .unreadableLedgerRows(let mistakes, let source):
      Diagnostic(
        .error, "unreadable-ledger",
        "the release ledger has values that cannot be read or that contradict each other",
        at: Place(file: source, row: mistakes.first?.row, key: mistakes.first?.column.rawValue),
        reason: "without it new counts cannot be held against what was published before",
        count: mistakes.count,
        samples: mistakes.prefix(20).map { "row \($0.row): \($0.column.rawValue)" })
    case .unusableReleaseName:
      Diagnostic(
        .error, "release-name",
        "a release needs a name without spaces around it and without control characters")
    case .releaseExists(let name):
      Diagnostic(
        .error, "release-exists", "the release ledger has a release \"\(name)\" already",
        advice: "give this one another name")
    case .missingWithdrawalColumns(let columns, let source):
      Diagnostic(
        .error, "missing-column",
        "the withdrawals lack the columns \(columns.joined(separator: ", "))",
        at: Place(file: source, row: 1), count: columns.count)
    case .unreadableWithdrawals(let rows, let source):
      Diagnostic(
        .error, "unreadable-withdrawal", "withdrawals without an id: rows \(Self.list(rows))",
        at: Place(file: source, row: rows.first, key: MemberColumn.id.rawValue),
        count: rows.count)
    }
  }

  private static func sentence(missing: [Int], repeated: [Int]) -> String {
    var parts: [String] = []
    if !missing.isEmpty { parts.append("rows without an id: \(list(missing))") }
    if !repeated.isEmpty { parts.append("rows with the id of another row: \(list(repeated))") }
    return parts.joined(separator: "; ")
  }

  private static func list(_ rows: [Int]) -> String {
    let shown = rows.prefix(20).map(String.init).joined(separator: ", ")
    return rows.count > 20 ? "\(shown) and \(rows.count - 20) more" : shown
  }
}

extension MembershipError: CustomStringConvertible {
  package var description: String { diagnostic.description }
}
