/// One text in several languages.
package struct LocalizedText: Hashable, Sendable {
  /// The texts by BCP 47 tag; at least one.
  package let texts: [String: String]
  /// The language whose text stands in where another is missing.
  package let defaultLanguage: String

  /// - Precondition: there is at least one text.
  package init(_ texts: [String: String], defaultLanguage: String) {
    precondition(!texts.isEmpty, "a localized text has a text")
    self.texts = texts
    self.defaultLanguage = defaultLanguage
  }

  /// The languages that have a text, sorted.
  package var languages: [String] { texts.keys.sorted() }

  /// The text in a language: of that very tag, else of the tag without its last subtags (`fr` for
  /// `fr-CA`), else of the default language, else of the first language in sorted order.
  package func text(in language: String) -> String {
    var subtags = language.split(separator: "-", omittingEmptySubsequences: false)
    while !subtags.isEmpty {
      if let text = texts[subtags.joined(separator: "-")] { return text }
      subtags.removeLast()
    }
    if let text = texts[defaultLanguage] { return text }
    return languages.first.flatMap { texts[$0] } ?? ""
  }
}
