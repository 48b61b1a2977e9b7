package import SimpleFeatures

/// One feature of a boundary layer after its fields were understood: what a unit is made from.
package struct UnitShape: Sendable {
  /// Unique per unit; several shapes with one code become one unit.
  package var code: String
  package var name: String
  /// Names by language tag.
  package var names: [String: String]
  /// A short form of the name.
  package var abbreviation: String?
  /// Short forms by language tag.
  package var abbreviations: [String: String]
  package var parentCode: String?
  /// ISO 3166-1 alpha-3.
  package var iso3: String?
  /// The feature's row in its file, from 1.
  package var row: Int
  /// Polygons in degrees, longitude before latitude, as the source wrote them.
  package var geometry: Geometry

  package init(
    code: String, name: String, names: [String: String] = [:], abbreviation: String? = nil,
    abbreviations: [String: String] = [:], parentCode: String? = nil,
    iso3: String? = nil, row: Int, geometry: Geometry
  ) {
    self.code = code
    self.name = name
    self.names = names
    self.abbreviation = abbreviation
    self.abbreviations = abbreviations
    self.parentCode = parentCode
    self.iso3 = iso3
    self.row = row
    self.geometry = geometry
  }
}
