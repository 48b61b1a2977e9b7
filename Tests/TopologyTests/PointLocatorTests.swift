import SimpleFeatures
import Testing
import Topology

@Suite("Point location")
struct PointLocatorTests {
  private let locator: PointLocator

  init() throws {
    // A: a box with a lake in which unit C is an island; B: its eastern neighbour.
    let (set, _) = try Fixture.build([
      Fixture.shape("A", [[Fixture.box(0, 0, 10, 10), Fixture.box(2, 2, 8, 8)]]),
      Fixture.shape("B", row: 2, [[Fixture.box(10, 0, 20, 10)]]),
      Fixture.shape("C", row: 3, [[Fixture.box(4, 4, 6, 6)]]),
    ])
    locator = PointLocator(set)
  }

  @Test(
    "Points lie in the unit around them",
    arguments: [
      (1.0, 1.0, 0), (15, 5, 1), (5, 5, 2), (9, 5, 0), (375, 5, 1),
    ])
  func inside(longitude: Double, latitude: Double, unit: Int) {
    let location = locator.location(
      of: GeographicPosition(longitude: longitude, latitude: latitude))
    #expect(location == UnitLocation(units: [unit], isOnBorder: false))
  }

  @Test(
    "Points in the sea, in a lake and at no place lie in none",
    arguments: [(3.0, 3.0), (-1, 5), (5, 11), (21, 5), (5, -90), (.nan, 5), (5, .infinity)])
  func outside(longitude: Double, latitude: Double) {
    #expect(
      locator.unit(at: GeographicPosition(longitude: longitude, latitude: latitude)) == nil)
  }

  @Test("A point on a shared border goes to the lowest code and is reported")
  func sharedBorder() {
    let location = locator.location(of: GeographicPosition(longitude: 10, latitude: 5))
    #expect(location == UnitLocation(units: [0, 1], isOnBorder: true))
    #expect(location.unit == 0)
  }

  @Test(
    "A point on the coast, also at a corner, belongs to its unit",
    arguments: [(20.0, 5.0), (20, 10), (15, 0)])
  func coast(longitude: Double, latitude: Double) {
    let location = locator.location(
      of: GeographicPosition(longitude: longitude, latitude: latitude))
    #expect(location == UnitLocation(units: [1], isOnBorder: true))
  }
}
