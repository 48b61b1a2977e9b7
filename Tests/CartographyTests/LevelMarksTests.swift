import Drawing
import Projections
import Testing

@testable import Cartography

@Suite("Marks of a level on a part of the map")
struct LevelMarksTests {
  private func mark(_ easting: Double, _ northing: Double, shade: Double = 0) -> LevelMarks.Mark {
    let area = Rectangle(x: -10, y: -4, width: 20, height: 8)
    let color = Color(red: shade, green: 0, blue: 0)
    return LevelMarks.Mark(
      anchor: ProjectedPosition(easting: easting, northing: northing),
      elements: [.shape(.init(Path(area), fill: .solid(color)))], area: area)
  }

  /// 100 by 100 points for a window of 1000 by 1000 metres.
  private func viewport(_ west: Double, _ south: Double) -> Viewport {
    Viewport(
      ProjectedBox(
        minEasting: west, minNorthing: south, maxEasting: west + 1000, maxNorthing: south + 1000),
      over: Rectangle(x: 0, y: 0, width: 100, height: 100))
  }

  private func boxes(_ elements: [SceneElement]) -> [Rectangle?] { elements.map(\.inkArea) }

  @Test("A mark comes to its point, north up, and keeps its size at any scale")
  func place() {
    let marks = LevelMarks([mark(200, 700)], metersPerPoint: 10)
    #expect(
      boxes(marks.elements(viewport(0, 0)))
        == [Rectangle(x: 10, y: 26, width: 20, height: 8)])
    let half = Viewport(
      viewport(0, 0).window, over: Rectangle(x: 0, y: 0, width: 200, height: 100))
    #expect(
      boxes(marks.elements(half)) == [Rectangle(x: 30, y: 26, width: 20, height: 8)])
  }

  @Test("A mark on a seam is in both parts, each showing its piece of the same")
  func seam() {
    // 95 points from the west, 10 wide to each side: five points lie in the next part.
    let marks = LevelMarks([mark(950, 500)], metersPerPoint: 10)
    let west = boxes(marks.elements(viewport(0, 0)))
    let east = boxes(marks.elements(viewport(1000, 0)))
    #expect(west == [Rectangle(x: 85, y: 46, width: 20, height: 8)])
    #expect(east == [Rectangle(x: -15, y: 46, width: 20, height: 8)])
  }

  @Test("What does not reach into the part is not in it")
  func outside() {
    let marks = LevelMarks(
      [mark(-500, 500), mark(500, 500), mark(500, 1500)], metersPerPoint: 10)
    #expect(marks.elements(viewport(0, 0)).count == 1)
    #expect(marks.elements(viewport(5000, 0)).isEmpty)
  }

  @Test("Marks keep their order, the lowest first, also among hundreds")
  func order() {
    let all = (0..<300).map { mark(Double($0 % 7) * 100, 500, shade: Double($0) / 300) }
    let elements = LevelMarks(all, metersPerPoint: 10).elements(viewport(0, 0))
    let shades = elements.compactMap { element -> Double? in
      if case .shape(let shape) = element, case .solid(let color)? = shape.fill {
        color.red
      } else {
        nil
      }
    }
    #expect(shades.count == 300 && shades == shades.sorted())
  }

  @Test("No marks, no elements and no memory")
  func none() {
    #expect(LevelMarks().elements(viewport(0, 0)).isEmpty && LevelMarks().byteCount == 0)
    #expect(LevelMarks([], metersPerPoint: 10).elements(viewport(0, 0)).isEmpty)
    #expect(LevelMarks([mark(0, 0)], metersPerPoint: 10).byteCount > 0)
  }
}
