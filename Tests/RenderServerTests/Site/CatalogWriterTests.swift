import MapServices
import Testing

@testable import RenderServer

@Suite("What the services offer")
struct CatalogWriterTests {
  private func catalog(_ language: String? = nil) throws -> ServiceCatalog {
    CatalogWriter(
      try SquareSite.edition(), SquareSite.settings, language: language,
      day: try SquareSite.day(SquareSite.today)
    ).catalog
  }

  @Test("Words are in the language, with sentences that end")
  func words() throws {
    let english = try catalog()
    #expect(english.title == "Squares")
    #expect(english.abstract == "All of this is invented.")
    #expect(english.layers.map(\.title).first == "Plans in the squares")
    #expect(
      english.layers.first?.abstract == "One plan is in force. The squares are invented.")
    #expect(english.layers.last?.abstract == "All members are invented.")
    let french = try catalog("fr")
    #expect(french.title == "Carrés")
    #expect(french.layers.first?.title == "Plans des carrés")
    #expect(french.languages == ["en", "fr"])
  }

  @Test("Days reach from the first of any map to that of the data")
  func days() throws {
    let catalog = try catalog()
    #expect(catalog.dataDate.description == SquareSite.dataDate)
    #expect(catalog.earliestDate.description == "2019-05-01")
    #expect(catalog.layers.map(\.hasTimeDimension) == [true, true, false])
  }

  @Test("Who made the boundaries is named beside the map")
  func attribution() throws {
    #expect(
      try catalog().layers.map(\.attribution)
        == [
          "Squares, Surveyors, made-up, public domain",
          "Squares, Surveyors, made-up, public domain", "Squares, made-up",
        ])
  }

  @Test(
    "The longest side of a view is a power of two whose square has no more pixels than a picture",
    arguments: [
      (4096 * 4096, 4096), (4096 * 4096 - 1, 2048), (1_000_000, 512), (1 << 40, 16_384), (1, 256),
    ])
  func longestSide(pixels: Int, side: Int) throws {
    var settings = SquareSite.settings
    settings.pixels = pixels
    let writer = CatalogWriter(
      try SquareSite.edition(), settings, day: try SquareSite.day(SquareSite.today))
    #expect(writer.longestSide == side)
    #expect(writer.catalog.maximalWidth == side)
    #expect(writer.catalog.maximalHeight == side)
  }

  @Test("Systems come with their order of axes and each layer's box")
  func systems() throws {
    let systems = try catalog().systems
    #expect(systems.map(\.code) == ["CRS:84", "EPSG:4326", "EPSG:3857", "EPSG:8857"])
    #expect(systems.map(\.isNorthFirst) == [false, true, false, false])
    for system in systems {
      #expect(Set(system.layerBoxes.keys) == ["plans", "early", "people"], "\(system.code)")
    }
    let degrees = try #require(systems.first?.layerBoxes["plans"])
    // The land with a narrow margin.
    #expect((3.99...4.2).contains(degrees.maxX))
    #expect((1.99...2.2).contains(degrees.maxY))
  }

  @Test("The catalog of an edition is that of the first language, without members past their day")
  func ofEdition() throws {
    let edition = try SquareSite.edition()
    let today = try SquareSite.day(SquareSite.today)
    let later = try SquareSite.day(SquareSite.dayAfter)
    #expect(edition.catalog(SquareSite.settings, on: today) == (try catalog()))
    #expect(
      edition.catalog(SquareSite.settings, on: later).layers.map(\.id) == ["plans", "early"])
    #expect(edition.catalog(SquareSite.settings, on: today) == (try catalog()))
  }
}
