import Drawing
import Testing

@Suite("Moving positions to a stretched page")
struct StretchedTransformTests {
  // Two points a unit across, half a point up.
  private let transform = PageTransform(
    west: 100, south: 50, left: 10, bottom: 200, scale: 2, verticalScale: 0.5)

  @Test("Each axis has its own scale")
  func axes() {
    #expect(transform.point(100, 50) == Point(x: 10, y: 200))
    #expect(transform.point(103, 58) == Point(x: 16, y: 196))
  }

  @Test("Positions in a row go where each goes by itself")
  func append() {
    var ordinates: [Double] = []
    let positions: [Double] = [100, 50, 103, 58, 90, 40]
    transform.append(positions.span, to: &ordinates)
    #expect(ordinates == [10, 200, 16, 196, -10, 205])
    var path = Path()
    path.append(polylines: [0..<4], of: positions.span, transform)
    #expect(path.ordinates == [10, 200, 16, 196])
  }

  @Test("One scale is both unless two are given")
  func one() {
    let even = PageTransform(west: 1, south: 2, left: 3, bottom: 4, scale: 5)
    #expect(even.verticalScale == 5)
    #expect(
      even
        == PageTransform(west: 1, south: 2, left: 3, bottom: 4, scale: 5, verticalScale: 5))
  }
}
