/// Rows that add up other rows.
enum TotalRow {
  /// True for `Total`, `GRAND TOTAL`, `Всього` and their like.
  static func isTotal(_ name: String) -> Bool { words.contains(NameFolding.folded(name)) }

  /// Folded, in the languages of the tables that this network sees most.
  private static let words: Set<String> = [
    "total", "totals", "grand total", "sub total", "subtotal", "national total", "total general",
    "totaux", "ensemble", "somme", "suma", "sum", "gesamt", "insgesamt", "ukupno", "всього",
    "разом", "итого", "всего", "المجموع", "الاجمالي", "जम्मा", "कुल",
  ].reduce(into: []) { $0.insert(NameFolding.folded($1)) }
}
