import Glibc
import SimpleFeatures

/// The part of the globe within an angle of a centre: what an azimuthal, oblique or transverse map
/// shows. Geographic latitudes are taken as spherical ones, which only moves the cap's edge.
struct SphericalCap: Hashable, Sendable {
  let center: GeographicPosition
  let radiusInDegrees: Double
  private let towards: UnitVector
  private let eastward: UnitVector
  private let northward: UnitVector

  /// The centre is nudged by a few millionths of a degree, so that no straight border on a round
  /// meridian or parallel runs exactly through the point opposite, where directions are undefined.
  init(center: GeographicPosition, radiusInDegrees: Double) {
    precondition(radiusInDegrees > 0 && radiusInDegrees < 180, "a cap is less than the globe")
    self.center = center
    self.radiusInDegrees = radiusInDegrees
    // At a pole a step in latitude follows the meridian: one that no border follows.
    let aside = abs(center.latitude) == 90 ? 37.1234567 : 1.7e-6
    let longitude = (center.longitude + aside).inRadians
    let latitude = (center.latitude - (center.latitude > 0 ? 1.3e-6 : -1.3e-6)).inRadians
    towards = UnitVector(
      x: cos(latitude) * cos(longitude), y: cos(latitude) * sin(longitude), z: sin(latitude))
    eastward = UnitVector(x: -sin(longitude), y: cos(longitude), z: 0)
    northward = UnitVector(
      x: -sin(latitude) * cos(longitude), y: -sin(latitude) * sin(longitude), z: cos(latitude))
  }

  /// The place opposite the centre, longitude in −180…180.
  var antipode: GeographicPosition {
    let z = -towards.z
    return GeographicPosition(
      longitude: atan2(-towards.y, -towards.x).inDegrees,
      latitude: asin(max(-1, min(1, z))).inDegrees)
  }

  /// The angle from the centre, degrees, 0…180.
  func distance(_ point: GeographicPoint) -> Double {
    let p = UnitVector(point)
    let sine = (p.dot(eastward) * p.dot(eastward) + p.dot(northward) * p.dot(northward))
      .squareRoot()
    return atan2(sine, p.dot(towards)).inDegrees
  }

  /// The direction from the centre, degrees clockwise from north, −180…180.
  func azimuth(_ point: GeographicPoint) -> Double {
    let p = UnitVector(point)
    return atan2(p.dot(eastward), p.dot(northward)).inDegrees
  }

  /// The point of the edge in a direction.
  func edgePoint(azimuth: Double) -> GeographicPoint {
    let radius = radiusInDegrees.inRadians
    let across = sin(radius)
    let e = across * sin(azimuth.inRadians)
    let n = across * cos(azimuth.inRadians)
    let c = cos(radius)
    let x = c * towards.x + e * eastward.x + n * northward.x
    let y = c * towards.y + e * eastward.y + n * northward.y
    let z = c * towards.z + n * northward.z
    return GeographicPoint(
      longitude: atan2(y, x).inDegrees, latitude: asin(max(-1, min(1, z))).inDegrees)
  }

  func contains(_ point: GeographicPoint) -> Bool { distance(point) <= radiusInDegrees }

  /// True when the whole box surely lies inside; may be false for a box that just does.
  func surelyHolds(_ box: GeographicBox) -> Bool {
    let (distance, radius) = bounds(of: box)
    return distance + radius < radiusInDegrees
  }

  /// True when the whole box surely lies outside.
  func surelyMisses(_ box: GeographicBox) -> Bool {
    let (distance, radius) = bounds(of: box)
    return distance - radius > radiusInDegrees
  }

  /// The distance to the box's centre, and a radius about that centre that holds the box.
  private func bounds(of box: GeographicBox) -> (distance: Double, radius: Double) {
    let middle = GeographicPoint(
      longitude: (box.west + box.east) / 2, latitude: (box.south + box.north) / 2)
    let lowest =
      box.south <= 0 && box.north >= 0 ? 0 : min(abs(box.south), abs(box.north))
    let radius =
      (box.north - box.south) / 2 + (box.east - box.west) / 2 * cos(lowest.inRadians)
    return (distance(middle), radius)
  }

  /// Where a segment crosses the edge, in order. Found by bisection between samples one degree
  /// apart: a corner that pokes less than that over the edge stays as it is.
  func crossings(from a: GeographicPoint, to b: GeographicPoint) -> [GeographicPoint] {
    let length = max(abs(b.longitude - a.longitude), abs(b.latitude - a.latitude))
    let samples = max(1, Int(length.rounded(.up)))
    var found: [GeographicPoint] = []
    var inside = contains(a)
    for sample in 1...samples {
      let t = Double(sample) / Double(samples)
      let nowInside = sample == samples ? contains(b) : contains(a.towards(b, t))
      if nowInside != inside {
        var low = Double(sample - 1) / Double(samples)
        var high = t
        // 40 halvings of a degree leave less than a thousandth of a millimetre.
        for _ in 0..<40 {
          let middle = (low + high) / 2
          if contains(a.towards(b, middle)) == inside { low = middle } else { high = middle }
        }
        // The end that lies inside, so that the crossing itself counts as inside.
        found.append(a.towards(b, inside ? low : high))
      }
      inside = nowInside
    }
    return found
  }
}

extension GeographicPoint {
  /// The point a share `t` of the way to another, straight in longitude and latitude.
  func towards(_ other: GeographicPoint, _ t: Double) -> GeographicPoint {
    GeographicPoint(
      longitude: longitude + t * (other.longitude - longitude),
      latitude: latitude + t * (other.latitude - latitude))
  }
}

/// A direction from the centre of the sphere.
private struct UnitVector: Hashable, Sendable {
  let x: Double
  let y: Double
  let z: Double

  init(x: Double, y: Double, z: Double) {
    self.x = x
    self.y = y
    self.z = z
  }

  init(_ point: GeographicPoint) {
    let longitude = point.longitude.inRadians
    let latitude = point.latitude.inRadians
    let ring = cos(latitude)
    self.init(x: ring * cos(longitude), y: ring * sin(longitude), z: sin(latitude))
  }

  func dot(_ other: UnitVector) -> Double { x * other.x + y * other.y + z * other.z }
}
