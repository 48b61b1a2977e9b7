/// Lists of words as messages say them.
enum Words {
  /// `a, b or c`; of a long list the first twelve and how many more there are.
  static func list(_ words: [String]) -> String {
    let shown = words.prefix(12)
    if words.count > shown.count {
      return shown.joined(separator: ", ") + " and \(words.count - shown.count) more"
    }
    guard let last = shown.last, shown.count > 1 else { return shown.joined() }
    return shown.dropLast().joined(separator: ", ") + " or " + last
  }
}
