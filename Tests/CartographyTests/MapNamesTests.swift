import Drawing
import SimpleFeatures
import Testing

@testable import Cartography

/// Names that do not fit in their units, furniture that must hide nothing.
@Suite("Names and furniture of a sheet")
struct MapNamesTests {
  private func sheet(
    _ content: MapContent, _ size: Size = Size(width: 842, height: 595)
  ) throws -> MapSheet {
    try MapComposer(measuring: FixedWidthMeasuring()).sheet(content, size: size, medium: .print)
  }

  private func choice(_ subject: String, _ sheet: MapSheet) -> String {
    sheet.choices.first { $0.subject == subject }?.sentence ?? ""
  }

  /// The squares in the middle of a frame of twelve by twelve degrees, a few points wide each.
  private func small() -> MapContent {
    var content = FourSquares.content()
    content.ground.extent = GeographicBox(west: -35, south: -35, east: 37, north: 37)
    content.ground.isBox = true
    return content
  }

  @Test("The names of units with a status are led to or stand beside, never dropped")
  func statuses() throws {
    let sheet = try sheet(small())
    let reading = try SceneReading(sheet.scene.elements)
    let names = try reading.texts(in: "labels").map(\.string)
    #expect(names.contains("Alder") && names.contains("Birch"))
    #expect(!choice("labels", sheet).contains("Alder"))
  }

  @Test("A name without a place gives way to a number, and a list explains the number")
  func numbers() throws {
    var content = small()
    for unit in 2...3 {
      content.ground.boundaries.units[unit].name =
        "The Very Much Longer Name of the Square of Number \(unit)"
    }
    // Nothing is open beside the squares: foreign land lies all round.
    content.ground.surroundings = FourSquares.boundaries(step: 60, west: -60.5, south: -60.5)
    let sheet = try sheet(content)
    let reading = try SceneReading(sheet.scene.elements)
    let list = try reading.texts(in: "numbers").map(\.string)
    #expect(
      list == [
        "1", "The Very Much Longer Name of the Square of Number 2",
        "2", "The Very Much Longer Name of the Square of Number 3",
      ])
    let labels = try reading.texts(in: "labels").map(\.string)
    #expect(labels.contains("1") && labels.contains("2"))
    #expect(choice("labels", sheet).contains("2 stand in a list under their number"))
    // The list hides no unit and lies in the frame.
    let map = try #require(reading.groups["map"]?.clip)
    for text in try reading.texts(in: "numbers") {
      #expect(map.contains(text.area))
      for id in ["unit-AAA-1", "unit-AAA-2", "unit-BBB-1", "unit-BBB-2"] {
        let unit = try SceneReading([.group(try #require(reading.groups[id]))]).shapes
        #expect(try !#require(unit.first?.path.bounds).intersects(text.area))
      }
    }
  }

  @Test("The small print says how many names have no room, and nothing where all have")
  func omissions() throws {
    func disclaimer(_ content: MapContent) throws -> (text: String, sheet: MapSheet) {
      let sheet = try self.sheet(content)
      let reading = try SceneReading(sheet.scene.elements)
      return (try reading.texts(in: "disclaimer").map(\.string).joined(separator: " "), sheet)
    }
    #expect(try disclaimer(FourSquares.content()).text == "The squares are invented.")
    var content = small()
    for unit in 2...3 {
      content.ground.boundaries.units[unit].name = String(repeating: "Endless\(unit)", count: 40)
    }
    content.ground.surroundings = FourSquares.boundaries(step: 60, west: -60.5, south: -60.5)
    let (text, sheet) = try disclaimer(content)
    #expect(sheet.findings().contains { $0.sentence.hasPrefix("2 names found no place") })
    #expect(
      text == "The squares are invented. 2 names have no room on this map; its table lists every "
        + "unit.")
    // In a report, whose table leaves units out.
    content.hasTableOfAllUnits = false
    #expect(
      try disclaimer(content).text
        == "The squares are invented. 2 names have no room on this map.")
    content.labels = LabelLayer(kind: .codes)
    #expect(try disclaimer(content).text == "The squares are invented.")
  }

  @Test("Codes and a map without names have no list of numbers")
  func noList() throws {
    var content = small()
    content.labels = LabelLayer(kind: .codes)
    #expect(try SceneReading(try sheet(content).scene.elements).groups["numbers"] == nil)
    content.labels = LabelLayer(kind: .none)
    #expect(try SceneReading(try sheet(content).scene.elements).groups["numbers"] == nil)
  }

  @Test("The legend of a world map stands off the globe, and explain says where")
  func globe() throws {
    var world = FourSquares.content(step: 20, isWorld: true)
    // A short legend finds room in the corner that the globe's outline leaves; this one does not.
    for index in world.fill.categories.indices { world.fill.categories[index].label += ", since" }
    world.fill.title = "Status of localization"
    let sheet = try sheet(world)
    #expect(choice("legend", sheet).hasPrefix("Beside the globe"))
    let reading = try SceneReading(sheet.scene.elements)
    let sea = try SceneReading([.group(try #require(reading.groups["sea"]))]).shapes
    let globe = try #require(sea.first?.path.bounds)
    for text in try reading.texts(in: "legend") { #expect(!globe.intersects(text.area)) }
  }

  @Test("The scale bar keeps off neighbouring land while there is an open place")
  func scaleBar() throws {
    var content = FourSquares.content()
    // Foreign land in the south-west, under the lower left corner of the frame.
    content.ground.surroundings = FourSquares.boundaries(step: 4, west: -8.3, south: -7.3)
    let reading = try SceneReading(try sheet(content).scene.elements)
    let land = try SceneReading([.group(try #require(reading.groups["surroundings"]))]).shapes
    let map = try #require(reading.groups["map"]?.clip)
    let corner = Rectangle(x: map.minX, y: map.maxY - 20, width: 100, height: 20)
    #expect(land.contains { $0.path.bounds?.intersects(corner) ?? false })
    let bar = try #require(reading.groups["scale-bar"])
    let barTexts = try SceneReading([.group(bar)])
    let line = try #require(barTexts.shapes.first?.path.bounds)
    for shape in land { #expect(try !#require(shape.path.bounds).intersects(line)) }
  }
}
