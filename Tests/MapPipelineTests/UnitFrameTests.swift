import GoldenSupport
import MapPipeline
import Testing

@Suite("A map framed on one of its units")
struct UnitFrameTests {
  private func request(_ unit: String?, map: String = "map") throws -> MapRequest {
    var request = try PreparedFixture.request(map)
    request.unit = unit
    return request
  }

  private func project() throws -> OpenProject {
    let fixture = try SquareCountry.fixture(
      maps: ViewFixture.maps + """
          two:
            title: {en: Two}
            boundaries: units
            extent: [S1, S2]
            fill: {status: localization}

        """, milestones: ViewFixture.milestones)
    return try OpenProject(atlasAt: fixture.atlasPath)
  }

  @Test("The picture is another, and the title has the unit's name")
  func picture() throws {
    let project = try project()
    let renderer = try MapRenderer()
    let whole = try renderer.bytes(project, request(nil), format: .png)
    let alder = try renderer.bytes(project, request("S1"), format: .png)
    let hazel = try renderer.bytes(project, request("S8"), format: .png)
    #expect(whole != alder && alder != hazel)
    #expect(try DecodedPicture(whole).width == DecodedPicture(alder).width)
    #expect(try renderer.sheet(project, request("S1")).sheet.scene.title == "Plans: Alder")
    #expect(try renderer.sheet(project, request(nil)).sheet.scene.title == "Plans")
    let svg = String(
      decoding: try renderer.bytes(project, request("S1"), format: .svg), as: UTF8.self)
    #expect(svg.contains("Plans: Alder"))
  }

  @Test("The frame has the unit with a third of its side around it; the map is about all")
  func extent() throws {
    let project = try project()
    let content = try MapContentBuilder(project: project, request: request("S6")).content().0
    // Fir from 1 to 2 east, 1 to 2 north; longitudes by tenths of a degree.
    let extent = content.ground.extent
    #expect(abs(extent.west - 2.0 / 3) < 0.15 && abs(extent.east - 7.0 / 3) < 0.15)
    #expect(abs(extent.south - 2.0 / 3) < 0.05 && abs(extent.north - 7.0 / 3) < 0.05)
    #expect(!content.ground.isWorld && content.ground.subject.count == 8)
    #expect(content.ground.placeName == "Fir")
  }

  @Test("The code of a country frames all of its units and names it")
  func country() throws {
    let project = try project()
    let content = try MapContentBuilder(project: project, request: request("WST")).content().0
    #expect(content.title == "Plans: Westland")
    let extent = content.ground.extent
    #expect(extent.west < 0 && extent.east > 2 && extent.south < 0 && extent.north > 2)
    #expect(extent.east < 3)
  }

  @Test("A unit that there is not, or that the map is not about, is refused with the nearest")
  func unknown() throws {
    let project = try project()
    let renderer = try MapRenderer()
    for (map, unit) in [("map", "s3"), ("map", "S9"), ("two", "S3")] {
      let request = try request(unit, map: map)
      for attempt in [
        { _ = try renderer.bytes(project, request, format: .svg) },
        { _ = try renderer.words(project, request) },
      ] {
        let error = try #require(throws: PipelineError.self, performing: attempt)
        #expect(error.kind == .usage)
        #expect(error.diagnostics.first?.code == "unknown-unit")
        #expect(error.description.contains("has no unit \"\(unit)\""))
        #expect(error.description.contains("did you mean \"S"), "\(error)")
      }
    }
  }

  @Test("The words are of the unit alone: its sentence, its row, its country's rows")
  func words() throws {
    let project = try project()
    let renderer = try MapRenderer()
    let (words, title, language) = try renderer.words(project, request("S1"))
    #expect(title == "Plans: Alder" && language == "en")
    #expect(words.alternativeText == "Plans: Alder. In force: 1.")
    #expect(words.description.hasPrefix("The map shows 1 unit (Alder). In force: 1 (Alder)."))
    #expect(!words.description.contains("Ginkgo"))
    #expect(words.table().rows.map { $0[0] } == ["Alder"])
    let country = try renderer.words(project, request("WST")).words.table()
    #expect(country.rows.map { $0[0] } == ["Alder", "Birch", "Elm", "Fir"])
  }

  @Test("Without a unit the words are those of the sheet")
  func allWords() throws {
    let project = try project()
    let renderer = try MapRenderer()
    let (words, title, language) = try renderer.words(project, request(nil))
    let sheet = try renderer.sheet(project, request(nil)).sheet
    #expect(title == "Plans" && language == "en")
    #expect(words.alternativeText == sheet.words.alternativeText)
    #expect(words.description == sheet.words.description)
    #expect(words.alternativeText == "Plans. In force: 2.")
    #expect(words.table() == sheet.words.table() && words.table().rows.count == 8)
  }
}
