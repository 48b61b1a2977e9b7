package import SimpleFeatures

/// The units of one boundary set as the derivation of statuses sees them.
package struct StatusUnits: Hashable, Sendable {
  /// The set's name, as milestones name it.
  package var boundaries: String
  /// 0 for countries, 1 for their first-level units, and so on.
  package var level: Int
  /// The set of `parentCode`s; nil when there is none.
  package var parentSet: String?
  package var units: [Unit]

  package init(boundaries: String, level: Int, parentSet: String? = nil, units: [Unit]) {
    self.boundaries = boundaries
    self.level = level
    self.parentSet = parentSet
    self.units = units
  }

  package init(_ set: BoundarySet) {
    self.init(
      boundaries: set.name, level: set.edition.level, parentSet: set.edition.parentSet,
      units: set.units.map { Unit(code: $0.code, parentCode: $0.parentCode) })
  }

  /// One polygon.
  package struct Unit: Hashable, Sendable {
    package var code: String
    package var parentCode: String?

    package init(code: String, parentCode: String? = nil) {
      self.code = code
      self.parentCode = parentCode
    }
  }
}
