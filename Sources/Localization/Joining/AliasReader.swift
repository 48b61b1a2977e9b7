package import Diagnostics
package import SimpleFeatures

/// Reads an aliases file: `iso3,level,parent_code,alias,code_system,code,why,accepted_on`.
///
/// Only `alias` and `code` must be there; an alias without a reason is warned about.
package enum AliasReader {
  /// The column names, in the order in which they are written.
  package static let columns = [
    "iso3", "level", "parent_code", "alias", "code_system", "code", "why", "accepted_on",
  ]

  /// The aliases in the order of the table, and what is wrong with its columns and rows.
  package static func reading(of table: Table) -> (aliases: [Alias], diagnostics: [Diagnostic]) {
    let columns = NamedColumns(table)
    var diagnostics = columns.missing(["alias", "code"])
    guard diagnostics.isEmpty else { return ([], diagnostics) }
    var aliases: [Alias] = []
    for row in table.rows {
      func value(_ column: String) -> String? { columns.value(row, column) }
      func place(_ column: String) -> Place {
        Place(file: table.source, row: row.number, key: column)
      }
      guard let alias = value("alias"), let code = value("code") else {
        diagnostics.append(
          Diagnostic(
            .error, "incomplete-alias", "an alias needs a name and the code it stands for",
            at: place(value("alias") == nil ? "alias" : "code")))
        continue
      }
      let level = value("level").flatMap { Int($0) }
      let acceptedOn = value("accepted_on").flatMap(CalendarDate.init(iso:))
      for (column, isRead) in [("level", level != nil), ("accepted_on", acceptedOn != nil)]
      where !isRead {
        if let text = value(column) {
          diagnostics.append(
            Diagnostic(
              .error, "bad-alias", "\"\(text)\" is no \(column == "level" ? "level" : "date")",
              at: place(column)))
        }
      }
      if value("why") == nil {
        diagnostics.append(
          Diagnostic(
            .warning, "alias-without-reason", "the alias \"\(alias)\" has no reason",
            at: place("why"), advice: "say why the two names are one unit"))
      }
      aliases.append(
        Alias(
          source: table.source, row: row.number, iso3: value("iso3"), level: level,
          parentCode: value("parent_code"), alias: alias, codeSystem: value("code_system"),
          code: code, why: value("why") ?? "", acceptedOn: acceptedOn))
    }
    return (aliases, diagnostics)
  }
}
