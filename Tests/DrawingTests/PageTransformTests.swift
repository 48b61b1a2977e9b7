import Drawing
import Testing

@Suite("Moving positions to the page")
struct PageTransformTests {
  private let transform = PageTransform(west: 100, south: 50, left: 10, bottom: 200, scale: 2)

  @Test("The south-western position comes to the lower left corner, north is up")
  func place() {
    #expect(transform.point(100, 50) == Point(x: 10, y: 200))
    #expect(transform.point(101, 53) == Point(x: 12, y: 194))
  }

  @Test("Positions are added behind others, which stay where they are")
  func append() {
    var ordinates = [1.0, 2]
    let positions: [Double] = [0, 0, 100, 50, 101, 53]
    transform.append(positions.span.extracting(2...), to: &ordinates)
    #expect(ordinates == [1, 2, 10, 200, 12, 194])
  }

  @Test("A polyline becomes one subpath; less than two positions are none")
  func polyline() {
    var path = Path()
    let positions: [Double] = [100, 50, 101, 53, 102, 50]
    path.append(polyline: positions.span, transform)
    #expect(path.verbs == [.move, .line, .line])
    #expect(path.ordinates == [10, 200, 12, 194, 14, 200])
    path.append(polyline: positions.span.extracting(first: 2), transform)
    path.append(polyline: positions.span.extracting(first: 0), transform)
    #expect(path.verbs.count == 3)
  }
}
