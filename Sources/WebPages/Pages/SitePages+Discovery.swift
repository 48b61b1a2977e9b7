import Wording

extension SitePages {
  /// What other sites show of a link to the map's page (Open Graph, and the card of Twitter).
  func socialCard(_ map: MapDetails, _ state: AddressQuery) -> [HTMLElement] {
    let card = map.card
    let page = addresses.absolute(addresses.map(card.id, state))
    let picture = addresses.absolute(preset(map, state, .social))
    let properties: [(String, String?)] = [
      ("og:type", "article"), ("og:site_name", site.title), ("og:title", card.title),
      ("og:description", card.alternativeText), ("og:url", page), ("og:image", picture),
      ("og:image:type", "image/png"), ("og:image:width", "1200"), ("og:image:height", "630"),
      ("og:image:alt", card.alternativeText), ("og:locale", Self.locale(site.language)),
    ]
    let others = site.languages.filter { $0.tag != site.language }
      .compactMap { Self.locale($0.tag) }
    let names = [
      ("twitter:card", "summary_large_image"), ("twitter:title", card.title),
      ("twitter:description", card.alternativeText), ("twitter:image", picture),
      ("twitter:image:alt", card.alternativeText),
    ]
    return properties.compactMap { name, content in
      content.map { HTMLElement("meta", property(name), .content($0)) }
    }
      + others.map { HTMLElement("meta", property("og:locale:alternate"), .content($0)) }
      + names.map { HTMLElement("meta", .name($0), .content($1)) }
  }

  /// Where programs find the map's oEmbed answer.
  func discovery(_ map: MapDetails, _ state: AddressQuery) -> [HTMLElement] {
    let page = addresses.absolute(addresses.map(map.card.id, state))
    return [
      HTMLElement(
        "link", .rel("alternate"), .type("application/json+oembed"),
        .href(addresses.absolute(addresses.oEmbed(of: page))),
        HTMLAttribute("title", map.card.title))
    ]
  }

  /// A language as Open Graph names it: with a territory, the tag's own or the usual one; nil for a
  /// language whose territory is not clear.
  static func locale(_ tag: String) -> String? {
    let subtags = LanguageTag(tag).subtags
    if let region = subtags.dropFirst().first(where: { $0.count == 2 }) {
      return "\(subtags[0])_\(region)"
    }
    let usual = [
      "ar": "ar_AR", "en": "en_GB", "es": "es_ES", "fr": "fr_FR", "ne": "ne_NP", "uk": "uk_UA",
    ]
    return usual[subtags[0]]
  }
}
