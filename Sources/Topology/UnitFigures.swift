import Glibc
import SimpleFeatures

/// What is measured on one finished unit.
struct UnitFigures: Sendable {
  var representativePoint: GeographicPosition
  /// On the ground, in metres.
  var inscribedRadius: Double
  var boundingBox: GeographicBox
  /// On the ellipsoid, in square metres.
  var area: Double

  /// The figures of a unit whose polygons stand largest first, within −180…180.
  init(_ polygons: MultiPolygon, in session: GEOSSession) throws(GEOSFailure) {
    boundingBox = Self.boundingBox(of: polygons)
    area = EllipsoidalArea.of(polygons)
    let circle = try InscribedCircle(of: polygons.polygon(0), in: session)
    representativePoint = circle.center
    inscribedRadius = circle.radiusInMeters
  }

  private static func boundingBox(of polygons: MultiPolygon) -> GeographicBox {
    var longitudes: [ClosedRange<Double>] = []
    var south = 90.0
    var north = -90.0
    for polygon in 0..<polygons.polygonCount {
      let exterior = polygons.ringOrdinates(polygons.polygonOffsets[polygon])
      guard let box = CoordinateSequence(ordinates: Array(exterior)).boundingBox else { continue }
      longitudes.append(box.west...box.east)
      south = min(south, box.south)
      north = max(north, box.north)
    }
    return .enclosing(longitudes: longitudes, latitudes: min(south, north)...north) ?? .world
  }
}

/// The largest circle inside a polygon, which stands where a label or symbol reads as the polygon's
/// own ("pole of inaccessibility"; GEOS `MaximumInscribedCircle`).
///
/// Found in a plane in which a degree of longitude is shrunk by the cosine of the polygon's middle
/// latitude, so that the circle is round on the ground; to a fortieth of the square root of the
/// area. A polygon too thin for a circle gets a point inside and radius zero.
struct InscribedCircle {
  var center: GeographicPosition
  var radiusInMeters: Double

  init(of polygon: MultiPolygon, in session: GEOSSession) throws(GEOSFailure) {
    let box = polygon.coordinates.boundingBox ?? .world
    let scale = max(0.01, cos(box.center.latitude * .pi / 180))
    let perDegree = SimplificationThresholds.metersPerDegree
    let shape = try GEOSShape(polygon, longitudeScale: scale, in: session)
    let size = EllipsoidalArea.of(polygon).squareRoot() / perDegree
    var line: [Double] = []
    // A sliver of no area would make the search endless.
    if size > 1e-9 { line = try shape.largestInscribedRadius(tolerance: size / 40) }
    if line.count == 4, line[0] != line[2] || line[1] != line[3] {
      let (dx, dy) = (line[2] - line[0], line[3] - line[1])
      radiusInMeters = (dx * dx + dy * dy).squareRoot() * perDegree
    } else {
      line = try shape.pointOnSurface()
      radiusInMeters = 0
    }
    if line.count >= 2 {
      center = GeographicPosition(longitude: line[0] / scale, latitude: line[1])
    } else {
      center = polygon.coordinates[0]
    }
  }
}
