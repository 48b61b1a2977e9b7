/// Characters as XML 1.0 allows them.
enum SVGText {
  static func content(_ text: String) -> String { escaped(text, quotes: false) }

  static func attribute(_ text: String) -> String { escaped(text, quotes: true) }

  /// Characters that XML 1.0 has no place for (section 2.2) are left out.
  private static func escaped(_ text: String, quotes: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"" where quotes: result.append(contentsOf: "&quot;".unicodeScalars)
      case "\n" where quotes: result.append(contentsOf: "&#10;".unicodeScalars)
      case "\t", "\n", "\r": result.append(scalar)
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
