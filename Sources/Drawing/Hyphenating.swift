/// The question that layout asks of a language's patterns: where a word may be divided. Declared
/// here, answered from pattern files in the tool and by a table in tests.
package protocol Hyphenating {
  /// How many characters of a word may stand before a hyphen at a line's end, ascending; empty for
  /// a word that is not divided and for a language without patterns.
  /// - Parameters:
  ///   - word: letters alone, in small letters or with a capital.
  ///   - language: a BCP 47 tag.
  func divisions(of word: String, language: String) -> [Int]
}

/// Divides nothing.
package struct NoHyphenation: Hyphenating {
  package init() {}

  package func divisions(of word: String, language: String) -> [Int] { [] }
}
