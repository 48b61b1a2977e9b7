import Drawing
import Projections
import SimpleFeatures
import Testing

@testable import Cartography

@Suite("Composed sheets")
struct MapComposerTests {
  private let a4 = Size(width: 842, height: 595)

  private func sheet(
    _ content: MapContent, _ size: Size? = nil, _ medium: SheetStyle.Medium = .print
  ) throws -> MapSheet {
    try MapComposer(measuring: FixedWidthMeasuring()).sheet(
      content, size: size ?? a4, medium: medium)
  }

  private func choice(_ subject: String, _ sheet: MapSheet) -> String {
    sheet.choices.first { $0.subject == subject }?.sentence ?? ""
  }

  private func disputed() -> MapContent {
    var content = FourSquares.content()
    content.notes = ["Two of four squares have no data."]
    content.borders = BorderPolicy(rules: [
      .init(.between("AAA", "BBB"), lineClass: .disputed, footnote: "The ridge is disputed."),
      .init(.named("far away"), lineClass: .armistice, footnote: "Far away."),
    ])
    return content
  }

  @Test(
    "All words are on the sheet, and nothing else is written over the legend",
    arguments: [
      (SheetStyle.Medium.print, 842.0, 595.0), (.print, 595, 842), (.print, 792, 612),
      (.screen, 900, 600), (.screen, 240, 180),
    ])
  func sizes(_ medium: SheetStyle.Medium, _ width: Double, _ height: Double) throws {
    for content in [FourSquares.content(), disputed(), FourSquares.content(language: "ar")] {
      var content = content
      if width < 300 { content.borders = BorderPolicy() }
      let size = Size(width: width, height: height)
      let sheet = try sheet(content, size, medium)
      let reading = try SceneReading(sheet.scene.elements)
      let whole = Rectangle(x: 0, y: 0, width: width, height: height)
      for text in reading.texts { #expect(whole.contains(text.area), "\(text.string)") }
      let legend = try reading.texts(in: "legend")
      #expect(legend.map(\.string).contains("in force (1)") || content.wording.isRightToLeft)
      let others = reading.texts.filter { text in !legend.contains { $0.area == text.area } }
      for entry in legend {
        #expect(!others.contains { $0.area.intersects(entry.area) }, "\(entry.string)")
      }
      #expect(["title", "sources", "disclaimer", "map"].allSatisfy { reading.groups[$0] != nil })
    }
  }

  @Test("Footnotes and legend rows of broken lines stand there only when their line does")
  func footnotes() throws {
    let with = try SceneReading(try sheet(disputed()).scene.elements)
    #expect(with.strings.contains { $0.hasSuffix("The ridge is disputed.") })
    #expect(!with.strings.contains { $0.contains("Far away.") })
    #expect(with.strings.contains("disputed boundary"))
    #expect(try sheet(disputed()).words.description.contains("The ridge is disputed."))
    let without = try SceneReading(try sheet(FourSquares.content()).scene.elements)
    #expect(!without.strings.contains { $0.contains("disputed") })
  }

  @Test(
    "A line that only a sheet without footnotes would show has neither footnote nor legend row",
    arguments: [
      (700.0, false), (715, false), (721, false), (735, false), (743, false), (760, true),
    ])
  func footnotesOfTheLastSheet(height: Double, showsFarLine: Bool) throws {
    var content = disputed()
    content.legend = LegendPolicy(place: .below)
    content.borders.rules[1].footnote = String(repeating: "Far away. ", count: 30)
    content.ground.lines = [
      BoundaryLine(
        name: "far away",
        lines: LineStrings(
          coordinates: CoordinateSequence(ordinates: [0, 2.6, 2, 2.6]), lineOffsets: [0, 2]))
    ]
    let reading = try SceneReading(
      try sheet(content, Size(width: 420, height: height)).scene.elements)
    let frame = try #require(reading.groups["map"]?.clip)
    let isShown = reading.shapes.contains {
      $0.stroke?.dash == [4, 1.4, 0.8, 1.4] && $0.path.length(within: frame) > 0
    }
    #expect(isShown == showsFarLine)
    #expect(reading.strings.contains { $0.contains("Far away.") } == isShown)
    #expect(reading.strings.contains("armistice line") == isShown)
  }

  @Test("The legend stands in a free corner, beside a subject that fills the frame, or below")
  func legendPlaces() throws {
    #expect(choice("legend", try sheet(FourSquares.content())).hasPrefix("In the top right"))
    #expect(
      choice("legend", try sheet(FourSquares.content(), Size(width: 595, height: 640)))
        .hasPrefix("Beside"))
    #expect(
      choice("legend", try sheet(FourSquares.content(), Size(width: 300, height: 450), .screen))
        .hasPrefix("Below"))
    #expect(
      choice("legend", try sheet(FourSquares.content(language: "ar"))).hasPrefix("In the top left"))
  }

  @Test("The project's choice of a place, no counts and no legend at all are kept")
  func legendPolicy() throws {
    var content = FourSquares.content()
    content.legend = LegendPolicy(place: .bottomLeft, showsCounts: false)
    var sheet = try sheet(content)
    #expect(choice("legend", sheet) == "In the bottom left corner, as the project asks.")
    let legend = try SceneReading(sheet.scene.elements).texts(in: "legend")
    #expect(legend.map(\.string) == ["Status", "in force", "lapsed", "no data"])
    #expect(try #require(legend.first).area.maxX < 421)
    content.legend.place = .below
    sheet = try self.sheet(content)
    let map = try #require(try SceneReading(sheet.scene.elements).groups["map"]?.clip)
    let below = try SceneReading(sheet.scene.elements).texts(in: "legend")
    #expect(try #require(below.first).area.minY >= map.maxY)
    content.legend.place = .none
    let none = try SceneReading(try self.sheet(content).scene.elements)
    #expect(none.groups["legend"] == nil)
    #expect(!none.strings.contains("Status"))
  }

  @Test("The circles on the map have the size that the legend says, also beside the map")
  func symbolSizes() throws {
    var content = FourSquares.content()
    content.symbols = SymbolLayer(
      title: "Members",
      symbols: [
        .init(unit: 0, position: .init(longitude: 0.5, latitude: 0.5), value: .count(100))
      ], suppressedLabel: "not shown")
    let reading = try SceneReading(
      try sheet(content, Size(width: 595, height: 640)).scene.elements)
    let onMap = try SceneReading(try #require(reading.groups["symbol-AAA-1"]).elements)
    let inLegend = try SceneReading(try #require(reading.groups["legend"]).elements)
    let diameter = try #require(onMap.shapes.first?.path.bounds).width
    let widths = inLegend.shapes.compactMap { $0.path.bounds?.width }
    #expect(widths.contains { abs($0 - diameter) < 1e-6 })
  }

  @Test("Names, codes or parents are written as the map asks")
  func labels() throws {
    func names(_ layer: LabelLayer) throws -> Set<String> {
      var content = FourSquares.content()
      content.labels = layer
      return Set(
        try SceneReading(try sheet(content).scene.elements).texts(in: "labels").map(\.string))
    }
    #expect(try names(LabelLayer(kind: .units)) == ["Alder", "Birch", "Cedar", "Dogwood"])
    #expect(try names(LabelLayer(kind: .withStatus)) == ["Alder", "Birch"])
    #expect(try names(LabelLayer(kind: .codes)) == ["AAA-1", "AAA-2", "BBB-1", "BBB-2"])
    #expect(try names(LabelLayer(kind: .none)) == [])
    let parents = LabelLayer(kind: .parents, parentNames: ["B-NORTH": "North", "A-EAST": "East"])
    #expect(try names(parents) == ["A-SOUTH", "East", "North"])
  }

  @Test("A scale bar stands only where it is true")
  func scaleBar() throws {
    let local = try sheet(FourSquares.content())
    #expect(choice("scale-bar", local).contains("km; the scale varies"))
    #expect(try SceneReading(local.scene.elements).groups["scale-bar"] != nil)
    // Mercator's scale is the secant of the latitude: twice as large at 60° as on the equator.
    let mercator = try sheet(
      FourSquares.content(step: 30, projection: .custom("EPSG:3857")))
    #expect(choice("scale-bar", mercator).hasPrefix("None: the scale varies by"))
    let world = try sheet(FourSquares.content(isWorld: true))
    #expect(choice("scale-bar", world) == "None: it would be false on a world map.")
    #expect(try SceneReading(world.scene.elements).groups["scale-bar"] == nil)
    #expect(try SceneReading(world.scene.elements).groups["graticule"] != nil)
  }

  @Test("A sheet without room is refused with the size that it lacks")
  func tooSmall() throws {
    #expect {
      try sheet(FourSquares.content(), Size(width: 160, height: 100))
    } throws: { error in
      guard case CartographyError.sheetTooSmall(let size, let least) = error else { return false }
      return size.width == 160 && (least.height > 100 || least.width > 160)
    }
  }

  @Test("A map without units and a text without a glyph are errors")
  func errors() throws {
    var empty = FourSquares.content()
    empty.ground.subject = []
    #expect {
      try sheet(empty)
    } throws: { "\($0)" == "the map squares has no unit to show" }
    var strange = FourSquares.content()
    strange.title = "\u{FFFF}"
    #expect {
      try sheet(strange)
    } throws: { error in
      if case CartographyError.text = error { true } else { false }
    }
  }

  @Test("A small picture leaves its notes to the page's text")
  func notes() throws {
    var content = FourSquares.content()
    content.notes = [String(repeating: "A note of some length. ", count: 8)]
    let small = try sheet(content, Size(width: 240, height: 190), .screen)
    #expect(try SceneReading(small.scene.elements).groups["notes"] == nil)
    #expect(small.words.description.contains("A note of some length."))
    #expect(try SceneReading(try sheet(content).scene.elements).groups["notes"] != nil)
  }

  @Test("Composing twice gives the same scene, and the panel has no title")
  func deterministic() throws {
    #expect(try sheet(disputed()).scene == sheet(disputed()).scene)
    let panel = try MapComposer(measuring: FixedWidthMeasuring()).panel(
      disputed(), in: Rectangle(x: 50, y: 100, width: 500, height: 400), medium: .print, sheet: a4)
    #expect(panel.footnotes == ["The ridge is disputed."])
    #expect(try SceneReading(panel.elements).groups["title"] == nil)
    #expect(panel.frame.minX >= 50 && panel.frame.maxY <= 500)
  }
}
