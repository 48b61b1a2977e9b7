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

  @Test("Flannery's circles: the radius grows with the power 0.5716, in the legend as on the map")
  func flannery() throws {
    let frame = Rectangle(x: 0, y: 0, width: 1000, height: 500)
    let seen = SymbolScale(largestValue: 100, scaling: .flannery, frame: frame)
    #expect(seen.radius(of: 100) == 20)
    // 10^-0.5716 = 0.26816, by hand: e^(-0.5716 * 2.302585) = e^-1.316158.
    #expect(abs(seen.radius(of: 10) - 20 * 0.26816) < 1e-3)
    #expect(seen.radius(of: 50) < scale.radius(of: 50))
    var circles = layer([.count(100)])
    circles.form = .circles(.flannery)
    let reading = try SceneReading(
      SymbolLegend(
        setter: FourSquares.setter(), style: FourSquares.print, wording: Phrasebook(language: "en")
      ).furnishing(circles, SymbolScale(circles, frame: frame), maximumWidth: 200)
        .placed(at: Point(x: 0, y: 0)))
    let widths = reading.shapes.compactMap(\.path.bounds).filter {
      abs($0.width - $0.height) < 1e-6
    }
    .map(\.width)
    // The largest, 20 and 10 of 100: 20^0.5716 and so on.
    #expect(widths.count == 3)
    #expect(zip(widths, [100, 20, 10]).allSatisfy { abs($0 - 2 * seen.radius(of: $1)) < 1e-6 })
  }

  @Test(
    "The legend's numbers never run into one another, and no two of its circles are the same",
    arguments: [1, 3, 12, 73, 100, 1_999, 5_000_000], [90.0, 180, 300, 600])
  func legendCollisions(_ largest: Int, _ side: Double) throws {
    for scaling in SymbolScaling.allCases {
      let scale = SymbolScale(
        largestValue: largest, scaling: scaling,
        frame: Rectangle(x: 0, y: 0, width: side, height: side))
      let reading = try SceneReading(
        SymbolLegend(
          setter: FourSquares.setter(), style: FourSquares.print,
          wording: Phrasebook(language: "en")
        ).furnishing(layer([.count(largest)]), scale, maximumWidth: 200)
          .placed(at: Point(x: 0, y: 0)))
      let numbers = reading.texts.dropFirst().map(\.area)
      for (upper, lower) in zip(numbers, numbers.dropFirst()) {
        // A line's ink is about two thirds of its height.
        #expect(lower.midY - upper.midY >= 0.9 * upper.height)
      }
      let radii = scale.legendValues.map(scale.radius)
      #expect(!radii.isEmpty && zip(radii, radii.dropFirst()).allSatisfy { $0 - $1 >= 0.25 })
    }
  }

  @Test("Dots: one shape a unit, no circles, and what is held back keeps its mark")
  func dots() throws {
    var content = FourSquares.content()
    var layer = layer([.count(20), .suppressed, .count(0)])
    layer.form = .dots(each: 10)
    content.symbols = layer
    let result = SymbolPainter(content: content, scale: scale).layer(
      layer.symbols,
      positions: [Point(x: 50, y: 50), Point(x: 90, y: 50), Point(x: 50, y: 90)],
      dots: [[Point(x: 40, y: 40), Point(x: 60, y: 60)], [], []])
    let groups = try SceneReading([result.element]).groups
    let dots = try SceneReading([.group(try #require(groups["symbol-AAA-1"]))]).shapes
    let bounds = try #require(dots.first?.path.bounds)
    #expect(dots.count == 1)
    #expect(abs(bounds.minX - 39.3) < 0.01 && abs(bounds.maxX - 60.7) < 0.01)
    #expect(groups["symbol-AAA-1"]?.title == "Alder: 20")
    #expect(groups["symbol-AAA-2"]?.title == "Birch: not shown")
    #expect(groups["symbol-BBB-1"] == nil)
    #expect(try legend(layer).strings == ["Members", "1 dot = 10", "not shown"])
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
