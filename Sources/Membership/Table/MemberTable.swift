import SimpleFeatures

/// A members table whose columns were found and whose rows have ids.
struct MemberTable: Confidential {
  let source: String
  private let rows: [TableRow]
  private let indices: [MemberColumn: Int]
  /// The columns of names by the tag of their language.
  private let nameIndices: [String: Int]

  /// Errors: `missingColumns`, `repeatedColumns`, `unidentifiedRows`.
  init(_ table: Table) throws(MembershipError) {
    var indices: [MemberColumn: Int] = [:]
    var repeated: [MemberColumn] = []
    var nameIndices: [String: Int] = [:]
    var repeatedNames: [String] = []
    for (index, name) in table.columns.enumerated() {
      if let tag = Self.nameTag(name) {
        if nameIndices.updateValue(index, forKey: tag) != nil { repeatedNames.append(tag) }
      }
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
    guard repeated.isEmpty, repeatedNames.isEmpty else {
      throw .repeatedColumns(
        repeated.map(\.rawValue) + repeatedNames.map { "name-\($0)" }, source: table.source)
    }
    source = table.source
    rows = table.rows
    self.indices = indices
    self.nameIndices = nameIndices
    try checkIdentifiers()
  }

  /// The language of a column of names: `name-fr`, `name_fr` or `name:fr`; nil for any other column.
  private static func nameTag(_ column: String) -> String? {
    let name = MemberColumn.name.rawValue
    guard column.lowercased().hasPrefix(name),
      let mark = column.dropFirst(name.count).first, "-_:".contains(mark)
    else { return nil }
    return LanguageText.tag(String(column.dropFirst(name.count + 1)))
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
    indices[column].flatMap { text(row, $0) }
  }

  /// The name in other languages, by BCP 47 tag: of these languages, and of theirs without a region.
  func names(_ row: Int, in languages: [String]) -> [String: String] {
    var names: [String: String] = [:]
    for (tag, index) in nameIndices
    where languages.contains(where: { $0 == tag || $0.hasPrefix("\(tag)-") }) {
      names[tag] = text(row, index)
    }
    return names
  }

  private func text(_ row: Int, _ index: Int) -> String? {
    guard rows[row].values.indices.contains(index), let text = rows[row].values[index] else {
      return nil
    }
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
