package import SimpleFeatures

/// A member that consented to be named, at the representative point of a unit: there is no room in
/// this value for where the member really is.
package struct PublishedPlace: Hashable, Sendable, Codable {
  /// The name that may be shown.
  package var name: String
  /// The name in other languages, by BCP 47 tag.
  package var names: [String: String]
  /// What the table says the member is, such as `organisation`; nil when it says nothing.
  package var kind: String?
  /// The languages that the member works in, as BCP 47 tags, each once and ascending.
  package var languages: [String]
  /// What the member works on, each once and ascending.
  package var themes: [String]
  /// The member's page on the web, `http` or `https`.
  package var webAddress: String?
  package var unitCode: String
  package var unitName: String
  /// The unit's point, the same for everyone in it.
  package var point: GeographicPosition

  package init(
    name: String, names: [String: String] = [:], kind: String? = nil, languages: [String] = [],
    themes: [String] = [], webAddress: String? = nil, unitCode: String, unitName: String,
    point: GeographicPosition
  ) {
    self.name = name
    self.names = names
    self.kind = kind
    self.languages = languages
    self.themes = themes
    self.webAddress = webAddress
    self.unitCode = unitCode
    self.unitName = unitName
    self.point = point
  }

  /// The name in a language (in `fr` for `fr-CA`), else the one for all.
  package func name(in tag: String) -> String {
    var subtags = tag.split(separator: "-")
    while !subtags.isEmpty {
      if let own = names[subtags.joined(separator: "-")] { return own }
      subtags.removeLast()
    }
    return name
  }
}
