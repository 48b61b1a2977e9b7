import GoldenSupport
import MapPipeline
import Testing

/// The squares lie from 0 to 4 degrees east and 0 to 2 north; at zoom 8 a tile has 1.40625 degrees,
/// so that the middle of `Birch`, 1.5 degrees east, is 17 pixels from a seam and its name crosses it.
@Suite("Names on tiles")
struct TileNamesTests {
  private static let maps = """
      map:
        title: {en: Plans}
        boundaries: units
        extent: world
        fill: {status: localization}
        labels: units
      members:
        title: {en: Members}
        boundaries: units
        extent: world
        symbols: {indicator: numbers}
        labels: units

    """

  private static let milestones = """
    type,unit,system,code,instrument,milestone,from,precision,source
    unit,,TEST,S1,LAP,adopted,2021-03-08,day,https://example.org/
    unit,,TEST,S2,LAP,adopted,2021-03-08,day,https://example.org/

    """

  private func project() throws -> OpenProject {
    let fixture = try SquareCountry.fixture(
      maps: Self.maps, indicator: [("S1", "9"), ("S2", "4"), ("S6", "100")],
      milestones: Self.milestones)
    return try OpenProject(atlasAt: fixture.atlasPath)
  }

  private func request(
    _ x: Int = 127, _ y: Int = 125, map: String = "map", scale: Int = 1, hasLabels: Bool = true
  ) -> TileRequest {
    TileRequest(
      map: map, zoom: 8, x: x, y: y, scale: scale, hasLabels: hasLabels,
      today: PreparedFixture.day)
  }

  @Test(
    "Tiles drawn one by one have the pixels of the block drawn at once, names and circles included",
    arguments: [("map", 1), ("map", 2), ("members", 1)])
  func stitched(_ map: String, _ scale: Int) throws {
    let project = try project()
    let renderer = try TileRenderer()
    let first = request(map: map, scale: scale)
    let together = try renderer.pngs(project, first, count: 4)
    for (index, part) in together.enumerated() {
      let (x, y) = (first.x + index % 4, first.y + index / 4)
      let alone = try renderer.png(project, request(x, y, map: map, scale: scale))
      let difference = try PictureDifference(DecodedPicture(alone), DecodedPicture(part))
      // A step here and there makes another palette, which is off by 20 at most; a letter that is cut
      // would be off by a hundred and more.
      #expect(difference.largestChannel <= 32, "tile \(x)/\(y)")
      #expect(difference.share < 0.002, "tile \(x)/\(y)")
    }
  }

  @Test("A name that crosses a seam has its letters on both sides of it", arguments: [1, 2])
  func seam(_ scale: Int) throws {
    let project = try project()
    let renderer = try TileRenderer()
    func tile(_ x: Int, hasLabels: Bool) throws -> DecodedPicture {
      try DecodedPicture(
        renderer.png(project, request(x, 127, scale: scale, hasLabels: hasLabels)))
    }
    // The seam at 1.40625 degrees east, between the tiles 128 and 129.
    let side = 256 * scale
    for (x, columns) in [(128, side - 8 * scale..<side), (129, 0..<8 * scale)] {
      let (with, without) = (
        try tile(x, hasLabels: true), try tile(x, hasLabels: false)
      )
      var inked = 0
      for row in 0..<side {
        for column in columns where with.color(column, row) != without.color(column, row) {
          inked += 1
        }
      }
      #expect(inked > 20 * scale, "tile \(x)")
    }
  }

  @Test("Tiles without labels differ, and are kept beside those with them")
  func withoutLabels() throws {
    let project = try project()
    let renderer = try TileRenderer()
    let with = try renderer.png(project, request(128, 127))
    let without = try renderer.png(project, request(128, 127, hasLabels: false))
    #expect(with != without)
    #expect(try renderer.png(project, request(128, 127)) == with)
  }

  @Test("A map without labels has the same tiles either way")
  func noLabels() throws {
    let fixture = try SquareCountry.fixture(
      maps: Self.maps.replacing("labels: units", with: "labels: none"))
    let project = try OpenProject(atlasAt: fixture.atlasPath)
    let renderer = try TileRenderer()
    #expect(
      try renderer.png(project, request(128, 127))
        == renderer.png(project, request(128, 127, hasLabels: false)))
  }

  @Test("The extent of a map of units is theirs, that of a map of the world the world")
  func extent() throws {
    let fixture = try SquareCountry.fixture(
      maps: Self.maps + """
          two:
            title: {en: Two}
            boundaries: units
            extent: [S2, S7]
            fill: {status: localization}

        """)
    let project = try OpenProject(atlasAt: fixture.atlasPath)
    let world = try TileRenderer.extent(of: project, request: request())
    #expect([world.west, world.south, world.east, world.north] == [-180, -90, 180, 90])
    // Birch from 1 to 2 east, 0 to 1 north; Ginkgo from 2 to 3 east, 1 to 2 north.
    let two = try TileRenderer.extent(of: project, request: request(map: "two"))
    let expected = [1.0, 0, 3, 2]
    for (found, wanted) in zip([two.west, two.south, two.east, two.north], expected) {
      // Longitudes are found by tenths of a degree.
      #expect(abs(found - wanted) <= 0.101)
    }
    #expect(throws: PipelineError.self) {
      try TileRenderer.extent(of: project, request: request(map: "tow"))
    }
  }
}
