import Localization

/// What a request chooses members by; nil is all.
struct MemberChoice: Hashable, Sendable {
  /// One of the directory's themes.
  var theme: String?
  /// One of the directory's languages, a BCP 47 tag.
  var language: String?

  var isEmpty: Bool { theme == nil && language == nil }

  /// Whether a member is of what is chosen.
  func holds(_ place: PublishedPlace) -> Bool {
    (theme.map(place.themes.contains) ?? true) && (language.map(place.languages.contains) ?? true)
  }

  /// The one facet that is chosen, with its word; nil where none or both are: no count is published
  /// of two together.
  var single: (facet: MemberFacet, word: String)? {
    switch (theme, language) {
    case (let theme?, nil): (.theme, theme)
    case (nil, let language?): (.language, language)
    default: nil
    }
  }
}
