import SimpleFeatures
import Testing
import Topology

@Suite("The antimeridian and the poles")
struct AntimeridianTests {
  /// One box 178°E…178°W, 18°S…16°S, in the three ways in which sources write it.
  private static let split = [
    [Fixture.box(178, -18, 180, -16)], [Fixture.box(-180, -18, -178, -16)],
  ]
  private static let to360 = [[Fixture.box(178, -18, 182, -16)]]
  private static let unsplit = [[[178, -18, -178, -18, -178, -16, 178, -16, 178, -18.0]]]

  @Test("All ways of writing give the same boundaries", arguments: [to360, unsplit])
  func sameTopology(polygons: [[[Double]]]) throws {
    let expected = try Fixture.build([Fixture.shape("F", Self.split)])
    let found = try Fixture.build([Fixture.shape("F", polygons)])
    #expect(found.boundaries == expected.boundaries)
    #expect(found.report.cutRings == 1)
    #expect(expected.report.cutRings == 0)
  }

  @Test("What runs along ±180° is a seam, with the unit on one side")
  func seam() throws {
    let (set, report) = try Fixture.build([Fixture.shape("F", Self.unsplit)])
    #expect(report.seamArcs == 2)
    for arc in 0..<set.arcCount {
      let isAt180 = set.vertices(ofArc: arc).allSatisfy { abs(set.ordinates[2 * $0]) == 180 }
      #expect(set.arcSides[arc].isSeam == isAt180)
    }
    #expect(
      set.units[0].boundingBox == GeographicBox(west: 178, south: -18, east: 182, north: -16))
    // The integral of M·N·cos φ over 4° × 2° (see EllipsoidalAreaTests).
    #expect(abs(set.units[0].areaInSquareMeters / 94_272_960_516 - 1) < 1e-9)
  }

  @Test("Neighbours across the antimeridian share their border on both sides of it")
  func neighbors() throws {
    let (_, report) = try Fixture.build([
      Fixture.shape("N", Self.unsplit),
      Fixture.shape("S", row: 2, [[Fixture.box(178, -20, 182, -18)]]),
    ])
    #expect(report.sharedArcs == 2)
    #expect(report.seamArcs == 4)
  }

  @Test("A border that crosses 180° aslant is cut at one place for both neighbours")
  func aslant() throws {
    let (_, report) = try Fixture.build([
      Fixture.shape("N", [[[178, -18, -178, -17, -178, -10, 178, -10, 178, -18]]]),
      Fixture.shape("S", row: 2, [[[178, -18, 178, -25, 182, -25, 182, -17, 178, -18]]]),
    ])
    #expect(report.sharedArcs == 2)
  }

  @Test("A hole keeps its place beside its exterior")
  func hole() throws {
    let (set, _) = try Fixture.build([
      Fixture.shape("F", [[Fixture.box(170, -20, 190, -10), Fixture.box(-176, -16, -174, -14)]])
    ])
    #expect(set.ringIsHole.count { $0 } == 1)
    let locator = PointLocator(set)
    #expect(locator.unit(at: GeographicPosition(longitude: -175, latitude: -15)) == nil)
    #expect(locator.unit(at: GeographicPosition(longitude: -177, latitude: -15)) == 0)
  }

  @Test("A country written in 0…360 that was cut at Greenwich grows together")
  func greenwich() throws {
    let (set, report) = try Fixture.build([
      Fixture.shape("G", [[Fixture.box(358, 50, 360, 52)], [Fixture.box(0, 50, 2, 52)]])
    ])
    #expect(set.ringCount == 1)
    #expect(report.seamArcs == 0)
    #expect(set.units[0].boundingBox == GeographicBox(west: -2, south: 50, east: 2, north: 52))
  }

  private static let cap: [[Double]] = [
    // As GeoJSON asks for it: cut at ±180° and closed along the pole.
    [-180, -80, -180, -90, 180, -90, 180, -80, 90, -80, 0, -80, -90, -80, -180, -80],
    // Round the pole and not cut.
    [-90, -80, 0, -80, 90, -80, 180, -80, -90, -80],
    // In 0…360, closed along the pole.
    [0, -80, 90, -80, 180, -80, 270, -80, 360, -80, 360, -90, 0, -90, 0, -80],
  ]

  @Test("A ring round the pole is closed along the seam and the pole", arguments: cap)
  func pole(ring: [Double]) throws {
    let (set, report) = try Fixture.build([Fixture.shape("P", [[ring]])])
    #expect(set.ringCount == 1)
    #expect(report.seamArcs == 1)
    #expect(set.corners(ofRing: 0).isSuperset(of: [[-180, -90], [180, -90]]))
    // The integral of M·N·cos φ from 90°S to 80°S all round.
    #expect(abs(set.units[0].areaInSquareMeters / 3_908_572_761_837 - 1) < 1e-9)
    let locator = PointLocator(set)
    #expect(locator.unit(at: GeographicPosition(longitude: 33, latitude: -90)) == 0)
    #expect(
      locator.location(of: GeographicPosition(longitude: 180, latitude: -85)).isOnBorder == false)
    #expect(locator.unit(at: GeographicPosition(longitude: 33, latitude: -79)) == nil)
  }

  @Test("A box as wide as the globe stays one")
  func globe() throws {
    let (set, _) = try Fixture.build([Fixture.shape("W", [[Fixture.box(-180, -60, 180, 60)]])])
    #expect(set.units[0].boundingBox == GeographicBox(west: -180, south: -60, east: 180, north: 60))
  }
}
