import Glibc

/// A box of longitudes and latitudes in degrees.
package struct ServiceExtent: Hashable, Sendable {
  package let west: Double
  package let south: Double
  package let east: Double
  package let north: Double

  /// An extent that crosses the antimeridian may come with `east` above 180 or with `west` above
  /// `east`: both become the full circle, since the standards' boxes end at 180.
  /// Latitudes are kept within 90 degrees.
  package init(west: Double, south: Double, east: Double, north: Double) {
    let crosses = west > east || west < -180 || east > 180
    self.west = crosses ? -180 : west
    self.east = crosses ? 180 : east
    self.south = max(-90, min(south, 90))
    self.north = max(-90, min(north, 90))
  }

  package static let world = ServiceExtent(west: -180, south: -90, east: 180, north: 90)

  /// The smallest extent that holds all; the world for none.
  static func union(_ extents: [ServiceExtent]) -> ServiceExtent {
    guard let first = extents.first else { return .world }
    return extents.dropFirst().reduce(first) { sum, extent in
      ServiceExtent(
        west: min(sum.west, extent.west), south: min(sum.south, extent.south),
        east: max(sum.east, extent.east), north: max(sum.north, extent.north))
    }
  }

  /// The extent as a box of x and y in degrees; nil for an extent without area.
  var box: ServiceBox? { ServiceBox(minX: west, minY: south, maxX: east, maxY: north) }

  /// The latitude at which Web Mercator is as high as it is wide.
  static let mercatorLimit = 85.0511287798066

  /// The extent in metres of EPSG:3857, cut at the limit of the square world.
  var mercatorBox: ServiceBox? {
    let radius = 6_378_137.0
    func northing(_ latitude: Double) -> Double {
      let bounded = max(-Self.mercatorLimit, min(latitude, Self.mercatorLimit))
      return radius * asinh(tan(bounded * .pi / 180))
    }
    func easting(_ longitude: Double) -> Double { radius * longitude * .pi / 180 }
    return ServiceBox(
      minX: easting(west), minY: northing(south), maxX: easting(east), maxY: northing(north))
  }
}
