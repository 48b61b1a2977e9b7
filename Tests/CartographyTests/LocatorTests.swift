import Drawing
import Projections
import SimpleFeatures
import Testing

@testable import Cartography

@Suite("The locator")
struct LocatorTests {
  private func content(_ locator: LocatorPolicy = .automatic) -> MapContent {
    var content = FourSquares.content()
    content.locator = locator
    return content
  }

  private func sheet(
    _ content: MapContent, _ size: Size = Size(width: 842, height: 595),
    _ medium: SheetStyle.Medium = .print
  ) throws -> MapSheet {
    try MapComposer(measuring: FixedWidthMeasuring()).sheet(content, size: size, medium: medium)
  }

  private func choice(_ sheet: MapSheet) -> String {
    sheet.choices.first { $0.subject == "locator" }?.sentence ?? ""
  }

  @Test("A globe stands where nothing else does, with the subject in the accent")
  func globe() throws {
    let sheet = try sheet(content())
    let reading = try SceneReading(sheet.scene.elements)
    let globe = try #require(reading.groups["locator"])
    let box = try #require(globe.clip)
    let frame = try #require(reading.groups["map"]?.clip)
    #expect(frame.contains(box))
    for text in reading.texts { #expect(!text.area.intersects(box), "\(text.string)") }
    let units = try #require(reading.groups["unit-AAA-1"])
    let land = try #require(SceneElement.group(units).inkArea)
    #expect(!land.intersects(box))
    let fills = try SceneReading(globe.elements).shapes.compactMap(\.fill)
    #expect(fills.contains(.solid(content().theme.accent)))
    #expect(choice(sheet).hasPrefix("A globe"))
  }

  @Test("The subject lies in the middle of the globe, in a ring where it would be a speck")
  func middle() throws {
    let reading = try SceneReading(try sheet(content()).scene.elements)
    let globe = try #require(reading.groups["locator"])
    let box = try #require(globe.clip)
    // Two degrees of 180: under a point of a globe of 77 points.
    let ring = try #require(
      try SceneReading(globe.elements).shapes.first { $0.fill == nil && $0.stroke != nil })
    let bounds = try #require(ring.path.bounds)
    #expect(abs(bounds.midX - box.midX) < 0.5 && abs(bounds.midY - box.midY) < 0.5)
  }

  @Test("It is the first to go on a small sheet, and gone where the project or the map asks")
  func dropped() throws {
    let small = try sheet(content(), Size(width: 360, height: 270), .screen)
    let reading = try SceneReading(small.scene.elements)
    #expect(reading.groups["locator"] == nil)
    #expect(reading.groups["legend"] != nil && reading.groups["sources"] != nil)
    #expect(choice(small).hasPrefix("None: the map is under"))
    let none = try sheet(content(.none))
    #expect(try SceneReading(none.scene.elements).groups["locator"] == nil)
    #expect(choice(none) == "None, as the project asks.")
    var world = FourSquares.content(isWorld: true)
    world.locator = .automatic
    #expect(try SceneReading(try sheet(world).scene.elements).groups["locator"] == nil)
  }

  @Test("No name loses its place to it")
  func names() throws {
    func labels(_ locator: LocatorPolicy) throws -> [Rectangle] {
      try SceneReading(try sheet(content(locator)).scene.elements).texts(in: "labels").map(\.area)
    }
    #expect(try labels(.automatic) == labels(.none))
  }
}
