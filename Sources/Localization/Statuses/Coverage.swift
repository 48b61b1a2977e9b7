/// A plan in force of a larger unit, shown over the unit's own status and never merged with it.
package struct Coverage: Hashable, Sendable, Codable {
  /// The larger unit: `BARMM`.
  package var authority: String
  /// Its code, where it is a polygon of the parent set.
  package var unitCode: String?
  package var finding: StatusFinding

  package init(authority: String, unitCode: String?, finding: StatusFinding) {
    self.authority = authority
    self.unitCode = unitCode
    self.finding = finding
  }
}
