import Diagnostics
import SimpleFeatures

extension PlainJoin {
  /// What makes a join that took nothing suspicious: a filter that no row passes, or columns whose
  /// values have nothing in common. Each names the column and a few of the values that exist.
  func doubts(
    about ledger: JoinLedger, units: [JoinUnit], rows: [JoinRow], of table: Table
  ) -> [Diagnostic] {
    guard !table.rows.isEmpty else { return [] }
    if rows.isEmpty { return filterDoubts(in: table) }
    guard ledger.table.matched == 0, !units.isEmpty else { return [] }
    var compared: [String] = []
    if let key {
      compared.append(Self.comparison(key, units.map(\.code), rows.compactMap(\.code)))
    }
    if let name {
      compared.append(Self.comparison(name, units.map(\.name), rows.compactMap(\.name)))
    }
    return [
      Diagnostic(
        .warning, "nothing-joined", "none of the \(rows.count) rows joins a unit",
        at: Place(file: table.source), reason: compared.joined(separator: "; "),
        advice: "name the columns that hold the same thing")
    ]
  }

  private func filterDoubts(in table: Table) -> [Diagnostic] {
    let unmet = filters.compactMap { filter -> Diagnostic? in
      guard let column = table.columns.firstIndex(of: filter.column) else { return nil }
      let values = table.rows.compactMap { row in
        row.values.indices.contains(column) ? row.values[column] : nil
      }
      guard !values.contains(filter.value) else { return nil }
      return Diagnostic(
        .warning, "no-row-passes", "no row has \"\(filter.value)\" as its \(filter.column)",
        at: Place(file: table.source, key: filter.column), reason: "it has \(Self.few(values))",
        advice: NearestWord.advice(for: filter.value, among: Self.different(values)))
    }
    guard unmet.isEmpty, !filters.isEmpty else { return unmet }
    let wanted = filters.map { "\($0.column) \($0.value)" }.joined(separator: " and ")
    return [
      Diagnostic(
        .warning, "no-row-passes", "no row has \(wanted) together", at: Place(file: table.source))
    ]
  }

  private static func comparison(
    _ pair: ColumnPair, _ units: [String], _ rows: [String]
  ) -> String {
    "\(pair.boundaries) of the boundaries has \(few(units)); "
      + "\(pair.table) of the table has \(few(rows))"
  }

  /// The first five different values and how many more there are.
  private static func few(_ values: [String]) -> String {
    let values = different(values)
    guard !values.isEmpty else { return "no values" }
    let more = values.count > 5 ? " and \(values.count - 5) more" : ""
    return values.prefix(5).joined(separator: ", ") + more
  }

  /// Each value once, in the order of the file.
  private static func different(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }
}
