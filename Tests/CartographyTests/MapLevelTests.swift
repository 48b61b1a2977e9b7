import Drawing
import Projections
import Testing

@testable import Cartography

@Suite("A map at one level of detail")
struct MapLevelTests {
  private func level(
    _ content: MapContent = FourSquares.content(), isMeasured: Bool = false,
    system: String = "OGC:CRS84"
  ) throws -> MapLevel {
    // A hundredth of a degree a pixel.
    try MapLevel(
      content, projection: try .custom(system),
      metersPerPixel: ReferenceSystem.metersPerDegree / 100, pointsPerPixel: 0.75,
      measuring: isMeasured ? FixedWidthMeasuring() : nil)
  }

  /// Degrees in metres of the map.
  private func box(
    _ west: Double, _ south: Double, _ east: Double, _ north: Double
  ) -> ProjectedBox {
    let meters = ReferenceSystem.metersPerDegree
    return ProjectedBox(
      minEasting: west * meters, minNorthing: south * meters, maxEasting: east * meters,
      maxNorthing: north * meters)
  }

  private func elements(
    _ level: MapLevel, _ window: ProjectedBox, width: Double = 150, height: Double = 150
  ) -> [SceneElement] {
    level.elements(
      Viewport(window, over: Rectangle(x: 0, y: 0, width: width, height: height)))
  }

  private func partition(_ elements: [SceneElement]) throws -> Partition {
    try #require(
      elements.compactMap { element -> Partition? in
        if case .partition(let partition) = element { partition } else { nil }
      }.first)
  }

  @Test("All units of the window are in it, and what is outside is not")
  func window() throws {
    let level = try level()
    let all = try partition(elements(level, box(-0.5, -0.5, 2.5, 2.5)))
    let bounds = try #require(all.bounds)
    // Three degrees over 150 points: a degree is 50.
    #expect(abs(bounds.minX - 25) < 1e-6 && abs(bounds.maxX - 125) < 1e-6)
    #expect(abs(bounds.minY - 25) < 1e-6 && abs(bounds.maxY - 125) < 1e-6)
    // A kind of fill for each of the three categories that units have.
    #expect(all.areas.count == 3)
    let alder = try partition(elements(level, box(0.4, 0.4, 0.6, 0.6)))
    #expect(alder.areas.map(\.fills) == [[FourSquares.categories[0].paint]])
    #expect(elements(level, box(20, 20, 21, 21)).isEmpty)
  }

  @Test("A stretched window stretches the land, not the names")
  func stretched() throws {
    let level = try level(isMeasured: true)
    let even = elements(level, box(0, 0, 2, 2))
    let wide = elements(level, box(0, 0, 2, 2), width: 300)
    let (one, other) = (try SceneReading(even).texts, try SceneReading(wide).texts)
    #expect(one.map(\.string) == other.map(\.string) && one.count == 4)
    for (text, stretched) in zip(one, other) {
      // The box that a name is centred in is a point wider than the name.
      #expect(abs(stretched.area.midX + 0.5 - 2 * (text.area.midX + 0.5)) < 1e-6)
      #expect(abs(stretched.area.midY - text.area.midY) < 1e-6)
      #expect(text.style == stretched.style && text.area.width == stretched.area.width)
    }
    let bounds = try #require(try partition(wide).bounds)
    #expect(abs(bounds.width - 300) < 10 && abs(bounds.height - 150) < 10)
  }

  @Test("A picture has the map's title and sea, or another ground, or none")
  func scene() throws {
    let level = try level()
    let size = Size(width: 10, height: 20)
    let sea = level.scene([], size: size)
    #expect(sea.title == "Plans in Squareland" && sea.language == "en" && sea.size == size)
    #expect(sea.background == MapTheme().sea)
    #expect(level.scene([], size: size, background: .some(nil)).background == nil)
    #expect(level.scene([], size: size, background: .some(.black)).background == .black)
  }

  @Test("Units under a parent's plan have its dots over their own fill")
  func covered() throws {
    var content = FourSquares.content()
    content.fill.covered = [0]
    let part = try partition(elements(try level(content), box(0.4, 0.4, 0.6, 0.6)))
    #expect(part.areas.map(\.fills) == [[FourSquares.categories[0].paint, content.coveredPaint]])
  }

  @Test("Land outside the subject is that of the theme")
  func surroundings() throws {
    let content = FourSquares.content().narrowed(to: [1, 2, 3])
    let part = try partition(elements(try level(content), box(0.4, 0.4, 0.6, 0.6)))
    #expect(part.areas.map(\.fills) == [[.solid(MapTheme().surroundings)]])
  }

  @Test("Names are some more memory; a level without a unit has no part of the map")
  func memory() throws {
    #expect(try level(isMeasured: true).byteCount > level().byteCount)
    var content = FourSquares.content()
    content.ground.boundaries = FourSquares.boundaries(west: 100)
    #expect(elements(try level(content), box(0, 0, 2, 2)).isEmpty)
  }

  @Test("In the metres of a zone the land is where that zone has it")
  func zone() throws {
    // 0° to 2° E lie in zone 31, whose false easting of 500 km is 3° E.
    let level = try level(system: "EPSG:32631")
    let west = ProjectedBox(
      minEasting: 100_000, minNorthing: 0, maxEasting: 300_000, maxNorthing: 200_000)
    let east = ProjectedBox(
      minEasting: 600_000, minNorthing: 0, maxEasting: 800_000, maxNorthing: 200_000)
    #expect(!elements(level, west).isEmpty && elements(level, east).isEmpty)
  }
}
