/// A place in projected space, metres, easting before northing.
package struct ProjectedPosition: Hashable, Sendable {
  package var easting: Double
  package var northing: Double

  package init(easting: Double, northing: Double) {
    self.easting = easting
    self.northing = northing
  }
}
