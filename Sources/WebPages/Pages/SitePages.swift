package import Wording

/// Writes the pages of the site in one language: values in, HTML out.
///
/// The pages work without JavaScript, carry no style or script inside, and load nothing from outside
/// the site; the only addresses elsewhere are links in tables to the sources of what they say, and
/// those of members to their own pages.
package struct SitePages: Sendable {
  let site: Site
  let addresses: SiteAddresses
  let wording: Phrasebook

  /// - Parameter wording: the words of `site.language`.
  package init(site: Site, addresses: SiteAddresses, wording: Phrasebook) {
    self.site = site
    self.addresses = addresses
    self.wording = wording
  }

  /// The tag that addresses carry: nil for the site's first language.
  var languageQuery: String? { languageQuery(site.language) }

  func languageQuery(_ tag: String) -> String? {
    tag == site.languages.first?.tag ? nil : tag
  }

  /// A query in this page's language.
  var query: AddressQuery { AddressQuery(language: languageQuery) }

  var isRightToLeft: Bool { LanguageTag(site.language).isRightToLeft }
}
