/// What a row's unit is to the polygons of the map.
package enum UnitRelation: String, Hashable, Sendable, Codable, CaseIterable {
  /// The polygon's own unit.
  case own
  /// A council or government that shares a polygon with others.
  case authority
  /// A smaller unit inside a polygon, counted on it by its own status.
  case below
  /// A larger unit made of polygons, which its plan covers.
  case above
}
