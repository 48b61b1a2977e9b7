/// The messages of one language.
package struct Catalog: Hashable, Sendable {
  /// The language tag, such as `fr`.
  package let language: String
  /// The messages that the catalog has; what it lacks comes from the next language of the fallback.
  package let messages: [Phrase: Message]

  /// A catalog, complete or not.
  ///
  /// - Parameter reports: messages that stand in a part of their own.
  package init(
    language: String, messages: [Phrase: Message], reports: [Phrase: Message] = [:]
  ) {
    self.language = language
    self.messages = messages.merging(reports) { ofSheets, _ in ofSheets }
  }

  /// The catalogs that come with the program, English first.
  package static let builtIn = [english, french, spanish, arabic, nepali, ukrainian]

  /// The languages that have every message.
  package static var completeLanguages: [String] {
    builtIn.filter { CatalogCheck($0).missing.isEmpty }.map(\.language)
  }
}
