import Drawing
import SimpleFeatures
import Testing
import Wording

@testable import Cartography

@Suite("Proportional symbols")
struct SymbolTests {
  // Eight hundredths of 500 points across: a radius of 20 for the largest value.
  private let scale = SymbolScale(
    largestValue: 100, frame: Rectangle(x: 0, y: 0, width: 1000, height: 500))

  @Test("Areas are true to the values: a quarter of the value has half the radius")
  func areas() {
    #expect(scale.radius(of: 100) == 20)
    #expect(scale.radius(of: 25) == 10)
    #expect(abs(scale.radius(of: 50) * scale.radius(of: 50) - 200) < 1e-9)
  }

  @Test("No circle is smaller than 2 mm across, and a small frame still has a visible largest one")
  func limits() {
    // 2 mm are 5.67 points.
    #expect(abs(scale.radius(of: 1) * 2 - 5.67) < 0.02)
    #expect(
      SymbolScale(largestValue: 3, frame: Rectangle(x: 0, y: 0, width: 90, height: 90))
        .largestRadius == 7)
    #expect(
      SymbolScale(largestValue: 0, frame: .init(x: 0, y: 0, width: 9, height: 9)).largestValue == 1)
  }

  @Test(
    "The legend has up to three round values",
    arguments: [
      (100, [100, 20, 10]), (73, [50, 20, 5]), (3, [2, 1]), (1, [1]), (1_999, [1_000, 500, 100]),
    ])
  func roundValues(_ largest: Int, _ values: [Int]) {
    let frame = Rectangle(x: 0, y: 0, width: 500, height: 500)
    #expect(SymbolScale(largestValue: largest, frame: frame).roundValues == values)
  }

  @Test(
    "Rounding down ends at 1, 2 or 5",
    arguments: [(0.5, 0), (1, 1), (4, 2), (9, 5), (1_999, 1_000)])
  func roundDown(_ value: Double, _ rounded: Int) {
    #expect(SymbolScale.roundDown(value) == rounded)
  }

  private func layer(_ values: [SymbolLayer.Symbol.Value]) -> SymbolLayer {
    SymbolLayer(
      title: "Members",
      symbols: values.enumerated().map { index, value in
        .init(unit: index, position: .init(longitude: 0, latitude: 0), value: value)
      }, suppressedLabel: "not shown")
  }

  private func legend(_ layer: SymbolLayer, language: String = "en") throws -> SceneReading {
    let furnishing = try SymbolLegend(
      setter: FourSquares.setter(language: language), style: FourSquares.print,
      wording: Phrasebook(language: language)
    ).furnishing(layer, scale, maximumWidth: 200)
    return try SceneReading(furnishing.placed(at: Point(x: 0, y: 0)))
  }

  @Test("The legend names round values, and what is not shown only where something is not")
  func legendTexts() throws {
    #expect(try legend(layer([.count(100)])).strings == ["Members", "100", "20", "10"])
    #expect(
      try legend(layer([.count(100), .suppressed])).strings
        == ["Members", "100", "20", "10", "not shown"])
    #expect(try legend(layer([.suppressed])).strings == ["Members", "not shown"])
  }

  @Test("In a right-to-left language the values stand left of their circles")
  func mirrored() throws {
    let left = try legend(layer([.count(100)])).texts.filter { $0.string == "20" }
    let right = try legend(layer([.count(100)]), language: "ar").texts.filter { $0.string == "20" }
    #expect(try #require(left.first).area.minX > 40)
    #expect(try #require(right.first).area.maxX < 40)
  }

  @Test("Large circles are painted first, zero and places off the map not at all")
  func painter() throws {
    var content = FourSquares.content()
    let layer = layer([.count(4), .count(0), .suppressed, .count(100)])
    content.symbols = layer
    let element = SymbolPainter(content: content, scale: scale).layer(
      layer.symbols,
      positions: [Point(x: 1, y: 1), Point(x: 2, y: 2), Point(x: 3, y: 3), Point(x: 4, y: 4)]
    ).element
    guard case .group(let group) = element else {
      Issue.record("no group")
      return
    }
    let titles = group.elements.compactMap { child -> String? in
      if case .group(let group) = child { group.title } else { nil }
    }
    #expect(titles == ["Dogwood: 100", "Alder: 4", "Cedar: not shown"])
    let none = SymbolPainter(content: content, scale: scale).layer(
      layer.symbols, positions: [nil, nil, nil, nil]
    ).element
    #expect(try SceneReading([none]).shapes.isEmpty)
  }

  @Test("A mark of a count that is held back lies under no circle and no other mark")
  func heldBack() throws {
    var content = FourSquares.content()
    // Both marks are wanted within the circle of 100, whose radius is 20.
    let layer = layer([.suppressed, .count(100), .suppressed, .count(4)])
    content.symbols = layer
    let center = Point(x: 100, y: 100)
    let result = SymbolPainter(content: content, scale: scale).layer(
      layer.symbols,
      positions: [Point(x: 108, y: 100), center, Point(x: 108, y: 101), Point(x: 200, y: 100)])
    let groups = try SceneReading([result.element]).groups
    var marks: [Rectangle] = []
    for id in ["symbol-AAA-1", "symbol-BBB-1"] {
      let shapes = try SceneReading([.group(try #require(groups[id]))]).shapes
      // The casing, white and a little larger than the square on it.
      let casing = try #require(shapes.first { $0.fill == .solid(.white) }?.path.bounds)
      #expect(casing.width > 2 * SymbolPainter.suppressedRadius)
      let corners = [
        (casing.minX, casing.minY), (casing.maxX, casing.minY), (casing.minX, casing.maxY),
        (casing.maxX, casing.maxY),
      ]
      for (x, y) in corners {
        #expect(((x - center.x) * (x - center.x) + (y - center.y) * (y - center.y)) >= 400)
      }
      // A line leads back to where the count belongs.
      #expect(shapes.contains { $0.fill == nil && $0.path.verbs == [.move, .line] })
      marks.append(casing)
    }
    #expect(!marks[0].intersects(marks[1]))
    #expect(result.boxes.count == 4)
  }
}
