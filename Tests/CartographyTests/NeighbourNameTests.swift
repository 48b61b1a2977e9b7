import Drawing
import SimpleFeatures
import Testing

@testable import Cartography

@Suite("Names of neighbours")
struct NeighbourNameTests {
  @Test("A neighbour's name stands in the middle of what furniture leaves of its land, uncut")
  func legend() throws {
    let box = RectangleLand.box
    var content = RectangleLand.content(
      [("Land", [box(0, 0, 2, 2)])], extent: box(0, 0, 2, 2), insets: .none)
    var around = RectangleLand.boundaries([("East", [box(2, -1, 4, 3)])])
    around.units[0].iso3 = nil
    around.edition.level = 0
    content.ground.surroundings = around
    func reading(_ legend: LegendPolicy.Place) throws -> SceneReading {
      content.legend.place = legend
      return try SceneReading(
        try MapComposer(measuring: FixedWidthMeasuring()).sheet(
          content, size: Size(width: 842, height: 595), medium: .print
        ).scene.elements)
    }
    func name(_ reading: SceneReading) throws -> Rectangle {
      try #require(try reading.texts(in: "labels").first { $0.string == "EAST" }).area
    }
    let with = try reading(.topRight)
    let moved = try name(with)
    let frame = try #require(with.groups["map"]?.clip)
    #expect(frame.contains(moved))
    let legend = try #require(with.groups["legend"])
    let entries = try SceneReading(legend.elements).texts.map(\.area)
    let bottom = try #require(entries.map(\.maxY).max())
    // The land's widest room begins under the legend, and with none at the frame's edge.
    #expect(moved.minY > bottom + 20)
    #expect(try name(try reading(.none)).midY < moved.midY - 20)
  }
}
