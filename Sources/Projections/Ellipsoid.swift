import Glibc

/// The WGS 84 ellipsoid (EPSG:7030).
enum Ellipsoid {
  /// In metres.
  static let semiMajorAxis = 6_378_137.0
  static let flattening = 1 / 298.257223563
  static let eccentricitySquared = flattening * (2 - flattening)

  /// The radius in metres of the sphere with the ellipsoid's area (Snyder 1987, formula 3-13).
  static var authalicRadius: Double {
    let e = eccentricitySquared.squareRoot()
    let q = 1 + (1 - eccentricitySquared) / e * atanh(e)
    return semiMajorAxis * (q / 2).squareRoot()
  }

  /// Metres on the ground per degree of longitude at a latitude in degrees (Snyder 1987, 4-20).
  static func metersPerDegreeOfLongitude(atLatitude latitude: Double) -> Double {
    let sine = sin(latitude.inRadians)
    let normal = semiMajorAxis / (1 - eccentricitySquared * sine * sine).squareRoot()
    return normal * cos(latitude.inRadians) * .pi / 180
  }

  /// Metres on the ground per degree of latitude at a latitude in degrees (Snyder 1987, 4-18).
  static func metersPerDegreeOfLatitude(atLatitude latitude: Double) -> Double {
    let sine = sin(latitude.inRadians)
    let root = (1 - eccentricitySquared * sine * sine).squareRoot()
    return semiMajorAxis * (1 - eccentricitySquared) / (root * root * root) * .pi / 180
  }
}

extension Double {
  /// Degrees as radians.
  var inRadians: Double { self * .pi / 180 }
  /// Radians as degrees.
  var inDegrees: Double { self * 180 / .pi }
}
