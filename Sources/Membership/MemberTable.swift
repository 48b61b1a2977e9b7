import SimpleFeatures

/// A members table whose columns were found and whose rows have ids.
struct MemberTable: Confidential {
  let source: String
  private let rows: [TableRow]
  private let indices: [MemberColumn: Int]

  /// Errors: `missingColumns`, `repeatedColumns`, `unidentifiedRows`.
  init(_ table: Table) throws(MembershipError) {
    var indices: [MemberColumn: Int] = [:]
    var repeated: [MemberColumn] = []
    for (index, name) in table.columns.enumerated() {
      guard let column = MemberColumn(rawValue: name.lowercased()) else { continue }
      if indices.updateValue(index, forKey: column) != nil { repeated.append(column) }
    }
    var missing = MemberColumn.allCases.filter { $0.isRequired && indices[$0] == nil }
    if (indices[.longitude] == nil) != (indices[.latitude] == nil) {
      missing.append(indices[.longitude] == nil ? .longitude : .latitude)
    }
    guard missing.isEmpty else {
      throw .missingColumns(missing.map(\.rawValue), source: table.source)
    }
    guard repeated.isEmpty else {
      throw .repeatedColumns(repeated.map(\.rawValue), source: table.source)
    }
    source = table.source
    rows = table.rows
    self.indices = indices
    try checkIdentifiers()
  }

  private func checkIdentifiers() throws(MembershipError) {
    var rowsByIdentifier: [String: [Int]] = [:]
    var missing: [Int] = []
    for index in rows.indices {
      guard let id = value(index, .id) else {
        missing.append(number(index))
        continue
      }
      // The freeze takes capitals and small letters for one, so two such ids are one as well.
      rowsByIdentifier[id.uppercased(), default: []].append(number(index))
    }
    let repeated = rowsByIdentifier.values.filter { $0.count > 1 }.flatMap { $0 }.sorted()
    guard missing.isEmpty, repeated.isEmpty else {
      throw .unidentifiedRows(missing: missing, repeated: repeated, source: source)
    }
  }

  /// The rows, from 0.
  var indicesOfRows: Range<Int> { rows.indices }

  /// The row's number in the file, the header being 1.
  func number(_ row: Int) -> Int { rows[row].number }

  /// The text of a cell without spaces around it; nil when empty or when there is no such column.
  func value(_ row: Int, _ column: MemberColumn) -> String? {
    guard let index = indices[column], rows[row].values.indices.contains(index),
      let text = rows[row].values[index]
    else { return nil }
    // Readers trim already, and most values begin and end with plain letters or digits.
    if let first = text.utf8.first, let last = text.utf8.last, Self.isPlain(first),
      Self.isPlain(last)
    {
      return text
    }
    let trimmed = text.trimmingPrefix(while: \.isWhitespace)
    guard let last = trimmed.lastIndex(where: { !$0.isWhitespace }) else { return nil }
    return String(trimmed[...last])
  }

  /// Visible ASCII.
  private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }
}
