/// Which boundaries these are: a code is a key only together with its system and edition.
package struct BoundaryEdition: Hashable, Sendable, Codable {
  /// `natural-earth-qgis-3.22`.
  package var name: String
  /// What a table's code system must say to be joined by code: `NE`, `COD-AB`.
  package var codeSystem: String?
  /// 0 for countries, 1 for their first-level units, and so on.
  package var level: Int
  /// The boundary set that holds the parents, by name.
  package var parentSet: String?
  package var attribution: String?
  package var licence: String?

  package init(
    name: String, codeSystem: String? = nil, level: Int, parentSet: String? = nil,
    attribution: String? = nil, licence: String? = nil
  ) {
    self.name = name
    self.codeSystem = codeSystem
    self.level = level
    self.parentSet = parentSet
    self.attribution = attribution
    self.licence = licence
  }
}
