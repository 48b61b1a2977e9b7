/// Which names stand in smaller type under those of the map's language.
package enum SecondNames: Hashable, Sendable {
  /// The boundary edition's own.
  case local
  /// Those in a language, by its tag.
  case language(String)

  /// The word for the edition's own names.
  static let localWord = "local"

  init(_ word: String) { self = word == Self.localWord ? .local : .language(word) }
}
