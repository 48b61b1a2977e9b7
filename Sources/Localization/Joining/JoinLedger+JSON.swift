extension JoinLedger {
  /// The ledger as JSON text: the keys in the order of the format, two spaces of indentation, one
  /// line for each unit, row and match, a line feed at the end.
  package var json: String {
    let without = boundaries.withoutRow.map { unit in
      Self.object([
        ("code", Self.quoted(unit.code)), ("name", Self.quoted(unit.name)),
        ("parent", Self.quoted(unit.parent)),
      ])
    }
    let unmatched = table.unmatched.map { row in
      Self.object([
        ("row", String(row.row)), ("key", Self.quoted(row.key)), ("name", Self.quoted(row.name)),
        ("parent", Self.quoted(row.parent)), ("reason", Self.quoted(row.reason)),
        ("suggestions", "[" + row.suggestions.map(Self.object).joined(separator: ", ") + "]"),
      ])
    }
    let pairs = matches.map { match in
      Self.object([
        ("row", String(match.row)), ("code", Self.quoted(match.code)),
        ("how", Self.quoted(match.how.rawValue)),
      ])
    }
    return """
      {
        "boundaries": {
          "units": \(boundaries.units),
          "matched": \(boundaries.matched),
          "without_row": \(Self.list(without, indentation: 4))
        },
        "table": {
          "rows": \(table.rows),
          "matched": \(table.matched),
          "outside": \(table.outside),
          "unmatched": \(Self.list(unmatched, indentation: 4))
        },
        "matches": \(Self.list(pairs, indentation: 2))
      }

      """
  }

  private static func object(_ suggestion: JoinSuggestion) -> String {
    object([
      ("code", quoted(suggestion.code)), ("name", quoted(suggestion.name)),
      ("reason", quoted(suggestion.reason)),
    ])
  }

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
  }

  private static func list(_ items: [String], indentation: Int) -> String {
    if items.isEmpty { return "[]" }
    let space = String(repeating: " ", count: indentation)
    return "[\n" + items.map { "\(space)  \($0)" }.joined(separator: ",\n") + "\n\(space)]"
  }

  /// A JSON string (RFC 8259, section 7), or null.
  private static func quoted(_ text: String?) -> String {
    guard let text else { return "null" }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
