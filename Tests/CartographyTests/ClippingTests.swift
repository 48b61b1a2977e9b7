import Drawing
import Projections
import Testing

@testable import Cartography

@Suite("Clipping of rings and lines")
struct ClippingTests {
  private let bounds = Rectangle(x: 0, y: 0, width: 10, height: 10)

  /// The shoelace formula.
  private func area(_ ring: [Double]) -> Double {
    var sum = 0.0
    for index in stride(from: 0, to: ring.count, by: 2) {
      let next = (index + 2) % ring.count
      sum += ring[index] * ring[next + 1] - ring[next] * ring[index + 1]
    }
    return abs(sum) / 2
  }

  @Test("A ring inside stays as it is")
  func inside() {
    let ring = [1.0, 1, 9, 1, 9, 9, 1, 9]
    #expect(RingClipper.clip(ring, to: bounds) == ring)
  }

  @Test(
    "A ring on one outer side is gone",
    arguments: [
      [-9.0, 1, -1, 1, -1, 9], [11, 1, 19, 1, 19, 9], [1, -9, 9, -9, 9, -1], [1, 11, 9, 11, 9, 19],
    ])
  func outside(_ ring: [Double]) {
    #expect(RingClipper.clip(ring, to: bounds) == [])
  }

  @Test("A ring over a corner keeps the quarter inside")
  func corner() {
    let clipped = RingClipper.clip([5.0, 5, 15, 5, 15, 15, 5, 15], to: bounds)
    #expect(clipped.count == 8)
    #expect(area(clipped) == 25)
  }

  @Test("A ring around everything becomes the bounds")
  func around() {
    #expect(area(RingClipper.clip([-5.0, -5, 15, -5, 15, 15, -5, 15], to: bounds)) == 100)
  }

  @Test("A triangle that passes a corner outside leaves nothing")
  func pastTheCorner() {
    #expect(RingClipper.clip([8.0, -8, 18, 2, 18, -8], to: bounds).isEmpty)
  }

  @Test("Segments on one outer side of the bounds are left out, others kept whole")
  func line() {
    #expect(
      path([-50, 50, -20, 50, 50, 50, 150, 50, 200, 50]).ordinates == [-20, 50, 50, 50, 150, 50])
  }

  @Test("A line that leaves and comes back is two lines, one that stays away is none")
  func comesBack() {
    let both = path([50, 50, 150, 50, 150, 90, 50, 90])
    #expect(both.verbs == [.move, .line, .move, .line])
    #expect(path([-5, 1, -5, 99]).isEmpty)
    #expect(path([50, 50]).isEmpty)
  }

  /// One point a metre, so a northing of 50 is in the middle; the line in metres.
  private func path(_ ordinates: [Double]) -> Path {
    let frame = Rectangle(x: 0, y: 0, width: 100, height: 100)
    let viewport = Viewport(
      fitting: ProjectedBox(minEasting: 0, minNorthing: 0, maxEasting: 100, maxNorthing: 100),
      in: frame, padding: 0)
    return LineClipper(bounds: frame, viewport: viewport).path(
      ProjectedLines(
        ordinates: ordinates, lineVertexOffsets: [0, ordinates.count / 2], sources: [0]))
  }
}
