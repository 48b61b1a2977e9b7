import Drawing
import Projections
import SimpleFeatures
import Testing

@testable import Cartography

/// The four squares of a degree on the equator in Web Mercator: at zoom 7 a degree is
/// 192 · 128 / 360 = 68.27 points wide, at zoom 6 half of that.
@Suite("Names of a level")
struct LevelNamesTests {
  private func level(
    _ content: MapContent, zoom: Int, isMeasured: Bool = true
  ) throws -> TileLevel {
    try TileLevel(
      content, zoom: zoom, pixelsPerTile: 256, measuring: isMeasured ? FixedWidthMeasuring() : nil)
  }

  /// The whole land at a zoom: four by four tiles with 0° E, 0° N in their middle, at 384, 384.
  private func reading(
    _ content: MapContent, zoom: Int, isMeasured: Bool = true
  ) throws -> SceneReading {
    let middle = WebMercator.tileCount(zoom: zoom) / 2
    let scene = try level(content, zoom: zoom, isMeasured: isMeasured)
      .scene(x: middle - 2, y: middle - 2, count: 4)
    return try SceneReading(try #require(scene).elements)
  }

  private func isClose(_ one: Double, _ other: Double, within distance: Double = 0.01) -> Bool {
    abs(one - other) < distance
  }

  @Test("Each name stands inside its own unit, in its middle")
  func inside() throws {
    let texts = try reading(FourSquares.content(), zoom: 7).texts
    #expect(Set(texts.map(\.string)) == ["Alder", "Birch", "Cedar", "Dogwood"])
    let side = 192.0 * 128 / 360
    for (name, column, row) in [
      ("Alder", 0.0, 0.0), ("Birch", 1, 0), ("Cedar", 0, 1), ("Dogwood", 1, 1),
    ] {
      let area = try #require(texts.first { $0.string == name }).area
      // Two degrees from the equator Mercator stretches by less than a thousandth.
      let unit = Rectangle(
        x: 384 + column * side, y: 384 - (row + 1) * side, width: side, height: side)
      #expect(unit.contains(area), "\(name)")
      #expect(isClose(area.midX, unit.midX, within: 1) && isClose(area.midY, unit.midY, within: 1))
    }
  }

  @Test("A deeper level has more names, and all of a shallower one")
  func deeper() throws {
    // Five letters of 8.25 points, 0.55 em each, and margins are 27 points wide, seven are 36: a
    // square has 17 at zoom 5, 34 at zoom 6 and 68 at zoom 7.
    let names = try (3...8).map { zoom in
      Set(try reading(FourSquares.content(), zoom: zoom).strings)
    }
    #expect(names[0].isEmpty && names[1].isEmpty && names[2].isEmpty)
    #expect(names[3] == ["Alder", "Birch", "Cedar"])
    #expect(names[4] == names[3].union(["Dogwood"]) && names[5] == names[4])
  }

  @Test("With little room a name is smaller, never below 11 pixels")
  func sizes() throws {
    func size(_ zoom: Int) throws -> Double {
      let texts = try reading(FourSquares.content(), zoom: zoom).texts
      return try #require(texts.first { $0.string == "Alder" }).style.size
    }
    #expect(try size(7) == 11)
    // At 11 points it takes 5 · 6.05 + 4 = 34.25 of 34.13 points.
    #expect(try size(6) < 11 && size(6) >= 8.25)
  }

  @Test("Without measuring there are fills and borders alone")
  func unmeasured() throws {
    var content = FourSquares.content()
    content.marks = [UnitMark(unit: 0, count: 2, label: "below", kind: "below-in-force")]
    let bare = try reading(content, zoom: 7, isMeasured: false)
    #expect(bare.strings.isEmpty && !bare.shapes.isEmpty)
    let full = try reading(content, zoom: 7)
    #expect(full.strings.contains("2") && full.shapes.count > bare.shapes.count)
  }

  @Test("A name keeps to its place on the ground in whatever part it is looked at")
  func onePlace() throws {
    // Alder's middle is 0° E, 0° N, where four tiles meet.
    var content = FourSquares.content()
    content.ground.boundaries = FourSquares.boundaries(west: -0.5, south: -0.5)
    let level = try level(content, zoom: 7)
    func area(_ x: Int, _ y: Int, _ count: Int) throws -> Rectangle {
      let scene = try #require(level.scene(x: x, y: y, count: count))
      let texts = try SceneReading(scene.elements).texts
      return try #require(texts.first { $0.string == "Alder" }, "tile \(x)/\(y)").area
    }
    let whole = try area(63, 63, 2)
    #expect(whole.minX < 192 && whole.maxX > 192 && whole.minY < 192 && whole.maxY > 192)
    for (x, y) in [(63, 63), (64, 63), (63, 64), (64, 64)] {
      let part = try area(x, y, 1)
        .moved(right: Double(x - 63) * 192, down: Double(y - 63) * 192)
      #expect(isClose(part.x, whole.x, within: 1e-6) && isClose(part.y, whole.y, within: 1e-6))
      #expect(isClose(part.width, whole.width, within: 1e-6))
    }
  }

  @Test("The labels of the map are those of its tiles: none, codes, units with a status")
  func kinds() throws {
    var content = FourSquares.content()
    content.labels = LabelLayer(kind: .none)
    #expect(try reading(content, zoom: 8).strings.isEmpty)
    content.labels = LabelLayer(kind: .codes)
    #expect(Set(try reading(content, zoom: 8).strings) == ["AAA-1", "AAA-2", "BBB-1", "BBB-2"])
    content.labels = LabelLayer(kind: .withStatus)
    #expect(Set(try reading(content, zoom: 8).strings) == ["Alder", "Birch"])
  }

  @Test("Dark fills have white letters, light ones dark letters")
  func ink() throws {
    let texts = try reading(FourSquares.content(), zoom: 7).texts
    let colors = Dictionary(
      texts.map { ($0.string, $0.style.color) }, uniquingKeysWith: { first, _ in first })
    // In force is a dark purple; no data is hatched on white.
    #expect(colors["Alder"] == .white)
    #expect(colors["Cedar"] == MapTheme().ink)
  }

  @Test("Countries around the subject are named in capitals, the subject's own is not")
  func countries() throws {
    var land = FourSquares.boundaries(west: 0, south: -2)
    land.edition.level = 0
    for (unit, code) in ["CCC", "DDD", "AAA", "EEE"].enumerated() {
      land.units[unit].code = code
      land.units[unit].iso3 = code
    }
    var content = FourSquares.content()
    content.ground.surroundings = land
    let strings = Set(try reading(content, zoom: 7).strings)
    // Of the land the third square is the country of Alder and Birch.
    #expect(strings.isSuperset(of: ["ALDER", "BIRCH", "DOGWOOD", "Alder", "Dogwood"]))
    #expect(!strings.contains("CEDAR"))
  }

  @Test("A map of countries that asks for their names has them in capitals")
  func world() throws {
    var content = FourSquares.content()
    content.ground.boundaries.edition.level = 0
    content.labels = LabelLayer(kind: .countries)
    #expect(
      Set(try reading(content, zoom: 8).strings) == ["ALDER", "BIRCH", "CEDAR", "DOGWOOD"])
    // Units of a lower level have no countries' names to give.
    content.ground.boundaries.edition.level = 1
    #expect(try reading(content, zoom: 8).strings.isEmpty)
  }

  @Test("A character without a glyph is an error that says so")
  func noGlyph() throws {
    var content = FourSquares.content()
    content.ground.boundaries.units[0].name = "Al\u{FFFF}der"
    #expect(throws: CartographyError.self) { try level(content, zoom: 7) }
    #expect(throws: Never.self) { try level(content, zoom: 7, isMeasured: false) }
  }
}
