/// The members' column of a map's table in CSV.
struct CountTable: Sendable {
  /// What a unit's cell says: a number, or words.
  enum Cell: Hashable, Sendable {
    case count(Int)
    case words(String)
  }

  let cells: [(unit: String, cell: Cell)]
  /// Whether rates stand beside the counts.
  let hasRates: Bool

  /// Nil for a text without columns `code` and `members`.
  init?(_ text: String) {
    let rows = Self.rows(text)
    guard let header = rows.first, let code = header.firstIndex(of: "code"),
      let members = header.firstIndex(of: "members")
    else { return nil }
    hasRates = header.contains("rate")
    cells = rows.dropFirst().compactMap { row in
      guard row.indices.contains(code), row.indices.contains(members) else { return nil }
      let text = row[members]
      return (row[code], ShownNumber.whole(text).map(Cell.count) ?? .words(text))
    }
  }

  /// RFC 4180.
  private static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch (scalar, isQuoted) {
      case ("\"", true) where rest.first == "\"":
        field.unicodeScalars.append("\"")
        rest.removeFirst()
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        row.append(field)
        field = ""
      case ("\r", false): break
      case ("\n", false):
        rows.append(row + [field])
        row = []
        field = ""
      default: field.unicodeScalars.append(scalar)
      }
    }
    if !row.isEmpty || !field.isEmpty { rows.append(row + [field]) }
    return rows
  }
}
