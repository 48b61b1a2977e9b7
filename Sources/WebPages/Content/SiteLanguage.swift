package import Wording

/// A language that the site's pages come in.
package struct SiteLanguage: Hashable, Sendable {
  /// A tag such as `fr` (BCP 47).
  package let tag: String
  /// The language's name in the language itself.
  package let name: String

  /// A language with its own name from the catalogs; a language without a catalog is called by its
  /// tag.
  package init(tag: String, catalogs: [Catalog] = Catalog.builtIn) {
    let own = LanguageTag(tag).fallbacks.dropLast(LanguageTag(tag).language == "en" ? 0 : 1)
    let hasCatalog = catalogs.contains { own.contains($0.language) }
    self.init(
      tag: tag,
      name: hasCatalog ? Phrasebook(language: tag, catalogs: catalogs)(.languageName) : tag)
  }

  /// A language with a name of the caller's.
  package init(tag: String, name: String) {
    self.tag = tag
    self.name = name
  }

  /// Whether pages in it run from right to left.
  package var isRightToLeft: Bool { LanguageTag(tag).isRightToLeft }
}
