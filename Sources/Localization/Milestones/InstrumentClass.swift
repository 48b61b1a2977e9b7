/// What an adopted instrument does to a unit's status.
package enum InstrumentClass: String, Hashable, Sendable, Codable, CaseIterable {
  /// Puts the unit in force.
  case plan
  /// Prepares a plan, adopted or not: a guideline, a working group.
  case groundwork
  /// In neither list of the project: counts like groundwork, and is reported.
  case other
}
