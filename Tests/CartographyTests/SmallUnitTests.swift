import Drawing
import SimpleFeatures
import Testing

@testable import Cartography

@Suite("Units too small to be seen")
struct SmallUnitTests {
  /// A speck of a hundredth of a degree beside two degrees of land, with a category of its own.
  private func content(speck category: Int) -> MapContent {
    let box = RectangleLand.box
    var content = RectangleLand.content(
      [("Land", [box(0, 0, 2, 2)]), ("Speck", [box(2.2, 1, 2.204, 1.004)])],
      extent: box(0, 0, 2.21, 2), insets: .none)
    content.fill.categoryOfUnit = [3, category]
    return content
  }

  private func reading(_ content: MapContent) throws -> SceneReading {
    try SceneReading(
      try MapComposer(measuring: FixedWidthMeasuring()).sheet(
        content, size: Size(width: 842, height: 595), medium: .print
      ).scene.elements)
  }

  private let rule = "Areas too small to show their colour are drawn as small circles of it."

  @Test("A speck with a status is a circle of its colour, and the small print says so")
  func enlarged() throws {
    let reading = try reading(content(speck: 0))
    let marks = reading.shapes.filter {
      $0.fill == FourSquares.categories[0].paint && $0.stroke != nil
        && abs(($0.path.bounds?.width ?? 0) - 4.4) < 0.1
    }
    #expect(marks.count == 1)
    #expect(try reading.texts(in: "disclaimer").contains { $0.string.contains(rule) })
  }

  @Test("A speck without data is no circle, and no rule is told")
  func withoutData() throws {
    let reading = try reading(content(speck: 3))
    #expect(!reading.strings.contains { $0.contains(rule) })
  }
}
