import Drawing
import SimpleFeatures
import Testing

@testable import Cartography

@Suite("A legend as a picture of its own")
struct LegendPictureTests {
  private func scene(_ content: MapContent, maximumWidth: Double = 240) throws -> Scene {
    try MapComposer(measuring: FixedWidthMeasuring()).legend(content, maximumWidth: maximumWidth)
  }

  @Test("It has the entries of the map's legend and nothing else")
  func entries() throws {
    let strings = try SceneReading(try scene(FourSquares.content()).elements).strings
    // Nothing is drafted.
    #expect(strings == ["Status", "in force (1)", "lapsed (1)", "no data (2)"])
  }

  @Test("It is as large as it needs to be, in whole CSS pixels, with a rim on all sides")
  func size() throws {
    let scene = try scene(FourSquares.content())
    let reading = try SceneReading(scene.elements)
    let whole = Rectangle(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
    for text in reading.texts { #expect(whole.inset(by: 4).contains(text.area), "\(text.string)") }
    for length in [scene.size.width, scene.size.height] {
      #expect((length / 0.75).rounded() == length / 0.75)
      #expect(length < 200)
    }
    #expect(scene.title == "Plans in Squareland" && scene.language == "en")
    #expect(scene.background == MapTheme().paper)
  }

  @Test("Long words wrap at the width that is given, and make it higher")
  func wrapping() throws {
    var content = FourSquares.content()
    content.fill.title = "The status of plans of a network of women in four invented squares"
    let (wide, narrow) = (try scene(content), try scene(content, maximumWidth: 120))
    #expect(narrow.size.width < wide.size.width && narrow.size.height > wide.size.height)
    #expect(wide.size.width <= 240 + 20)
  }

  @Test("Circles, count marks and broken lines that are in the map are explained")
  func more() throws {
    var content = FourSquares.content()
    content.symbols = SymbolLayer(
      title: "Members",
      symbols: [.init(unit: 0, position: .init(longitude: 0.5, latitude: 0.5), value: .count(7))],
      suppressedLabel: "not shown")
    content.marks = [UnitMark(unit: 0, count: 1, label: "plans below", kind: "below-in-force")]
    content.borders = BorderPolicy(rules: [
      .init(.between("AAA", "BBB"), lineClass: .disputed, footnote: nil),
      .init(.named("far away"), lineClass: .armistice, footnote: nil),
    ])
    let strings = try SceneReading(try scene(content).elements).strings
    for word in ["Members", "plans below", "disputed boundary"] {
      #expect(strings.contains(word), "\(word)")
    }
    #expect(!strings.contains { $0.contains("armistice") })
  }

  @Test("In Arabic it is mirrored: the words end where the swatches begin")
  func mirrored() throws {
    let scene = try scene(FourSquares.content(language: "ar"))
    let reading = try SceneReading(scene.elements)
    let swatch = try #require(
      reading.shapes.first { $0.fill == FourSquares.categories[0].paint }?.path.bounds)
    #expect(swatch.midX > scene.size.width / 2)
  }

  @Test("A map about nothing has no legend")
  func empty() {
    #expect(throws: CartographyError.self) {
      try scene(FourSquares.content().narrowed(to: []))
    }
  }
}
