/// One polygonal unit of an edition.
package struct BoundaryUnit: Hashable, Sendable, Codable {
  /// Unique in its set; text.
  package var code: String
  package var name: String
  /// Names by language tag, where the source has them.
  package var names: [String: String]
  /// A short form of the name, for maps without room for the whole one; nil where the source has none.
  package var abbreviation: String?
  /// Short forms by language tag.
  package var abbreviations: [String: String]
  /// The code of the unit above it in the parent set; nil at level 0.
  package var parentCode: String?
  /// ISO 3166-1 alpha-3 of the country it is printed under; at level 0 its own code.
  package var iso3: String?
  /// Inside the unit: the centre of its largest inscribed circle (main part).
  package var representativePoint: GeographicPosition
  /// The radius of that circle on the ground, in metres.
  package var inscribedRadiusInMeters: Double
  package var boundingBox: GeographicBox
  /// On the ellipsoid.
  package var areaInSquareMeters: Double

  package init(
    code: String, name: String, names: [String: String] = [:], abbreviation: String? = nil,
    abbreviations: [String: String] = [:], parentCode: String? = nil,
    iso3: String? = nil, representativePoint: GeographicPosition,
    inscribedRadiusInMeters: Double = 0, boundingBox: GeographicBox,
    areaInSquareMeters: Double = 0
  ) {
    self.code = code
    self.name = name
    self.names = names
    self.abbreviation = abbreviation
    self.abbreviations = abbreviations
    self.parentCode = parentCode
    self.iso3 = iso3
    self.representativePoint = representativePoint
    self.inscribedRadiusInMeters = inscribedRadiusInMeters
    self.boundingBox = boundingBox
    self.areaInSquareMeters = areaInSquareMeters
  }

  /// The name in a language, else in its base language, else the edition's own name.
  package func name(in language: String) -> String { ownName(in: language) ?? name }

  /// The name in a language, else in its base language; nil where the source has neither.
  package func ownName(in language: String) -> String? { Self.text(in: language, of: names) }

  /// The short form in a language, else in its base language, else the one of no language. Where the
  /// name is in the language and no short form is, there is none: it would be of another name.
  package func abbreviation(in language: String) -> String? {
    if let own = Self.text(in: language, of: abbreviations) { return own }
    return ownName(in: language).map { $0 == name } ?? true ? abbreviation : nil
  }

  private static func text(in language: String, of texts: [String: String]) -> String? {
    texts[language] ?? texts[String(language.prefix { $0 != "-" })]
  }
}
