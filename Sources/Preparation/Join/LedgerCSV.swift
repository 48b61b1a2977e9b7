import Localization

/// A join ledger as one table (RFC 4180, with line feeds): a line for each row of the table and for
/// each unit without a row.
struct LedgerCSV {
  let ledger: JoinLedger
  /// By unit code.
  let names: [String: String]
  /// The table's rows by number.
  let rows: [Int: JoinRow]

  /// Columns: `outcome` (`matched`, `unmatched`, `without_row`), the row's number, key, name and
  /// parent, the unit's code and name, how it matched or why not, and the first suggestion's code.
  var text: String {
    var lines = [
      ["outcome", "row", "key", "name", "parent", "code", "unit", "how_or_reason", "suggestion"]
    ]
    let matched = ledger.matches.map { match in
      (
        match.row,
        [
          "matched", "\(match.row)", rows[match.row]?.code ?? "", rows[match.row]?.name ?? "",
          rows[match.row]?.parentName ?? "", match.code, names[match.code] ?? "",
          match.how.rawValue, "",
        ]
      )
    }
    let unmatched = ledger.table.unmatched.map { row in
      (
        row.row,
        [
          "unmatched", "\(row.row)", row.key ?? "", row.name ?? "", row.parent ?? "", "", "",
          row.reason, row.suggestions.first?.code ?? "",
        ]
      )
    }
    lines += (matched + unmatched).sorted { $0.0 < $1.0 }.map(\.1)
    lines += ledger.boundaries.withoutRow.map {
      ["without_row", "", "", "", $0.parent ?? "", $0.code, $0.name, "", ""]
    }
    return lines.map { $0.map(Self.quoted).joined(separator: ",") + "\n" }.joined()
  }

  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.contains { ",\"\n\r".contains($0) }
    return needsQuotes ? "\"\(field.replacing("\"", with: "\"\""))\"" : field
  }
}
