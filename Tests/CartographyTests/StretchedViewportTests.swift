import Drawing
import Projections
import Testing

@testable import Cartography

@Suite("Viewports that are stretched")
struct StretchedViewportTests {
  // 200 by 100 metres over 100 by 200 points: half a point a metre across, two up.
  private let window = ProjectedBox(
    minEasting: 1000, minNorthing: 500, maxEasting: 1200, maxNorthing: 600)
  private let frame = Rectangle(x: 10, y: 20, width: 100, height: 200)

  @Test("The window fills the frame to its corners, whatever the proportions")
  func corners() {
    let viewport = Viewport(window, over: frame)
    #expect(viewport.window == window && viewport.frame == frame)
    #expect(viewport.point(easting: 1000, northing: 600) == Point(x: 10, y: 20))
    #expect(viewport.point(easting: 1200, northing: 500) == Point(x: 110, y: 220))
    #expect(viewport.point(easting: 1100, northing: 550) == Point(x: 60, y: 120))
  }

  @Test("Each axis has its own scale")
  func scales() {
    let viewport = Viewport(window, over: frame)
    #expect(viewport.pointsPerMeter == 0.5 && viewport.verticalPointsPerMeter == 2)
    #expect(viewport.metersPerPoint == 2)
  }

  @Test("A part of the page is found on the ground, and the whole frame is the window")
  func projected() {
    let viewport = Viewport(window, over: frame)
    #expect(viewport.projected(frame) == window)
    // 10 points right and 20 down from the frame's corner, 50 wide, 100 high.
    #expect(
      viewport.projected(Rectangle(x: 20, y: 40, width: 50, height: 100))
        == ProjectedBox(
          minEasting: 1020, minNorthing: 540, maxEasting: 1120, maxNorthing: 590))
  }

  @Test("Where the proportions agree it is the viewport that fits")
  func even() {
    let square = Rectangle(x: 0, y: 0, width: 400, height: 200)
    let over = Viewport(window, over: square)
    let fitting = Viewport(fitting: window, in: square, padding: 0)
    #expect(over == fitting)
    #expect(over.verticalPointsPerMeter == over.pointsPerMeter)
  }
}
