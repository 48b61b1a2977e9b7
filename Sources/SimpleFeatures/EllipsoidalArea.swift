import Glibc

/// Areas on the WGS 84 ellipsoid of rings whose edges are straight in longitude and latitude.
///
/// The area between the equator and latitude φ, per radian of longitude, is a²·q(φ)/2 with
/// q = (1 − e²)·[sin φ / (1 − e² sin² φ) + artanh(e sin φ) / e]
/// (Snyder, *Map Projections: A Working Manual*, USGS Professional Paper 1395, 1987, equation 3-12).
/// A ring's area is the line integral of that along its edges; q is averaged over an edge with
/// Simpson's rule on steps of at most one degree of latitude.
package enum EllipsoidalArea {
  /// The semi-major axis of WGS 84 in metres (NIMA TR8350.2, table 3.1).
  private static let semiMajorAxis = 6_378_137.0
  /// The first eccentricity squared of WGS 84 (NIMA TR8350.2, table 3.3).
  private static let eccentricitySquared = 6.694_379_990_14e-3

  /// The area inside one ring in square metres: positive when it runs counter-clockwise.
  ///
  /// - Parameter ring: interleaved ordinates in degrees, longitude before latitude; the last
  ///   position may repeat the first or not. Fewer than three positions have no area.
  package static func signed(ofRing ring: ArraySlice<Double>) -> Double {
    let start = ring.startIndex
    let end = ring.endIndex
    guard end - start >= 6 else { return 0 }
    var sum = 0.0
    var longitude = ring[end - 2]
    var latitude = ring[end - 1]
    var zone = authalicZone(latitude)
    for index in stride(from: start, to: end, by: 2) {
      let nextLongitude = ring[index]
      let nextLatitude = ring[index + 1]
      let nextZone = authalicZone(nextLatitude)
      if nextLongitude != longitude {
        let mean = meanZone(from: latitude, zone, to: nextLatitude, nextZone)
        sum += (nextLongitude - longitude) * mean
      }
      (longitude, latitude, zone) = (nextLongitude, nextLatitude, nextZone)
    }
    return -sum * .pi / 180 * semiMajorAxis * semiMajorAxis / 2
  }

  /// The area of polygons in square metres: exteriors less their holes, whatever their orientation.
  package static func of(_ polygons: MultiPolygon) -> Double {
    (0..<polygons.polygonCount).reduce(0) { sum, polygon in
      let areas = polygons.rings(ofPolygon: polygon).map {
        abs(signed(ofRing: polygons.ringOrdinates($0)))
      }
      return sum + areas.dropFirst().reduce(areas.first ?? 0, -)
    }
  }

  /// Snyder's q of a latitude in degrees.
  private static func authalicZone(_ latitude: Double) -> Double {
    let sine = sin(latitude * .pi / 180)
    let eccentricity = eccentricitySquared.squareRoot()
    return (1 - eccentricitySquared)
      * (sine / (1 - eccentricitySquared * sine * sine)
        + atanh(eccentricity * sine) / eccentricity)
  }

  /// The mean of q between two latitudes whose own q is known.
  private static func meanZone(
    from south: Double, _ southZone: Double, to north: Double, _ northZone: Double
  ) -> Double {
    let span = north - south
    if span == 0 { return southZone }
    let steps = max(1, Int(abs(span).rounded(.up)))
    var sum = 0.0
    var lower = southZone
    for step in 0..<steps {
      let from = south + span * Double(step) / Double(steps)
      let to = step + 1 == steps ? north : south + span * Double(step + 1) / Double(steps)
      let upper = step + 1 == steps ? northZone : authalicZone(to)
      sum += lower + 4 * authalicZone((from + to) / 2) + upper
      lower = upper
    }
    return sum / (6 * Double(steps))
  }
}
