import Drawing
import Projections
import Testing

@testable import Cartography

@Suite("Dashes that go on from picture to picture")
struct DashLeadTests {
  /// Along x, 30 points with a vertex every 10, dashes repeating after 4: they begin at 0, 4, 8, …
  private func begun(at x: Double, on vertex: Double, passing vertices: [Double]) -> [Double] {
    var lead = DashLead(period: 4)
    for vertex in vertices { lead.pass(Point(x: vertex, y: 0)) }
    var path = Path()
    lead.begin(at: Point(x: x, y: 0), on: Point(x: vertex, y: 0), &path)
    return stride(from: 0, to: path.ordinates.count, by: 2).map { path.ordinates[$0] }
  }

  @Test("A place on the first segment is led to from the start of its own dash")
  func firstSegment() {
    #expect(begun(at: 7, on: 0, passing: [0, 10]) == [4, 7])
    #expect(begun(at: 8, on: 0, passing: [0, 10]) == [8])
    #expect(begun(at: 0, on: 0, passing: [0, 10]) == [0])
  }

  @Test("A dash that began on a segment before leads over the vertex between")
  func overVertex() {
    #expect(begun(at: 11, on: 10, passing: [0, 10, 20]) == [8, 10, 11])
    #expect(begun(at: 20, on: 20, passing: [0, 10, 20, 30]) == [20])
  }

  @Test("On a long line only what one period needs is remembered, and the count goes on")
  func long() {
    let vertices = (0...1000).map(Double.init)
    #expect(begun(at: 999.5, on: 999, passing: vertices) == [996, 997, 998, 999, 999.5])
  }

  /// A line across two pictures, of which the second begins in the middle of a dash.
  @Test("Two pictures side by side have the dashes of one")
  func sideBySide() {
    let ordinates = [-50.0, 50, 150, 50, 350, 50]
    func path(from west: Double) -> Path {
      let frame = Rectangle(x: 0, y: 0, width: 100, height: 100)
      let viewport = Viewport(
        fitting: ProjectedBox(
          minEasting: west, minNorthing: 0, maxEasting: west + 100, maxNorthing: 100), in: frame,
        padding: 0)
      return LineClipper(bounds: frame, viewport: viewport).path(
        ProjectedLines(ordinates: ordinates, lineVertexOffsets: [0, 3], sources: [0]), dashes: 7)
    }
    // The line begins 50 metres before the first picture, 150 before the second, 250 before the
    // third; each begins where a dash does.
    for west in [0.0, 100, 200] {
      let start = path(from: west).ordinates[0] + west + 50
      #expect(abs(start / 7 - (start / 7).rounded()) < 1e-9, "\(west)")
    }
  }
}
