import SimpleFeatures
import Testing

@testable import Projections

@Suite("The source's seam on the antimeridian")
struct SeamTests {
  /// One island across 180°, written in two parts whose seams do not share their vertices.
  private static let split = BoundaryFixture.set([
    [
      [(178, -18), (180, -18), (180, -17.2), (180, -16), (178, -16)],
      [(-180, -18), (-178, -18), (-178, -16), (-180, -16), (-180, -16.7)],
    ]
  ])

  private static let fiji = MapProjection.automatic(
    for: GeographicBox(west: 177, south: -19.2, east: 182, north: -12.4), isWorld: false,
    aspectRatio: 1)

  @Test(
    "On a map across the antimeridian the parts are one ring, with no edge on the meridian",
    arguments: ["laea", "tcea", "cea", "aea", "eqearth", "merc"])
  func welded(operation: String) throws {
    let extra = operation == "aea" ? " +lat_1=-18 +lat_2=-16" : ""
    let projector = try BoundaryProjector(
      operation == "tcea"
        ? Self.fiji
        : .custom("+proj=\(operation) +lon_0=179 +datum=WGS84\(extra)"))
    let projected = try projector.project(Self.split, detailInMeters: 100)
    #expect(projected.unitRingOffsets == [0, 1])
    let ring = projected.ordinates(ofRing: 0)
    let positions = stride(from: 0, to: ring.count, by: 2).map {
      ProjectedPosition(easting: ring[$0], northing: ring[$0 + 1])
    }
    let places = try projector.inverse(positions).map { try #require($0) }
    for (a, b) in zip(places, places.dropFirst()) {
      let both = abs(abs(a.longitude) - 180) < 1e-6 && abs(abs(b.longitude) - 180) < 1e-6
      #expect(!both, "an edge runs along the meridian from \(a) to \(b)")
    }
    if !operation.hasPrefix("m") {
      let expected = zoneArea(west: 178, south: -18, east: 182, north: -16)
      #expect(abs(projected.area(ofUnit: 0) / expected - 1) < 0.002)
    }
    let seen = try projector.project([GeographicPosition(longitude: 180, latitude: -17)])
    let middle = try #require(seen[0])
    #expect(projected.isFilled(unit: 0, middle))
  }

  @Test("No border follows the seam, and none crosses the map")
  func borders() throws {
    for meridian in [0.0, 11, 179] {
      let projector = try BoundaryProjector(
        MapProjection.equalEarth(centralMeridian: meridian, reason: "test"))
      let projected = try projector.project(Self.split, detailInMeters: 100)
      let seams = Set(Self.split.arcSides.indices.filter { Self.split.arcSides[$0].isSeam })
      #expect(seams.count == 4)
      #expect(seams.isDisjoint(with: projected.arcIndices))
      #expect(projected.arcIndices.count == Self.split.arcCount - seams.count)
      #expect(projected.borderSegments.allSatisfy { $0 < 600_000 })
      #expect(projected.ringSegments.allSatisfy { $0 < 600_000 })
    }
  }

  @Test("A map cut at the seam leaves the two parts at its two sides")
  func greenwich() throws {
    let projected = try BoundaryProjector(
      MapProjection.equalEarth(centralMeridian: 0, reason: "test")
    ).project(Self.split, detailInMeters: 100)
    #expect(projected.unitRingOffsets == [0, 2])
    let expected = zoneArea(west: 178, south: -18, east: 182, north: -16)
    #expect(abs(projected.area(ofUnit: 0) / expected - 1) < 0.002)
  }

  @Test("A unit around a pole has no spoke and no edge at the pole on a polar map")
  func polar() throws {
    // A cap of everything south of 70° S, as a source in the split form writes it.
    let longitudes = stride(from: -180.0, through: 180, by: 20)
    let set = BoundaryFixture.set([
      [[(-180, -90), (180, -90)] + longitudes.reversed().map { ($0, -70) }]
    ])
    let expected = zoneArea(west: -180, south: -90, east: 180, north: -70)
    for projection in [
      MapProjection.lambertAzimuthal(
        center: GeographicPosition(longitude: 0, latitude: -90), radiusInDegrees: 60,
        reason: "test"),
      MapProjection.lambertAzimuthal(
        center: GeographicPosition(longitude: 40, latitude: -50), radiusInDegrees: 90,
        reason: "test"),
    ] {
      let projected = try BoundaryProjector(projection).project(set, detailInMeters: 1000)
      #expect(projected.unitRingOffsets == [0, 1])
      #expect(abs(projected.area(ofUnit: 0) / expected - 1) < 0.001)
      #expect(projected.ringSegments.allSatisfy { $0 < 300_000 })
    }
    // About the other pole, the unit holds the point opposite: it is the map's outer ring.
    let north = MapProjection.lambertAzimuthal(
      center: GeographicPosition(longitude: 0, latitude: 90), radiusInDegrees: 165,
      reason: "test")
    let outer = try BoundaryProjector(north).project(set, detailInMeters: 1000)
    let band = zoneArea(west: -180, south: -75, east: 180, north: -70)
    #expect(abs(outer.area(ofUnit: 0) / band - 1) < 0.02)
    for meridian in [0.0, 150] {
      let projected = try BoundaryProjector(
        MapProjection.equalEarth(centralMeridian: meridian, reason: "test")
      ).project(set, detailInMeters: 1000)
      #expect(abs(projected.area(ofUnit: 0) / expected - 1) < 0.001)
      #expect(projected.ringSegments.allSatisfy { $0 < 700_000 })
    }
  }
}
