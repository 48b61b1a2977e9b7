import Testing

@testable import Projections

@Suite("Stretches of projected lines")
struct LineStretchTests {
  /// One line of `count` positions on a spiral out of the origin, and a short one far away.
  private func boundaries(_ count: Int) -> ProjectedBoundaries {
    var result = ProjectedBoundaries()
    for index in 0..<count {
      let (x, y) = ([1.0, 0, -1, 0][index % 4], [0.0, 1, 0, -1][index % 4])
      result.lineOrdinates += [x * Double(index), y * Double(index)]
    }
    result.lineOrdinates += [5000, 5000, 5001, 5001]
    result.lineVertexOffsets = [0, count, count + 2]
    result.setBoxes()
    return result
  }

  private func window(_ west: Double, _ south: Double, _ side: Double) -> ProjectedBox {
    ProjectedBox(
      minEasting: west, minNorthing: south, maxEasting: west + side, maxNorthing: south + side)
  }

  @Test(
    "A line's stretches hold all its segments, end to end",
    arguments: [2, 3, 32, 33, 34, 64, 65, 66, 500])
  func cover(_ count: Int) {
    let boundaries = boundaries(count)
    let stretches = boundaries.stretchOffsets[0]..<boundaries.stretchOffsets[1]
    var next = 0
    for stretch in stretches {
      let vertices = boundaries.vertices(ofStretch: stretch, ofLine: 0)
      #expect(vertices.lowerBound == next && vertices.count >= 2)
      next = vertices.upperBound - 1
      for vertex in vertices {
        let box = boundaries.stretchBoxes[stretch]
        #expect(box.minEasting <= boundaries.lineOrdinates[2 * vertex])
        #expect(box.maxNorthing >= boundaries.lineOrdinates[2 * vertex + 1])
      }
    }
    #expect(next == count - 1)
    #expect(
      boundaries.vertices(ofStretch: boundaries.stretchOffsets[1], ofLine: 1)
        == count..<count + 2)
  }

  @Test("Parts near a window hold every segment that comes near it, and no others far away")
  func near() {
    let boundaries = boundaries(500)
    #expect(boundaries.vertexRanges(ofLine: 0, near: window(-1000, -1000, 2000)) == [0..<500])
    #expect(boundaries.vertexRanges(ofLine: 0, near: window(2000, 2000, 10)).isEmpty)
    #expect(
      boundaries.vertexRanges(ofLine: 1, near: window(4990, 4990, 20)) == [500..<502])
    // A straight line of a hundred segments: only the stretches at the window.
    var straight = ProjectedBoundaries()
    straight.lineOrdinates = (0..<101).flatMap { [Double($0), 0.0] }
    straight.lineVertexOffsets = [0, 101]
    straight.setBoxes()
    #expect(straight.vertexRanges(ofLine: 0, near: window(40, -1, 2)) == [32..<65])
    #expect(straight.vertexRanges(ofLine: 0, near: window(63, -1, 2)) == [32..<97])
  }
}
