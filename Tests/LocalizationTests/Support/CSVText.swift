import SimpleFeatures

/// A comma-separated text without quotes as a table, as ingestion gives it: trimmed, empty is nil.
func table(_ text: String, source: String = "test.csv") -> Table {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let rows = lines.enumerated().dropFirst().filter { !$0.element.isEmpty }.map { index, line in
    TableRow(number: index + 1, values: cells(line).map { $0.isEmpty ? nil : $0 })
  }
  return Table(source: source, columns: cells(lines.first ?? ""), rows: rows)
}

private func cells(_ line: String) -> [String] {
  line.split(separator: ",", omittingEmptySubsequences: false).map { cell in
    String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
