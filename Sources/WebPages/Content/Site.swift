/// What every page of the site says, in the page's language.
package struct Site: Hashable, Sendable {
  /// Who publishes the maps.
  package var organisation: String
  /// What the site is called.
  package var title: String
  /// The languages that pages come in; the first is the default.
  package var languages: [SiteLanguage]
  /// The tag of this page's language, one of `languages`.
  package var language: String
  /// The day of the data.
  package var dataDate: PageDate
  /// What the organisation says of boundaries and names; empty for nothing.
  package var disclaimer: String
  /// Whether the members' directory is published.
  package var hasMembers: Bool

  /// A site as one language shows it.
  package init(
    organisation: String, title: String, languages: [SiteLanguage], language: String,
    dataDate: PageDate, disclaimer: String = "", hasMembers: Bool = false
  ) {
    self.organisation = organisation
    self.title = title
    self.languages = languages
    self.language = language
    self.dataDate = dataDate
    self.disclaimer = disclaimer
    self.hasMembers = hasMembers
  }
}
