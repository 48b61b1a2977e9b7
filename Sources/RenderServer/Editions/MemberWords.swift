import Localization

/// The words by which the directory can be asked: those of its named members and of its counts, and
/// no others.
struct MemberWords: Hashable, Sendable {
  /// By ascending bytes.
  let themes: [String]
  /// BCP 47 tags, by ascending bytes.
  let languages: [String]

  /// - Parameter members: what may be shown on the web; nil where that is nothing.
  init(_ members: PublishedMembers?) {
    func words(_ facet: MemberFacet, _ own: (PublishedPlace) -> [String]) -> [String] {
      var words = Set((members?.places ?? []).flatMap(own))
      for breakdown in members?.breakdowns ?? [] where breakdown.facet == facet {
        words.formUnion(breakdown.cells.map(\.word))
      }
      return words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    themes = words(.theme, \.themes)
    languages = words(.language, \.languages)
  }
}
