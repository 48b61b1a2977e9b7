package import Localization

/// What the project decides about the publication of its members.
package struct MemberRules: Hashable, Sendable {
  /// The least minimum count that is accepted.
  package static let leastMinimumCount = 3

  /// Counts below this are suppressed (*k*); at least `leastMinimumCount`.
  package let minimumCount: Int
  /// The name of the boundary set over which counts are suppressed jointly, and the finest one for
  /// which any are published.
  package let buildingBlock: String
  /// The publications that are protected jointly, each once, in the order given.
  package let purposes: [PublicationPurpose]
  /// The most that is shown of a country's members, by ISO 3166-1 alpha-3 code in capitals.
  package let ceilings: [String: ConsentLevel]
  /// Member ids and ISO 3166-1 alpha-3 codes whose members are not shown at all for now.
  package let freeze: [String]
  /// What members are counted by in each country, in the order of `MemberFacet`.
  package let breakdowns: [MemberFacet]
  /// The themes that may be published, whoever has them; empty for those of shown counts.
  package let themes: [String]
  /// The languages in which members' names may be published, as BCP 47 tags.
  package let nameLanguages: [String]

  /// - Parameters:
  ///   - ceilings: keys in capitals or small letters; of two spellings of a country the lower wins.
  /// Errors: `minimumCountTooSmall`, `noPurpose`.
  package init(
    minimumCount: Int = 5, buildingBlock: String,
    purposes: [PublicationPurpose] = [.print, .web], ceilings: [String: ConsentLevel] = [:],
    freeze: [String] = [], breakdowns: [MemberFacet] = [], themes: [String] = [],
    nameLanguages: [String] = []
  ) throws(MembershipError) {
    guard minimumCount >= Self.leastMinimumCount else {
      throw .minimumCountTooSmall(minimumCount)
    }
    guard !purposes.isEmpty else { throw .noPurpose }
    self.minimumCount = minimumCount
    self.buildingBlock = buildingBlock
    var unique: [PublicationPurpose] = []
    for purpose in purposes where !unique.contains(purpose) { unique.append(purpose) }
    self.purposes = unique
    var capitals: [String: ConsentLevel] = [:]
    for (country, level) in ceilings {
      let key = country.uppercased()
      capitals[key] = capitals[key].map { $0.limited(by: level) } ?? level
    }
    self.ceilings = capitals
    self.freeze = freeze
    self.breakdowns = MemberFacet.allCases.filter(breakdowns.contains)
    self.themes = themes
    self.nameLanguages = nameLanguages.compactMap(LanguageText.tag)
  }

  /// The ceiling of a country; nil when it has none.
  func ceiling(of iso3: String) -> ConsentLevel? { ceilings[iso3] }

  /// True when the member or its country is in the freeze; capitals and small letters are one.
  func freezes(id: String, iso3: String) -> Bool {
    freeze.contains { $0.uppercased() == id.uppercased() || $0.uppercased() == iso3 }
  }
}
