/// A language tag such as `fr-CA` (BCP 47), as far as catalogs and formats need it.
package struct LanguageTag: Hashable, Sendable {
  /// The parts with usual case: language lower, script titled, region upper; never empty.
  package let subtags: [String]

  /// A tag from text with hyphens or underscores. What is no tag (other characters, no language of 2
  /// or 3 letters in front) becomes English, the last step of every fallback.
  package init(_ text: String) {
    if (2...3).contains(text.utf8.count), text.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
      // What nearly every tag is, asked for with every label.
      subtags = [text]
      return
    }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
    let isTag =
      parts.allSatisfy { part in
        (1...8).contains(part.utf8.count)
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      } && parts.first.map { (2...3).contains($0.count) && $0.allSatisfy(\.isLetter) } == true
    guard isTag else {
      subtags = ["en"]
      return
    }
    subtags = parts.enumerated().map { index, part in
      let lower = part.lowercased()
      switch (index, lower.count) {
      case (0, _): return lower
      case (_, 2): return lower.uppercased()
      case (_, 4) where lower.allSatisfy(\.isLetter):
        return lower.prefix(1).uppercased() + lower.dropFirst()
      default: return lower
      }
    }
  }

  /// The language itself: `fr` of `fr-CA`.
  package var language: String { subtags[0] }

  /// The tag with hyphens.
  package var text: String { subtags.joined(separator: "-") }

  /// The tags to look for, the best first: `fr-CA`, `fr`, `en`.
  package var fallbacks: [String] {
    let own = (1...subtags.count).reversed().map {
      subtags.prefix($0).joined(separator: "-")
    }
    return own.contains("en") ? own : own + ["en"]
  }

  /// Whether the language is written from right to left, by its script if one is named.
  package var isRightToLeft: Bool {
    if let script = subtags.dropFirst().first(where: { $0.count == 4 }) {
      return Self.rightToLeftScripts.contains(script)
    }
    return Self.rightToLeftLanguages.contains(language)
  }

  private static let rightToLeftScripts: Set = ["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm"]
  private static let rightToLeftLanguages: Set = [
    "ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi",
  ]
}
