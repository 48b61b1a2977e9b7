import SimpleFeatures
import Testing

@Suite("Multipolygons in one buffer")
struct MultiPolygonTests {
  private let square: [Double] = [0, 0, 4, 0, 4, 4, 0, 4, 0, 0]
  private let hole: [Double] = [1, 1, 1, 2, 2, 2, 1, 1]

  @Test("Appended polygons are found again ring by ring")
  func building() {
    var polygons = MultiPolygon()
    polygons.append(polygon: [square[...], hole[...]])
    polygons.append(polygon: [hole[...]])
    #expect(polygons.polygonCount == 2)
    #expect(polygons.rings(ofPolygon: 0) == 0..<2)
    #expect(Array(polygons.ringOrdinates(1)) == hole)
    #expect(polygons.polygon(1).coordinates.ordinates == hole)
    var twice = polygons
    twice.append(contentsOf: polygons)
    #expect(twice.polygonCount == 4)
    #expect(twice.polygon(2) == polygons.polygon(0))
  }

  @Test("A polygon without rings is none")
  func nothing() {
    var polygons = MultiPolygon()
    polygons.append(polygon: [])
    #expect(polygons == MultiPolygon())
  }
}
