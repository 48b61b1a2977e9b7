import Drawing
import Testing

@testable import Cartography

@Suite("Stretches of a path")
struct PathStretchesTests {
  /// A walk over the page with a new beginning every so often, so that some fall on a stretch's end.
  private func walk(steps: Int) -> Path {
    var path = Path()
    for step in 0..<steps {
      let (x, y) = (Double(step * 29 % 101), Double(step * step * 7 % 97))
      if step % 32 == 0 { path.move(x: x, y: y) } else { path.line(x: x, y: y) }
    }
    return path
  }

  @Test(
    "What lies near a place is what all segments have there, each once and in order",
    arguments: [0, 1, 2, 63, 64, 65, 128, 129, 500])
  func near(_ steps: Int) {
    let path = walk(steps: steps)
    for place in [
      Rectangle(x: 10, y: 10, width: 5, height: 8), Rectangle(x: 0, y: 0, width: 100, height: 100),
      Rectangle(x: -20, y: 0, width: 10, height: 10),
    ] {
      var all: [[Point]] = []
      path.forEachSegment { start, end in
        if min(start.x, end.x) <= place.maxX, max(start.x, end.x) >= place.minX,
          min(start.y, end.y) <= place.maxY, max(start.y, end.y) >= place.minY
        {
          all.append([start, end])
        }
      }
      var found: [[Point]] = []
      PathStretches(path).forEachSegment(near: place) { found.append([$0, $1]) }
      #expect(found == all)
    }
  }

  @Test("Segments are those between a move or line and the line after it")
  func segments() {
    var path = Path()
    path.move(x: 1, y: 2)
    path.line(x: 3, y: 4)
    path.move(x: 5, y: 6)
    path.line(x: 7, y: 8)
    path.line(x: 9, y: 10)
    var found: [[Double]] = []
    path.forEachSegment { found.append([$0.x, $0.y, $1.x, $1.y]) }
    #expect(found == [[1, 2, 3, 4], [5, 6, 7, 8], [7, 8, 9, 10]])
    found = []
    path.forEachSegment(in: 3..<5) { found.append([$0.x, $0.y, $1.x, $1.y]) }
    #expect(found == [[7, 8, 9, 10]])
  }

  @Test("A move ends a line")
  func moves() {
    var count = 0
    walk(steps: 65).forEachSegment { _, _ in count += 1 }
    #expect(count == 62)
  }
}
