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
