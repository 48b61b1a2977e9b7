/// Texts as HTML writes them: whatever they hold, they stay text.
enum HTMLText {
  /// A text between two tags.
  static func content(_ text: String) -> String { escaped(text, quotes: false) }

  /// A text between the double quotes of an attribute.
  static func attribute(_ text: String) -> String { escaped(text, quotes: true) }

  /// Characters that the standard calls parse errors are left out: controls apart from white space,
  /// and what Unicode keeps for no character (HTML, section 13.2.3.5).
  private static func escaped(_ text: String, quotes: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"" where quotes: result.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n": result.append(scalar)
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}": continue
      case _ where isNoncharacter(scalar): continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// 34 at the ends of the planes and 32 more (The Unicode Standard, section 23.7).
  private static func isNoncharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
  }
}
