/// A unit as the join sees it: names, codes and parents, no geometry.
package struct JoinUnit: Hashable, Sendable {
  /// Unique among the units of a join; text.
  package var code: String
  package var name: String
  /// Other names of the same unit: other languages and scripts.
  package var otherNames: [String]
  /// The code of the unit above it in the boundary sets.
  package var parentCode: String?
  /// The names of that unit, the one to print first.
  package var parentNames: [String]
  /// Codes of further units that contain it, such as a region without a polygon.
  package var extraParents: [String]
  /// ISO 3166-1 alpha-3.
  package var iso3: String?
  /// 0 for countries, 1 for their first-level units, and so on; nil when unknown.
  package var level: Int?

  package init(
    code: String, name: String, otherNames: [String] = [], parentCode: String? = nil,
    parentNames: [String] = [], extraParents: [String] = [], iso3: String? = nil,
    level: Int? = nil
  ) {
    self.code = code
    self.name = name
    self.otherNames = otherNames
    self.parentCode = parentCode
    self.parentNames = parentNames
    self.extraParents = extraParents
    self.iso3 = iso3
    self.level = level
  }

  /// The name first, then the others.
  package var allNames: [String] { [name] + otherNames }
}
