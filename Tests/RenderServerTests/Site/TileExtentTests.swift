import SimpleFeatures
import Testing

@testable import RenderServer

@Suite("The levels of a map's tiles")
struct TileExtentTests {
  // A level has 256 · 2^z pixels around the globe: 500 pixels are 703 degrees at 0, 22 at 5.
  @Test(
    "They begin one above that at which the map is 500 pixels wide, and go six deeper",
    arguments: [
      (GeographicBox(west: -180, south: -90, east: 180, north: 90), 0...6),
      (GeographicBox(west: 0, south: 0, east: 20, north: 5), 4...10),
      (GeographicBox(west: 0, south: 0, east: 4, north: 2), 6...12),
      // Across the antimeridian as wide as elsewhere.
      (GeographicBox(west: 178, south: 0, east: 182, north: 2), 6...12),
      // High and narrow: the height counts.
      (GeographicBox(west: 0, south: 0, east: 1, north: 14), 4...10),
    ])
  func levels(extent: GeographicBox, zooms: ClosedRange<Int>) {
    #expect(TileExtent(extent).zooms == zooms)
  }

  @Test("A point has levels that exist")
  func point() {
    let zooms = TileExtent(GeographicBox(west: 5, south: 5, east: 5, north: 5)).zooms
    #expect(zooms.lowerBound <= 14)
    #expect(zooms.upperBound <= 18)
    #expect(zooms.count > 1)
  }
}
