import Classification
import Drawing
import SimpleFeatures
import Testing

@testable import Cartography

@Suite("Names of neighbours")
struct NeighbourNameTests {
  /// Texts that lie anywhere in some elements.
  private func texts(_ elements: [SceneElement]) -> [SceneElement.Text] {
    elements.flatMap { element -> [SceneElement.Text] in
      switch element {
      case .text(let text): return [text]
      case .group(let group): return texts(group.elements)
      case .shape, .partition, .image: return []
      }
    }
  }

  @Test("A country's name on its fill is read by its rim; a neighbour's stays behind, without one")
  func fills() throws {
    let box = RectangleLand.box
    var content = RectangleLand.content(
      [("Land", [box(0, 0, 2, 2)]), ("East", [box(2, -1, 4, 3)])], extent: box(0, 0, 3, 2),
      insets: .none)
    for unit in content.ground.boundaries.units.indices {
      content.ground.boundaries.units[unit].iso3 = content.ground.boundaries.units[unit].code
    }
    content.ground.boundaries.edition.level = 0
    content.ground.surroundings = content.ground.boundaries
    content.ground.subject = [0]
    content.labels = LabelLayer(kind: .countries)
    let theme = content.theme
    // In force is a dark purple, lapsed an ochre.
    for category in [0, 2] {
      content.fill.categoryOfUnit = [category, nil]
      let frame = try MapComposer(measuring: FixedWidthMeasuring()).sheet(
        content, size: Size(width: 842, height: 595), medium: .print
      ).scene
      let level = try TileLevel(
        content, zoom: 8, pixelsPerTile: 256, measuring: FixedWidthMeasuring())
      let tiles = try #require(level.scene(x: 126, y: 126, count: 4))
      for scene in [frame, tiles] {
        let own = try #require(texts(scene.elements).first { $0.block.string == "LAND" })
        #expect(own.block.style.color == theme.ownCountryInk)
        let rim = SRGBColor(try #require(own.halo).color, over: .white)
        let letters = SRGBColor(theme.ownCountryInk, over: .white)
        #expect(rim.contrastRatio(with: letters) >= 4.5)
      }
      let other = try #require(texts(frame.elements).first { $0.block.string == "EAST" })
      #expect(other.block.style.color == theme.countryInk && other.halo == nil)
    }
  }

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
