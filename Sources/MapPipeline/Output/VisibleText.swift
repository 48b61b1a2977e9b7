/// Texts of files that anybody may have written, as they may stand on a terminal or in a list of lines.
package enum VisibleText {
  /// One line that hides nothing: control characters, line breaks, and marks that turn the direction
  /// of text or isolate it are written as `\u{1B}`. What is left is as it was.
  package static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isHidden(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// True for one line without control characters, whatever its directions.
  package static func isOneLine(_ text: String) -> Bool {
    !text.unicodeScalars.contains(where: breaksLine)
  }

  /// A text with a space for each of its control characters and line breaks.
  package static func oneLine(_ text: String) -> String {
    String(text.map { $0.unicodeScalars.contains(where: breaksLine) ? " " : $0 })
  }

  private static func breaksLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    breaksLine(scalar) || (0x202A...0x202E).contains(scalar.value)
      || (0x2066...0x2069).contains(scalar.value)
  }
}
