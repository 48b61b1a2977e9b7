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

  @Test("A segment that passes a corner at a distance is none, and the line goes on after it")
  func passesCorner() {
    #expect(path([-300, 50, 50, 500]).isEmpty)
    let onward = path([-300, 50, 50, 500, 50, 50])
    #expect(onward.verbs == [.move, .line])
    #expect(onward.ordinates == [50, -64, 50, 50])
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

  @Test("A segment that reaches far beyond the bounds is cut near them, on its own line")
  func farSegment() throws {
    var boundaries = ProjectedBoundaries()
    boundaries.lineOrdinates = [-1e7, -1e7, 1e7, 1e7, 1e7, 2e7]
    boundaries.lineVertexOffsets = [0, 3]
    boundaries.arcIndices = [0]
    boundaries.arcLines = [0..<1]
    boundaries.setBoxes()
    let viewport = Viewport(
      fitting: ProjectedBox(minEasting: 0, minNorthing: 0, maxEasting: 10, maxNorthing: 10),
      in: bounds, padding: 0)
    var path = Path()
    #expect(LineClipper(bounds: bounds, viewport: viewport).append(boundaries, at: 0, to: &path))
    // One point a metre, y down: the diagonal, 64 points beyond the corners.
    #expect(path.verbs == [.move, .line])
    let expected = [-64.0, 74, 74, -64]
    for (ordinate, wanted) in zip(path.ordinates, expected) {
      #expect(abs(ordinate - wanted) < 1e-6)
    }
  }

  @Test("A long line cut stretch by stretch encloses in the frame what it does in one piece")
  func stretches() {
    // A ring of 400 positions about the frame's corner, in and out of the frame many times.
    var boundaries = ProjectedBoundaries()
    for step in 0..<400 {
      let turn = Double(step) / 400
      let radius = step % 7 < 3 ? 4.0 : 14.0
      let (x, y) = Self.circle(turn)
      boundaries.lineOrdinates += [8 + radius * x, 8 + radius * y]
    }
    boundaries.lineOrdinates += boundaries.lineOrdinates.prefix(2)
    boundaries.lineVertexOffsets = [0, 401]
    boundaries.ringLines = [0]
    boundaries.ringOffsets = [0, 1]
    boundaries.unitIndices = [0]
    boundaries.unitRingOffsets = [0, 1]
    boundaries.setBoxes()
    let viewport = Viewport(
      fitting: ProjectedBox(minEasting: 0, minNorthing: 0, maxEasting: 10, maxNorthing: 10),
      in: bounds, padding: 0)
    let page = PagePartition(boundaries: boundaries, viewport: viewport, bounds: bounds)
    let partition = page.partition([
      PagePartition.Member(id: nil, title: nil, fills: [], positions: [0])
    ])
    var whole: [Double] = []
    EdgeClamp(bounds: bounds).cut(
      stride(from: 0, to: 802, by: 2).flatMap {
        [boundaries.lineOrdinates[$0], 10 - boundaries.lineOrdinates[$0 + 1]]
      }[...], to: &whole)
    #expect(partition.ordinates.prefix(2) == partition.ordinates.suffix(2))
    #expect(partition.ordinates.count <= whole.count)
    #expect(abs(area(partition.ordinates) - area(whole)) < 1e-9)
  }

  /// A place on the unit circle by the rational parametrisation, without a mathematics library.
  private static func circle(_ turn: Double) -> (Double, Double) {
    let quarter = (turn * 4).rounded(.down)
    let t = turn * 4 - quarter
    let (x, y) = ((1 - t * t) / (1 + t * t), 2 * t / (1 + t * t))
    return [(x, y), (-y, x), (-x, -y), (y, -x)][Int(quarter) % 4]
  }
}
