import SimpleFeatures
import Testing
import Topology

@Suite("Figures of units")
struct UnitFiguresTests {
  @Test("The representative point of a square is its middle, the radius half its side")
  func square() throws {
    let (set, _) = try Fixture.build([Fixture.shape("A", [[Fixture.box(0, 0, 0.02, 0.02)]])])
    let unit = set.units[0]
    #expect(abs(unit.representativePoint.longitude - 0.01) < 0.000_5)
    #expect(abs(unit.representativePoint.latitude - 0.01) < 0.000_5)
    // 0.01° is 1112 m.
    #expect(abs(unit.inscribedRadiusInMeters - 1112) < 56)
    #expect(abs(unit.areaInSquareMeters / (4e-4 * 110_574 * 111_320) - 1) < 1e-3)
  }

  @Test("The point of a horseshoe lies inside it, not at its centre")
  func horseshoe() throws {
    let (set, _) = try Fixture.build([
      Fixture.shape("A", [[[0, 0, 9, 0, 9, 9, 6, 9, 6, 3, 3, 3, 3, 9, 0, 9, 0, 0]]])
    ])
    let found = PointLocator(set).location(of: set.units[0].representativePoint)
    #expect(found == UnitLocation(units: [0], isOnBorder: false))
  }

  @Test("The point lies in the largest part")
  func parts() throws {
    let (set, _) = try Fixture.build([
      Fixture.shape("A", [[Fixture.box(0, 0, 1, 1)], [Fixture.box(5, 5, 9, 9)]])
    ])
    #expect(set.units[0].representativePoint.longitude > 5)
    #expect(set.units[0].boundingBox == GeographicBox(west: 0, south: 0, east: 9, north: 9))
  }

  @Test("A circle in the north is measured on the ground, not in degrees")
  func north() throws {
    // At 60° a box of 2° by 1° is about square: 111 km each way.
    let (set, _) = try Fixture.build([Fixture.shape("A", [[Fixture.box(0, 59.5, 2, 60.5)]])])
    #expect(abs(set.units[0].inscribedRadiusInMeters / 55_600 - 1) < 0.05)
  }
}
