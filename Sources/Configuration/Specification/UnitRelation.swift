/// What the unit of a table's row is to the polygons of the boundary set.
package enum UnitRelation: String, Hashable, Sendable, CaseIterable {
  /// The unit is the polygon.
  case own
  /// The unit governs the polygon, perhaps one of several that do.
  case authority
  /// The unit lies within one polygon and is counted on it.
  case below
  /// The unit covers several polygons.
  case above
}

/// The relation of one type of unit, with the countries where it differs.
package struct UnitTypeRelation: Hashable, Sendable {
  /// The word that the tables use: `district council`.
  package let unitType: String
  package let standard: UnitRelation
  /// By ISO 3166-1 alpha-3 code.
  package let byCountry: [String: UnitRelation]

  /// The relation in a country.
  package func relation(in country: String) -> UnitRelation {
    byCountry[country] ?? standard
  }
}
