/// The messages of one language.
package struct Catalog: Hashable, Sendable {
  /// The language tag, such as `fr`.
  package let language: String
  /// The messages that the catalog has; what it lacks comes from the next language of the fallback.
  package let messages: [Phrase: Message]

  /// A catalog, complete or not.
  package init(language: String, messages: [Phrase: Message]) {
    self.language = language
    self.messages = messages
  }

  /// The catalogs that come with the program, English first; Arabic, Nepali and Ukrainian hold the
  /// words of map sheets and web pages, and none of a report besides.
  package static let builtIn = [english, french, spanish, arabic, nepali, ukrainian]

  /// The languages that have every message.
  package static var completeLanguages: [String] {
    builtIn.filter { CatalogCheck($0).missing.isEmpty }.map(\.language)
  }
}
