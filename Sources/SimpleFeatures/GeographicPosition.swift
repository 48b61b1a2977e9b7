/// A place on the ellipsoid in OGC:CRS84: degrees, longitude before latitude.
package struct GeographicPosition: Hashable, Sendable, Codable {
  /// Degrees east, normally −180…180; a source may write 0…360.
  package var longitude: Double
  /// Degrees north, −90…90.
  package var latitude: Double

  package init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }
}
