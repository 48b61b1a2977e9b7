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

  @Test("Each polyline becomes a subpath behind those there are; less than two positions are none")
  func polylines() {
    var path = Path(line: [Point(x: 1, y: 2), Point(x: 3, y: 4)])
    let positions: [Double] = [100, 50, 101, 53, 102, 50, 103, 50, 104, 50]
    path.append(polylines: [0..<6, 4..<6, 2..<2, 6..<10], of: positions.span, transform)
    #expect(path.verbs == [.move, .line, .move, .line, .line, .move, .line])
    #expect(path.ordinates == [1, 2, 3, 4, 10, 200, 12, 194, 14, 200, 16, 200, 18, 200])
  }
}
