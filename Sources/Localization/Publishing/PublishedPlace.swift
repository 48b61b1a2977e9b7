package import SimpleFeatures

/// A member that consented to be named, at the representative point of a unit: there is no room in
/// this value for where the member really is.
package struct PublishedPlace: Hashable, Sendable, Codable {
  /// The name that may be shown.
  package var name: String
  package var unitCode: String
  package var unitName: String
  /// The unit's point, the same for everyone in it.
  package var point: GeographicPosition

  package init(name: String, unitCode: String, unitName: String, point: GeographicPosition) {
    self.name = name
    self.unitCode = unitCode
    self.unitName = unitName
    self.point = point
  }
}
