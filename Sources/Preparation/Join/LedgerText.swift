import Localization

/// A join ledger as people read it: the sums first, then what needs a decision.
struct LedgerText {
  let ledger: JoinLedger
  /// By unit code.
  let names: [String: String]
  let boundaries: String
  let table: String

  /// Lines of plain text, a line feed at the end.
  var text: String {
    let (units, rows) = (ledger.boundaries, ledger.table)
    var lines = [
      "Boundaries \(boundaries)",
      "  \(units.units) units: \(units.matched) with a row, \(units.withoutRow.count) without",
      "Table \(table)",
      "  \(rows.rows) rows: \(rows.matched) matched, \(rows.unmatched.count) unmatched, "
        + "\(rows.outside) outside",
    ]
    let counts = JoinHow.allCases.compactMap { how -> String? in
      let count = ledger.matches.count { $0.how == how }
      return count == 0 ? nil : "\(count) by \(how.rawValue)"
    }
    if !counts.isEmpty { lines.append("  matched: \(counts.joined(separator: ", "))") }
    if !rows.unmatched.isEmpty { lines += ["", "Rows that joined nothing"] }
    for row in rows.unmatched { lines += Self.lines(of: row) }
    if !units.withoutRow.isEmpty { lines += ["", "Units without a row"] }
    for unit in units.withoutRow { lines.append("  \(Self.words(of: unit))") }
    if !ledger.matches.isEmpty { lines += ["", "Matches"] }
    for match in ledger.matches {
      let name = names[match.code] ?? match.code
      let unit = name == match.code ? match.code : "\(match.code) \(name)"
      lines.append("  row \(match.row) → \(unit) (by \(match.how.rawValue))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(of row: JoinLedger.UnmatchedRow) -> [String] {
    let what = [row.key, row.name, row.parent.map { "in \($0)" }].compactMap { $0 }
    let words = what.isEmpty ? "" : " \(what.joined(separator: " "))"
    return ["  row \(row.row)\(words): \(row.reason)"]
      + row.suggestions.map { "    perhaps \($0.code) \($0.name): \($0.reason)" }
  }

  private static func words(of unit: JoinLedger.Unit) -> String {
    var words = unit.code == unit.name ? unit.code : "\(unit.code) \(unit.name)"
    if let parent = unit.parent { words += " in \(parent)" }
    return words
  }
}
