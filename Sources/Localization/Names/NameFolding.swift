import Foundation

/// Brings names that people write alike to one text, so that they can be compared.
///
/// Unicode NFKC (UAX #15), full case folding, no accents on Latin letters, the letters that carry
/// their stroke within (ł ø đ ß æ …) as their plain spelling, apostrophes of every kind left out, all
/// other punctuation and spaces as one space. Combining marks of other scripts stay: in Devanagari
/// they are the vowels.
package enum NameFolding {
  /// The folded form; empty when the name has neither letter nor digit.
  package static func folded(_ name: String) -> String {
    foldedASCII(name) ?? foldedUnicode(name)
  }

  /// The same for names of ASCII only, the most of them, many times faster; nil for any other.
  private static func foldedASCII(_ name: String) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(name.utf8.count)
    var pendingSpace = false
    for byte in name.utf8 {
      switch byte {
      case 0x80...: return nil
      case UInt8(ascii: "'"), UInt8(ascii: "`"): continue
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if pendingSpace, !result.isEmpty { result.append(UInt8(ascii: " ")) }
        pendingSpace = false
        // Bit 5 is what tells small letters from capitals; digits have it set.
        result.append(byte | 0x20)
      default: pendingSpace = true
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The algorithm in full.
  static func foldedUnicode(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    var latinBase = false
    var pendingSpace = false
    // NFKD takes a lone acute accent apart into a space and a mark; it stands for an apostrophe.
    let text = String(String.UnicodeScalarView(name.unicodeScalars.filter { $0 != "\u{B4}" }))
    for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
      if isMark(scalar) {
        // Marks at the very start have no base; they are noise.
        if latinBase || result.isEmpty || pendingSpace { continue }
        result.append(scalar)
        continue
      }
      if apostrophes.contains(scalar) || isInvisible(scalar) { continue }
      guard isLetterOrDigit(scalar) else {
        pendingSpace = true
        latinBase = false
        continue
      }
      if pendingSpace, !result.isEmpty { result.append(" ") }
      pendingSpace = false
      latinBase = isLatin(scalar)
      for lower in caseFolded(scalar).unicodeScalars {
        // Lower casing İ leaves a combining dot behind.
        if latinBase, isMark(lower) { continue }
        result.append(contentsOf: (spelling[lower] ?? String(lower)).unicodeScalars)
      }
    }
    return String(result).precomposedStringWithCompatibilityMapping
  }

  /// Letters without a decomposition, as they are written where the letter is missing.
  static let spelling: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th",
    "ħ": "h", "ı": "i", "ĸ": "k", "ŋ": "n", "ŧ": "t", "ə": "e", "ɛ": "e", "ɔ": "o", "ɖ": "d",
    "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y", "ɲ": "n", "ɣ": "g", "ʋ": "v",
  ]

  /// ' ’ ‘ ʼ ʻ ʾ ʿ ′ ` and the Armenian and Hebrew ones; NFKD has turned ＇ into the first.
  private static let apostrophes: Set<Unicode.Scalar> = [
    "'", "\u{2019}", "\u{2018}", "\u{201B}", "\u{02BC}", "\u{02BB}", "\u{02BD}", "\u{02BE}",
    "\u{02BF}", "\u{02B9}", "\u{02C8}", "\u{2032}", "`", "\u{055A}", "\u{05F3}", "\u{A78C}",
  ]

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  /// Zero-width space, byte-order mark, soft hyphen, direction marks. The joiners U+200C and U+200D
  /// change only how letters are drawn, so they go as well.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .format || scalar.properties.isDefaultIgnorableCodePoint
  }

  /// The Latin blocks of letters that can carry an accent.
  static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x250...0x2AF, 0x1E00...0x1EFF,
      0x2C60...0x2C7F, 0xA720...0xA7FF:
      true
    default: false
    }
  }

  /// Lower case of the upper case: final sigma and long s meet their usual forms. ß stays for the
  /// table above; the dotless ı too.
  private static func caseFolded(_ scalar: Unicode.Scalar) -> String {
    if scalar == "ı" || scalar == "ß" { return String(scalar) }
    return scalar.properties.uppercaseMapping.lowercased()
  }
}
