import Drawing
import Testing

@testable import Cartography

/// Maps of one unit with its neighbours, as pages of an atlas have them.
@Suite struct UnitMapTests {
  private let sheet = Size(width: 842, height: 595)

  private func scenery(language: String = "en") throws -> UnitMapScenery {
    try UnitMapScenery(FourSquares.content(language: language), reach: 2, detailInMeters: 100)
  }

  private func scene(of unit: Int, _ land: UnitMapScenery) throws -> Scene {
    try UnitMapSheet(measuring: FixedWidthMeasuring(), size: sheet).scene(
      of: unit, on: land, title: "A unit", subtitle: "Squareland", destination: "unit"
    ).scene
  }

  // Alder in force, Birch lapsed, Cedar and Dogwood without data. Only a far smaller land leaves a
  // frame without neighbours, so that the squares of a frame are counted by its units.
  @Test("The legend explains what is on the page and nothing else")
  func legend() throws {
    let all = try SceneReading(scene(of: 0, scenery()).elements).texts(in: "legend").map(\.string)
    #expect(all == ["Status", "in force", "lapsed", "no data"])
    // Cedar and Dogwood alone, 30 degrees apart from the others.
    var content = FourSquares.content()
    content.fill.categoryOfUnit = [3, 2, 3, 3]
    let land = try UnitMapScenery(content, reach: 2, detailInMeters: 100)
    let some = try SceneReading(scene(of: 2, land).elements).texts(in: "legend").map(\.string)
    #expect(some == ["Status", "lapsed", "no data"])
  }

  @Test("A neighbour beyond the frame is neither in the legend nor named")
  func beyondFrame() throws {
    // A frame shows 0.35 of the unit's side around it; with a high and narrow area nothing of the
    // units at its sides is left but that margin, and a unit two squares off is never seen.
    let panel = try #require(
      try UnitMapComposer(measuring: FixedWidthMeasuring(), sheet: sheet).panel(
        of: 0, on: scenery(), in: Rectangle(x: 0, y: 0, width: 500, height: 400)))
    #expect(panel.categories == [0, 2, 3])
    var apart = FourSquares.content(step: 1)
    apart.ground.boundaries = FourSquares.boundaries(step: 1)
    apart.fill.categoryOfUnit = [0, nil, nil, 3]
    let land = try UnitMapScenery(apart, reach: 2, detailInMeters: 100)
    let alone = try #require(
      try UnitMapComposer(measuring: FixedWidthMeasuring(), sheet: sheet).panel(
        of: 0, on: land, in: Rectangle(x: 0, y: 0, width: 500, height: 400)))
    // Dogwood touches Alder's corner only and is seen there.
    #expect(alone.categories == [0, 3])
  }

  @Test("The unit has a line of its own in the accent, and its words in the picture's title")
  func highlight() throws {
    let reading = try SceneReading(scene(of: 1, scenery()).elements)
    let outline = try #require(reading.groups["unit-outline"])
    let widths = outline.elements.compactMap { element -> Double? in
      if case .shape(let shape) = element { shape.stroke?.width } else { nil }
    }
    #expect(widths == [3, 1.5])
    #expect(reading.groups["map"]?.title == "Birch: lapsed")
    #expect(reading.groups["map"]?.role == .figure)
  }

  @Test(
    "Map, legend and scale bar stand in the same places on every page", arguments: ["en", "ar"])
  func places(language: String) throws {
    let land = try scenery(language: language)
    let clips = try (0..<4).map { unit in
      try #require(try SceneReading(scene(of: unit, land).elements).groups["map"]?.clip)
    }
    #expect(Set(clips).count == 1)
    let reading = try SceneReading(scene(of: 0, land).elements)
    let legend = try reading.texts(in: "legend").map(\.area.midX)
    let bar = try reading.texts(in: "scale-bar").map(\.area.midX)
    #expect(!legend.isEmpty && !bar.isEmpty)
    for x in legend + bar { #expect(language == "ar" ? x < clips[0].minX : x > clips[0].maxX) }
  }

  @Test("Details lie a factor of two apart and grow with the unit")
  func detail() {
    func detail(_ side: Double) -> Double {
      UnitMapComposer.detailInMeters(
        sideInMeters: side, in: Size(width: 600, height: 425), detailInPoints: 0.4)
    }
    // 100 km: 170 km over 425 points are 400 m a point, 160 m of which the next finer level is 128 m.
    #expect(detail(100_000) == 128)
    #expect(detail(200_000) == 256)
    #expect(detail(1) == detail(2_000))
  }

  @Test("A sheet without room says how large it has to be")
  func tooSmall() throws {
    let land = try scenery()
    #expect(throws: CartographyError.self) {
      try UnitMapSheet(
        measuring: FixedWidthMeasuring(), size: Size(width: 200, height: 120)
      ).scene(of: 0, on: land, title: "A unit", subtitle: nil, destination: "unit").scene
    }
  }
}
