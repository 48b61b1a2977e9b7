import SimpleFeatures
import Topology

/// Hand-made shapes and a builder for tests. Rings are interleaved degrees.
enum Fixture {
  /// A closed counter-clockwise box.
  static func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> [Double] {
    [west, south, east, south, east, north, west, north, west, south]
  }

  /// A shape of polygons given as rings, exteriors first.
  static func shape(_ code: String, row: Int = 1, _ polygons: [[[Double]]]) -> UnitShape {
    var geometry = MultiPolygon()
    for polygon in polygons { geometry.append(polygon: polygon.map { $0[...] }) }
    return UnitShape(code: code, name: code, row: row, geometry: .polygons(geometry))
  }

  static func build(_ shapes: [UnitShape], tolerance: Double = 1e-5) throws(TopologyError)
    -> (boundaries: BoundarySet, report: TopologyReport)
  {
    try BoundarySetBuilder(
      name: "test", edition: BoundaryEdition(name: "by hand", level: 1),
      snappingToleranceInDegrees: tolerance, file: "test.geojson"
    ).build(from: shapes)
  }
}

extension BoundarySet {
  /// The positions of a ring without the closing one, as comparable pairs.
  func corners(ofRing ring: Int) -> Set<[Double]> {
    let positions = ringPositions(ring)
    return Set((0..<positions.count).map { [positions[$0].longitude, positions[$0].latitude] })
  }
}
