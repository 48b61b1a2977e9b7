import MapPipeline
import Testing

@Suite("Maps without furniture")
struct PlainMapTests {
  private static func maps(_ furniture: String, _ rest: String = "") -> String {
    """
      map:
        title: {en: Seats held}
        boundaries: units
        extent: [S1, S2, S3]
        fill: {indicator: numbers, classes: 2, method: equal-interval}
        furniture: \(furniture)
    \(rest)
    """
  }

  private static let numbers = [("S1", "1"), ("S2", "5"), ("S3", "9")]

  @Test("The map fills the picture, and the words that it lacks are told of")
  func alone() throws {
    let fixture = try SquareCountry.fixture(maps: Self.maps("none"), indicator: Self.numbers)
    let (svg, choices) = try SquareCountry.sheet(fixture)
    #expect(!svg.contains("<text"))
    #expect(svg.contains("id=\"unit-S1\""))
    #expect(choices["legend"] == "None: the project asks for a map without furniture.")
    let project = try OpenProject(atlasAt: fixture.atlasPath)
    let request = MapRequest(
      map: "map", size: .picture(width: 800, height: 500, scale: 1), today: PreparedFixture.day)
    let sheet = try MapRenderer().sheet(project, request).sheet
    #expect(
      MapLint.diagnostics(of: sheet, map: "map").contains { $0.code == "no-furniture" })
    // The words of the map are there all the same.
    #expect(sheet.words.alternativeText.contains("Seats held"))
    #expect(sheet.words.table().rows.count == 3)
  }

  @Test("A project that gave up its geometry before painting draws the same picture again")
  func lastPicture() throws {
    let fixture = try SquareCountry.fixture(maps: Self.maps("all"), indicator: Self.numbers)
    let project = try OpenProject(atlasAt: fixture.atlasPath)
    let request = MapRequest(
      map: "map", size: .picture(width: 800, height: 500, scale: 1), today: PreparedFixture.day)
    let renderer = try MapRenderer()
    let first = try renderer.bytes(project, request, format: .png)
    #expect(try renderer.bytes(project, request, format: .png, isLast: true) == first)
    #expect(try renderer.bytes(project, request, format: .png) == first)
  }

  @Test("With fonts that are opened when a text needs them the picture is the same")
  func lateFonts() throws {
    let fixture = try SquareCountry.fixture(maps: Self.maps("all"), indicator: Self.numbers)
    let project = try OpenProject(atlasAt: fixture.atlasPath, lendsVertices: true)
    let request = MapRequest(
      map: "map", size: .picture(width: 800, height: 500, scale: 1), today: PreparedFixture.day)
    let early = try MapRenderer().bytes(project, request, format: .png)
    let late = try MapRenderer(opensFontsLate: true).bytes(
      project, request, format: .png, isLast: true)
    #expect(late == early)
  }

  @Test("Furniture is there unless it is left out, and names stay either way")
  func all() throws {
    let fixture = try SquareCountry.fixture(maps: Self.maps("all"), indicator: Self.numbers)
    #expect(try SquareCountry.sheet(fixture).svg.contains("Seats held"))
    let named = try SquareCountry.fixture(
      maps: Self.maps("none", "    labels: units\n"), indicator: Self.numbers)
    #expect(try SquareCountry.sheet(named).svg.contains("Alder"))
  }
}
