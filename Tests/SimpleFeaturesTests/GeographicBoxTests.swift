import SimpleFeatures
import Testing

@Suite("Boxes around parts")
struct GeographicBoxTests {
  @Test("Parts on both sides of the antimeridian get a narrow box beyond 180°")
  func fiji() {
    let box = GeographicBox.enclosing(
      longitudes: [-180 ... -178, 177...180], latitudes: -20 ... -16)
    #expect(box == GeographicBox(west: 177, south: -20, east: 182, north: -16))
  }

  @Test("Parts all round the globe keep the box as written")
  func allRound() {
    let box = GeographicBox.enclosing(
      longitudes: [-150 ... -60, -10...10, 100...170], latitudes: -5...5)
    #expect(box == GeographicBox(west: -150, south: -5, east: 170, north: 5))
  }

  @Test("Parts on one side keep their box")
  func plain() {
    let box = GeographicBox.enclosing(longitudes: [5...7, 1...2], latitudes: 0...1)
    #expect(box == GeographicBox(west: 1, south: 0, east: 7, north: 1))
  }

  @Test("No part has no box")
  func empty() {
    #expect(GeographicBox.enclosing(longitudes: [], latitudes: 0...1) == nil)
  }
}
