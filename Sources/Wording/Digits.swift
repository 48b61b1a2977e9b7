/// Which digits numbers are written with.
package enum Digits: String, Hashable, Sendable, CaseIterable {
  /// Those of the language's own script (CLDR's native numbering system).
  case native
  /// 0 to 9.
  case latin

  /// The digits of a text in these of a language, as far as they are 0 to 9 or the language's own.
  func written(_ text: String, in language: String) -> String {
    guard let zero = Self.zeros[language] else { return text }
    let latin: Unicode.Scalar = "0"
    let (from, to) = self == .native ? (latin, zero) : (zero, latin)
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isDigit = (from.value..<from.value + 10).contains(scalar.value)
      let value = isDigit ? to.value + (scalar.value - from.value) : scalar.value
      scalars.append(Unicode.Scalar(value) ?? scalar)
    }
    return String(scalars)
  }

  /// The digit nought of the languages whose catalogs hold numbers and that have digits of their own.
  private static let zeros: [String: Unicode.Scalar] = ["ar": "\u{660}", "ne": "\u{966}"]
}
