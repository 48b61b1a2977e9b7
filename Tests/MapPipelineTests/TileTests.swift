import Foundation
import GoldenSupport
import MapPipeline
import Testing

@Suite("Tiles of a map")
struct TileTests {
  private static let maps = """
      map:
        title: {en: Plans}
        boundaries: units
        extent: world
        fill: {status: localization}

    """

  private func png(
    _ project: OpenProject, _ renderer: TileRenderer, _ zoom: Int, _ x: Int, _ y: Int,
    scale: Int = 1, map: String = "map"
  ) throws -> DecodedPicture {
    try DecodedPicture(
      renderer.png(
        project,
        TileRequest(
          map: map, zoom: zoom, x: x, y: y, scale: scale, today: PreparedFixture.day)))
  }

  @Test(
    "Tiles are seamless: each is what it is in a picture of sixteen, borders and hatches included",
    arguments: [1, 2])
  func seamless(_ scale: Int) throws {
    let fixture = try SquareCountry.fixture(maps: Self.maps)
    let project = try OpenProject(atlasAt: fixture.atlasPath)
    let renderer = try TileRenderer()
    // The squares lie from 0 to 4 degrees east and 0 to 2 north; a tile has 1.4 degrees.
    let request = TileRequest(
      map: "map", zoom: 8, x: 127, y: 125, scale: scale, today: PreparedFixture.day)
    let together = try renderer.pngs(project, request, count: 4).map { try DecodedPicture($0) }
    var colors = Set<UInt32>()
    for (index, part) in together.enumerated() {
      let (x, y) = (request.x + index % 4, request.y + index / 4)
      let alone = try png(project, renderer, 8, x, y, scale: scale)
      #expect(alone.width == 256 * scale && alone.height == 256 * scale)
      #expect(alone == part, "tile \(x)/\(y)")
      colors.formUnion(part.words)
    }
    // Sea, paper, hatch and border, and their blends.
    #expect(colors.count > 20)
  }

  @Test("The deepest levels are drawn, where a border is millions of pixels long")
  func deepest() throws {
    let fixture = try SquareCountry.fixture(maps: Self.maps)
    let project = try OpenProject(atlasAt: fixture.atlasPath)
    let renderer = try TileRenderer()
    // The tile south-west of 1 degree east, 1 degree north: two units and their border.
    let (zoom, count) = (24, 1 << 24)
    let x = Int(Double(count) * 181 / 360)
    let latitude = Double.pi / 180
    let y = Int(
      Double(count) / 2 * (1 - Foundation.log(tan(latitude) + 1 / cos(latitude)) / Double.pi))
    let tile = try png(project, renderer, zoom, x, y)
    #expect(Set(tile.words).count > 2)
  }

  @Test("Levels that are kept for the next tile do not keep their project")
  func lifetime() throws {
    let fixture = try SquareCountry.fixture(maps: Self.maps)
    var project: OpenProject? = try OpenProject(atlasAt: fixture.atlasPath)
    weak let atlas = project?.atlas
    if let project { _ = try png(project, try TileRenderer(), 8, 128, 126) }
    #expect(atlas != nil)
    project = nil
    #expect(atlas == nil)
  }

  @Test("Tiles of nothing but the sea are one file, and equal requests give equal bytes")
  func empty() throws {
    let fixture = try SquareCountry.fixture(maps: Self.maps)
    let project = try OpenProject(atlasAt: fixture.atlasPath)
    let renderer = try TileRenderer()
    func bytes(_ x: Int, _ y: Int) throws -> [UInt8] {
      try renderer.png(
        project, TileRequest(map: "map", zoom: 4, x: x, y: y, today: PreparedFixture.day))
    }
    #expect(try bytes(0, 0) == bytes(13, 9))
    #expect(try bytes(0, 0).count < 400)
    #expect(try bytes(8, 7) == bytes(8, 7))
    #expect(try bytes(8, 7) != bytes(0, 0))
    let other = try TileRenderer()
    #expect(
      try other.png(
        project, TileRequest(map: "map", zoom: 4, x: 8, y: 7, today: PreparedFixture.day))
        == bytes(8, 7))
  }

  @Test(
    "What the scheme does not have is refused",
    arguments: [
      (-1, 0, 0, 1), (25, 0, 0, 1), (3, 8, 0, 1), (3, 0, -1, 1), (0, 0, 0, 3), (0, 0, 0, 0),
    ])
  func refused(_ zoom: Int, _ x: Int, _ y: Int, _ scale: Int) throws {
    let fixture = try SquareCountry.fixture(maps: Self.maps)
    let project = try OpenProject(atlasAt: fixture.atlasPath)
    let renderer = try TileRenderer()
    let error = #expect(throws: PipelineError.self) {
      try png(project, renderer, zoom, x, y, scale: scale)
    }
    #expect(error?.kind == .usage)
    let unknown = #expect(throws: PipelineError.self) {
      try png(project, renderer, 0, 0, 0, map: "mop")
    }
    #expect(unknown?.kind == .usage)
  }
}
