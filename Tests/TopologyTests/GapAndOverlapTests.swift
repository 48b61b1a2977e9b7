import SimpleFeatures
import Testing
import Topology

@Suite("Gaps and overlaps")
struct GapAndOverlapTests {
  /// On the equator a degree is 110.574 km of meridian and 111.320 km of parallel (WGS 84).
  private static let squareDegree = 110_574.0 * 111_320

  @Test("A small hole between two units is a gap, with its ground and its units")
  func gap() throws {
    let (_, report) = try Fixture.build([
      Fixture.shape(
        "A", [[[0, 0, 0.5, 0, 0.5, 0.498, 0.499, 0.5, 0.5, 0.502, 0.5, 1, 0, 1, 0, 0]]]),
      Fixture.shape(
        "B", row: 2,
        [[[0.5, 0, 1, 0, 1, 1, 0.5, 1, 0.5, 0.502, 0.501, 0.5, 0.5, 0.498, 0.5, 0]]]),
    ])
    #expect(report.gaps.count == 1)
    #expect(report.gaps.samples == ["A | B"])
    // A rhombus with diagonals 0.002° and 0.004°.
    #expect(abs(report.gaps.areaInSquareMeters / (4e-6 * Self.squareDegree) - 1) < 0.001)
    #expect(report.diagnostics.map(\.code) == ["gap"])
  }

  @Test("A large hole between units is an opening and no warning")
  func opening() throws {
    let (_, report) = try Fixture.build([
      Fixture.shape("A", [[[0, 0, 5, 0, 5, 4, 4, 5, 5, 6, 5, 9, 0, 9, 0, 0]]]),
      Fixture.shape("B", row: 2, [[[5, 0, 9, 0, 9, 9, 5, 9, 5, 6, 6, 5, 5, 4, 5, 0]]]),
    ])
    #expect(report.gaps.count == 0)
    #expect(report.openings.count == 1)
    #expect(report.diagnostics.isEmpty)
  }

  @Test("A hole that touches a junction of three units is one gap")
  func gapAtJunction() throws {
    let (_, report) = try Fixture.build([
      Fixture.shape("A", [[[0, 0, 2, 0, 2, 1, 1.995, 1.005, 2, 1.01, 2, 2, 0, 2, 0, 0]]]),
      Fixture.shape("B", row: 2, [[[2, 0, 4, 0, 4, 1, 2, 1, 2, 0]]]),
      Fixture.shape("C", row: 3, [[[2, 1, 4, 1, 4, 2, 2, 2, 2, 1.01, 2.005, 1.005, 2, 1]]]),
    ])
    #expect(report.gaps.count == 1)
    #expect(report.gaps.samples == ["A | C"])
  }

  @Test("Ground that two units cover is an overlap, with its size")
  func overlap() throws {
    let (_, report) = try Fixture.build([
      Fixture.shape("A", [[Fixture.box(0, 0, 2, 1)]]),
      Fixture.shape("B", row: 2, [[Fixture.box(1, 0.25, 3, 0.75)]]),
      Fixture.shape("C", row: 3, [[Fixture.box(5, 0, 6, 1)]]),
    ])
    #expect(report.overlaps.count == 1)
    #expect(report.overlaps.samples == ["A | B"])
    #expect(abs(report.overlaps.areaInSquareMeters / (0.5 * Self.squareDegree) - 1) < 0.001)
    #expect(report.diagnostics.map(\.code) == ["overlap"])
  }

  @Test("Two units of the same shape overlap wholly and both keep their polygon")
  func identical() throws {
    let (set, report) = try Fixture.build([
      Fixture.shape("A", [[Fixture.box(0, 0, 1, 1)]]),
      Fixture.shape("B", row: 2, [[Fixture.box(0, 0, 1, 1)]]),
    ])
    #expect(report.overlaps.count == 1)
    #expect(set.corners(ofRing: 0) == set.corners(ofRing: 1))
    let locator = PointLocator(set)
    let middle = locator.location(of: GeographicPosition(longitude: 0.5, latitude: 0.5))
    #expect(middle.units == [0, 1])
  }

  @Test("A unit inside another one is an overlap")
  func inside() throws {
    let (_, report) = try Fixture.build([
      Fixture.shape("A", [[Fixture.box(0, 0, 9, 9)]]),
      Fixture.shape("B", row: 2, [[Fixture.box(4, 0.25, 5, 0.75)]]),
    ])
    #expect(report.overlaps.samples == ["A | B"])
  }
}
