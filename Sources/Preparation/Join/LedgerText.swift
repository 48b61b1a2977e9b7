import Localization

/// A join ledger as people read it: the sums first, then what needs a decision.
struct LedgerText {
  let ledger: JoinLedger
  /// By unit code.
  let names: [String: String]
  /// As the table writes them, by row number; empty where it has none.
  let rowNames: [Int: String]
  let boundaries: String
  let table: String

  /// Units on one line, separated by commas; longer lists go on.
  private static let lineWidth = 96

  /// Lines of plain text, a line feed at the end.
  var text: String {
    let (units, rows) = (ledger.boundaries, ledger.table)
    let without = units.withoutRow.count
    var lines = [
      "Boundaries \(boundaries)",
      "  \(Self.counted(units.units, "unit")): \(units.matched) with a row, \(without) without",
      "Table \(table)",
      "  \(Self.counted(rows.rows, "row")): \(rows.matched) matched, \(rows.unmatched.count) "
        + "unmatched, \(rows.outside) outside",
    ]
    if !rows.unmatched.isEmpty {
      lines += ["", Self.counted(rows.unmatched.count, "row") + " joined nothing:"]
    }
    for row in rows.unmatched { lines += unmatched(row) }
    if without > 0 {
      let verb = without == 1 ? "has" : "have"
      lines += ["", "\(Self.counted(without, "unit")) \(verb) no row:"]
      lines += Self.wrapped(units.withoutRow.map { words(of: $0) })
    }
    for how in JoinHow.allCases { lines += matches(how) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func matches(_ how: JoinHow) -> [String] {
    let matches = ledger.matches.filter { $0.how == how }
    guard !matches.isEmpty else { return [] }
    return ["", "\(Self.counted(matches.count, "row")) matched \(Self.words(how)):"]
      + matches.map { match in
        let name = rowNames[match.row] ?? ""
        let what = name.isEmpty ? "" : " \(name)"
        return "  row \(match.row)\(what) → \(words(match.code, names[match.code]))"
      }
  }

  private func unmatched(_ row: JoinLedger.UnmatchedRow) -> [String] {
    let what = [row.key, row.name, row.parent.map { "in \($0)" }].compactMap { $0 }
    let words = what.isEmpty ? "" : " \(what.joined(separator: " "))"
    return ["  row \(row.row)\(words): \(row.reason)"]
      + row.suggestions.map {
        "    perhaps \(self.words($0.code, $0.name)): \($0.reason)"
      }
  }

  private func words(of unit: JoinLedger.Unit) -> String {
    words(unit.code, unit.name) + (unit.parent.map { " in \($0)" } ?? "")
  }

  /// The code and the name; once where they are the same.
  private func words(_ code: String, _ name: String?) -> String {
    guard let name, name != code else { return code }
    return "\(code) \(name)"
  }

  private static func words(_ how: JoinHow) -> String {
    switch how {
    case .code: "by code"
    case .name: "by exact name"
    case .folded: "by folding (case, accents and punctuation apart)"
    case .alias: "by an accepted alias"
    case .parent: "through the parent"
    }
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// The texts with commas between them, on lines of about the width.
  private static func wrapped(_ texts: [String]) -> [String] {
    var lines: [String] = []
    var line = ""
    for (index, text) in texts.enumerated() {
      let piece = index + 1 < texts.count ? "\(text)," : text
      if !line.isEmpty, line.count + piece.count + 3 > lineWidth {
        lines.append("  \(line)")
        line = ""
      }
      line += line.isEmpty ? piece : " \(piece)"
    }
    return line.isEmpty ? lines : lines + ["  \(line)"]
  }
}
