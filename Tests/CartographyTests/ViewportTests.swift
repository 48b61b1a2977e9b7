import Drawing
import Projections
import Testing

@testable import Cartography

@Suite("Viewports")
struct ViewportTests {
  // 100 by 40 points are free for 200 by 100 metres: the height decides, 0.4 points a metre.
  private let viewport = Viewport(
    fitting: ProjectedBox(minEasting: 0, minNorthing: 0, maxEasting: 200, maxNorthing: 100),
    in: Rectangle(x: 10, y: 20, width: 120, height: 60), padding: 10)

  @Test("The tighter side decides the scale, and the padding stays free")
  func scale() {
    #expect(abs(viewport.pointsPerMeter - 0.4) < 1e-12)
    #expect(abs(viewport.metersPerPoint - 2.5) < 1e-12)
  }

  @Test("The window grows to the frame's proportions around the extent's middle")
  func window() {
    #expect(abs(viewport.window.minEasting + 50) < 1e-9)
    #expect(abs(viewport.window.maxEasting - 250) < 1e-9)
    #expect(abs(viewport.window.minNorthing + 25) < 1e-9)
    #expect(abs(viewport.window.maxNorthing - 125) < 1e-9)
  }

  @Test("North is up: a greater northing has a smaller y")
  func flip() {
    let southWest = viewport.point(easting: 0, northing: 0)
    let northEast = viewport.point(easting: 200, northing: 100)
    #expect(abs(southWest.x - 30) < 1e-9 && abs(southWest.y - 70) < 1e-9)
    #expect(abs(northEast.x - 110) < 1e-9 && abs(northEast.y - 30) < 1e-9)
  }

  @Test("An extent without size still has a finite scale")
  func point() {
    let box = ProjectedBox(minEasting: 5, minNorthing: 5, maxEasting: 5, maxNorthing: 5)
    let viewport = Viewport(
      fitting: box, in: Rectangle(x: 0, y: 0, width: 100, height: 100), padding: 0)
    #expect(viewport.pointsPerMeter == 100)
    #expect(viewport.point(easting: 5, northing: 5) == Point(x: 50, y: 50))
  }
}
