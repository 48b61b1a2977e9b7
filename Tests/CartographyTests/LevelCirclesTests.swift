import Drawing
import Projections
import SimpleFeatures
import Testing

@testable import Cartography

@Suite("Circles and count marks of a level")
struct LevelCirclesTests {
  /// Four by four tiles with 0° E, 0° N in their middle, at 384, 384.
  private func reading(_ content: MapContent, zoom: Int) throws -> SceneReading {
    let middle = WebMercator.tileCount(zoom: zoom) / 2
    let level = try TileLevel(
      content, zoom: zoom, pixelsPerTile: 256, measuring: FixedWidthMeasuring())
    let scene = level.scene(x: middle - 2, y: middle - 2, count: 4)
    return try SceneReading(try #require(scene).elements)
  }

  private func withCircles(_ values: [SymbolLayer.Symbol.Value]) -> MapContent {
    var content = FourSquares.content()
    let units = content.ground.boundaries.units
    content.symbols = SymbolLayer(
      title: "Members",
      symbols: values.enumerated().map { unit, value in
        .init(unit: unit, position: units[unit].representativePoint, value: value)
      }, suppressedLabel: "not shown")
    return content
  }

  private func circle(_ code: String, _ reading: SceneReading) throws -> Rectangle {
    let group = try #require(reading.groups["symbol-\(code)"], "\(code)")
    return try #require(SceneReading(group.elements).shapes.first?.path.bounds)
  }

  @Test("A circle stands on its unit's point, with the unit's name beside it")
  func beside() throws {
    let reading = try reading(withCircles([.count(9), .count(4), .count(0), .suppressed]), zoom: 7)
    let side = 192.0 * 128 / 360
    let alder = try circle("AAA-1", reading)
    #expect(abs(alder.midX - 384 - side / 2) < 0.1 && abs(alder.midY - 384 + side / 2) < 0.1)
    #expect(try circle("AAA-2", reading).width < alder.width)
    // A published zero has no circle; a count that is held back has its mark.
    #expect(reading.groups["symbol-BBB-1"] == nil && reading.groups["symbol-BBB-2"] != nil)
    let names = reading.texts
    #expect(Set(names.map(\.string)) == ["Alder", "Birch", "Cedar", "Dogwood"])
    for code in ["AAA-1", "AAA-2"] {
      // Names may come as near as a circle's middle eight tenths.
      let middle = try circle(code, reading)
      let core = middle.inset(by: middle.width * 0.1)
      #expect(names.allSatisfy { !$0.area.intersects(core) })
    }
  }

  @Test("Circles are there at any zoom, and areas stay true to the values")
  func zooms() throws {
    let content = withCircles([.count(100), .count(25), .count(0), .count(0)])
    for zoom in [4, 6, 8] {
      let reading = try reading(content, zoom: zoom)
      let (large, small) = (try circle("AAA-1", reading), try circle("AAA-2", reading))
      #expect(abs(large.width - 2 * small.width) < 1e-6 || small.width < 5.7, "zoom \(zoom)")
    }
  }

  @Test("A circle on a seam is in both tiles, at one place")
  func seam() throws {
    var content = withCircles([.count(9)])
    content.ground.boundaries = FourSquares.boundaries(west: -0.5, south: -0.5)
    let level = try TileLevel(
      content, zoom: 7, pixelsPerTile: 256, measuring: FixedWidthMeasuring())
    func place(_ x: Int) throws -> Rectangle {
      try circle("AAA-1", SceneReading(try #require(level.scene(x: x, y: 64)).elements))
    }
    let (west, east) = (try place(63), try place(64))
    #expect(abs(west.x - 192 - east.x) < 1e-6 && abs(west.y - east.y) < 1e-6)
    #expect(abs(west.midX - 192) < 1e-6)
  }

  private func withMarks(_ counts: [(unit: Int, count: Int, kind: String)]) -> MapContent {
    var content = FourSquares.content()
    content.labels = LabelLayer(kind: .none)
    content.marks = counts.map {
      UnitMark(unit: $0.unit, count: $0.count, label: $0.kind, kind: $0.kind)
    }
    return content
  }

  @Test("A count mark stands on its unit once the unit is larger than it")
  func marks() throws {
    let content = withMarks([(0, 3, "below-in-force")])
    // A mark is 14 points wide; the square's inner circle is 8 at zoom 4 and 17 at zoom 5.
    #expect(try reading(content, zoom: 4).strings.isEmpty)
    let shown = try reading(content, zoom: 5)
    #expect(shown.strings == ["3"])
    let text = try #require(shown.texts.first)
    let side = 192.0 * 32 / 360
    #expect(abs(text.area.midY - (384 - side / 2)) < 0.1)
  }

  @Test("Marks of a unit stand in a row about its point, without covering one another")
  func row() throws {
    let content = withMarks([(1, 3, "below-in-force"), (1, 5, "below-drafted")])
    #expect(try reading(content, zoom: 5).strings.isEmpty)
    let discs = try reading(content, zoom: 7).shapes.filter {
      $0.fill == .solid(.white) && $0.path.hasCurves
    }.compactMap(\.path.bounds)
    try #require(discs.count == 2)
    #expect(!discs[0].intersects(discs[1]) && abs(discs[0].midY - discs[1].midY) < 1e-9)
    let middle = 384 + 1.5 * 192 * 128 / 360
    #expect(abs((discs[0].midX + discs[1].midX) / 2 - middle) < 0.1)
  }

  @Test("A name stands clear of its unit's count marks")
  func nameBesideMark() throws {
    var content = withMarks([(0, 3, "below-in-force")])
    content.labels = LabelLayer(kind: .units)
    let texts = try reading(content, zoom: 7).texts
    let name = try #require(texts.first { $0.string == "Alder" })
    let number = try #require(texts.first { $0.string == "3" })
    #expect(!name.area.intersects(number.area))
  }
}
