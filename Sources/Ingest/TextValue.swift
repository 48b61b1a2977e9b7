/// Cleans the text of one value and says what is doubtful about it.
enum TextValue {
  /// The text without spaces, line ends, no-break spaces, zero-width spaces and byte order marks at
  /// its ends; nil when nothing is left.
  static func trimmed(_ text: String) -> String? {
    guard let first = text.utf8.first, let last = text.utf8.last else { return nil }
    if first > 0x20, first < 0x80, last > 0x20, last < 0x80 { return text }
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: { !isSpace($0) }),
      let end = scalars.lastIndex(where: { !isSpace($0) })
    else { return nil }
    return String(scalars[start...end])
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
      || scalar == "\0"
  }

  /// Records misread and lost characters of a value.
  static func examine(
    _ text: String, row: Int, column: String, report: inout ReportTally
  ) {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return }
    if let original = Mojibake.probableOriginal(of: text) {
      report.record(
        .warning, "mojibake", "text that was read in the wrong encoding before it was saved",
        row: row, column: column, sample: "\(text) (probably \(original))",
        advice: "save the file again from its origin as UTF-8")
    }
    if text.unicodeScalars.contains("\u{FFFD}") {
      report.record(
        .warning, "lost-characters", "characters were lost before the file was saved", row: row,
        column: column, sample: text, advice: "take the file from its origin again")
    }
  }
}
