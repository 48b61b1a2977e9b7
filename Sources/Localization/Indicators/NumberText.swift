/// Numbers as people write them in tables.
enum NumberText {
  /// Reads `1234.5`, `1 234,5`, `1,234.5`, `1.234,5`, `-3e5`, `12 %` (as 12); nil for anything else.
  ///
  /// Of two kinds of signs the last is the decimal one. A lone comma or point is the decimal sign,
  /// unless it stands more than once; `1,234` is therefore refused, as it can mean two numbers.
  static func number(_ text: String) -> Double? {
    let spaces: Set<Character> = [" ", "\u{a0}", "\u{202f}", "\u{2009}", "'", "’"]
    var plain = text.filter { !spaces.contains($0) }
    if plain.hasSuffix("%") { plain.removeLast() }
    plain = plain.replacing("\u{2212}", with: "-")
    let commas = plain.count { $0 == "," }
    let points = plain.count { $0 == "." }
    if commas > 0, points > 0 {
      guard let lastComma = plain.lastIndex(of: ","), let lastPoint = plain.lastIndex(of: ".")
      else {
        return nil
      }
      let grouping: Character = lastComma < lastPoint ? "," : "."
      guard (grouping == "," ? points : commas) == 1, isGrouped(plain, by: grouping) else {
        return nil
      }
      plain = String(plain.filter { $0 != grouping }.map { $0 == "," ? "." : $0 })
    } else if commas > 1 || points > 1 {
      let grouping: Character = commas > 1 ? "," : "."
      guard isGrouped(plain, by: grouping) else { return nil }
      plain = plain.filter { $0 != grouping }
    } else if commas == 1 {
      if isGrouped(plain, by: ",") { return nil }
      plain = String(plain.map { $0 == "," ? "." : $0 })
    }
    // `Double` also reads hexadecimal numbers and words.
    guard plain.allSatisfy({ "0123456789.-+eE".contains($0) }), let number = Double(plain),
      number.isFinite
    else { return nil }
    return number
  }

  /// True when every group after the first has three digits and the first one to three.
  private static func isGrouped(_ text: String, by separator: Character) -> Bool {
    let whole = text.prefix { $0 == separator || $0.isNumber || $0 == "-" }
    let groups = whole.split(separator: separator, omittingEmptySubsequences: false)
    guard groups.count > 1, let first = groups.first?.filter(\.isNumber) else { return false }
    return (1...3).contains(first.count) && first != "0"
      && groups.dropFirst().allSatisfy { $0.count == 3 }
  }
}
