import SimpleFeatures
import Testing

@testable import Projections

/// The globe as 10° cells with shared arcs: every seam, both poles and every cut are in it.
@Suite("The whole globe through equal-area projections")
struct GlobePartitionTests {
  private static func worldMap(about meridian: Double) -> MapProjection {
    .equalEarth(centralMeridian: meridian, reason: "test")
  }

  @Test(
    "Every cell keeps its area in Equal Earth, wherever the map is cut",
    arguments: [0.0, 11, 150, -90, 179, -173.3, 180])
  func equalEarth(meridian: Double) throws {
    let set = BoundaryFixture.globe(step: 10)
    let projected = try BoundaryProjector(Self.worldMap(about: meridian)).project(
      set, detailInMeters: 400)
    #expect(projected.unitIndices == Array(set.units.indices))
    var total = 0.0
    for (unit, index) in projected.unitIndices.enumerated() {
      let box = set.units[index].boundingBox
      let expected = zoneArea(
        west: box.west, south: box.south, east: box.east, north: box.north)
      let area = projected.area(ofUnit: unit)
      #expect(abs(area / expected - 1) < 0.001, "\(box)")
      total += area
    }
    // The area of the WGS 84 ellipsoid, 510 065 621.724 km² (Moritz 1980, GRS 80, to 7 digits).
    #expect(abs(total / 510_065_621.7e6 - 1) < 0.0001)
  }

  @Test("No segment streaks across the map", arguments: [0.0, 11, 150, 179, -173.3])
  func noStreak(meridian: Double) throws {
    let projected = try BoundaryProjector(Self.worldMap(about: meridian)).project(
      BoundaryFixture.globe(step: 10), detailInMeters: 4000)
    let width = try #require(projected.boundingBox).width
    // A segment is at most 5° of the 360, and Equal Earth stretches no direction by half.
    let longest = width * 5 / 360 * 1.5
    #expect(projected.ringSegments.allSatisfy { $0 < longest })
    #expect(projected.borderSegments.allSatisfy { $0 < longest })
  }

  @Test(
    "Lambert's azimuthal map keeps areas and fills exactly its disc",
    arguments: [(0.0, 90.0), (10, 52), (-170.2, -35.5), (179, -17), (33, 1), (25, 22)])
  func lambert(longitude: Double, latitude: Double) throws {
    let set = BoundaryFixture.globe(step: 10)
    let projection = MapProjection.lambertAzimuthal(
      center: GeographicPosition(longitude: longitude, latitude: latitude), radiusInDegrees: 90,
      reason: "test")
    let projected = try BoundaryProjector(projection).project(set, detailInMeters: 400)
    let total = (0..<projected.unitIndices.count).reduce(0) { $0 + projected.area(ofUnit: $1) }
    // Half the ellipsoid's area; the edge is a circle of geographic latitudes, hence the 1 %.
    #expect(abs(total / (510_065_621.7e6 / 2) - 1) < 0.01)
    for (unit, index) in projected.unitIndices.enumerated() {
      let box = set.units[index].boundingBox
      guard case .cap(let cap) = projection.domain, cap.surelyHolds(box) else { continue }
      let expected = zoneArea(
        west: box.west, south: box.south, east: box.east, north: box.north)
      #expect(abs(projected.area(ofUnit: unit) / expected - 1) < 0.001, "\(box)")
    }
    let width = try #require(projected.boundingBox).width
    #expect(projected.ringSegments.allSatisfy { $0 < width * 0.08 })
    #expect(projected.borderSegments.allSatisfy { $0 < width * 0.08 })
  }

  @Test("The transverse cylinder is equal-area on the ellipsoid")
  func transverse() throws {
    let set = BoundaryFixture.globe(step: 10)
    let projection = MapProjection.transverseCylindrical(
      center: GeographicPosition(longitude: -71, latitude: -37), radiusInDegrees: 60,
      reason: "test")
    let projected = try BoundaryProjector(projection).project(set, detailInMeters: 200)
    var checked = 0
    for (unit, index) in projected.unitIndices.enumerated() {
      let box = set.units[index].boundingBox
      guard case .cap(let cap) = projection.domain, cap.surelyHolds(box) else { continue }
      let expected = zoneArea(
        west: box.west, south: box.south, east: box.east, north: box.north)
      #expect(abs(projected.area(ofUnit: unit) / expected - 1) < 0.0005, "\(box)")
      checked += 1
    }
    #expect(checked > 40)
  }

  @Test("Albers and the cylinder keep areas too")
  func conicAndCylinder() throws {
    let set = BoundaryFixture.globe(step: 10)
    let projections = [
      MapProjection.albers(
        center: GeographicPosition(longitude: 100, latitude: 61), parallels: (48, 75),
        reason: "test"),
      MapProjection.cylindrical(centralMeridian: 118, trueLatitude: 6, reason: "test"),
    ]
    for projection in projections {
      let projected = try BoundaryProjector(projection).project(set, detailInMeters: 1000)
      for (unit, index) in projected.unitIndices.enumerated() {
        let box = set.units[index].boundingBox
        guard projection.domain.turn(holding: box) != nil else { continue }
        let expected = zoneArea(
          west: box.west, south: box.south, east: box.east, north: box.north)
        #expect(abs(projected.area(ofUnit: unit) / expected - 1) < 0.001, "\(box)")
      }
    }
  }

  @Test("Mercator ends at its last parallel, without a streak")
  func mercator() throws {
    let projected = try BoundaryProjector(.custom("+proj=merc +lon_0=150 +datum=WGS84")).project(
      BoundaryFixture.globe(step: 10), detailInMeters: 4000)
    let box = try #require(projected.boundingBox)
    // 2π · 6378137; ln tan(45° + 85.06°/2) · 6378137 less the ellipsoid's share (Snyder 7-7).
    #expect(abs(box.width - 40_075_016.7) < 1)
    #expect(abs(box.maxNorthing - 20_013_800) < 20_000)
    // The longest are straight: the last 5° of a meridian, a ninth of the map's width.
    #expect(projected.ringSegments.allSatisfy { $0 < box.width * 0.13 })
  }
}
