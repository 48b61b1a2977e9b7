import Drawing
import GoldenSupport
import MapPipeline
import Testing

@Suite("Maps one over the other")
struct ViewOfMapsTests {
  private func square(_ west: Double, _ south: Double) -> String {
    let (east, north) = (west + 1, south + 1)
    return """
      {"type": "Polygon", "coordinates": [[[\(west), \(south)], [\(east), \(south)], \
      [\(east), \(north)], [\(west), \(north)], [\(west), \(south)]]]}
      """
  }

  /// A land from 10 to 11 east, 0 to 1 north with a plan, and an isle over its north-eastern quarter
  /// and as far beyond, without one.
  private func project() throws -> OpenProject {
    var files = PreparedFixture.files(
      units: [PreparedFixture.feature("E", "Land", square(10, 0))], extent: "world", map: "land")
    files["isles.geojson"] = """
      {"type": "FeatureCollection", "features": [
      \(PreparedFixture.feature("I", "Isle", square(10.5, 0.5)))
      ]}

      """
    files["peacemap.yaml"] = files["peacemap.yaml"]?.replacing(
      "unit-types:",
      with: """
          isles:
            source: isles.geojson
            edition: made-up
            code-system: ISLES
            level: 1
            fields: {code: code, name: name}
        unit-types:
        """
    ).appending(
      """
        isles:
          title: {en: Isles}
          boundaries: isles
          extent: world
          fill: {status: localization}

      """
    ).replacing("boundaries: [units]", with: "boundaries: [units, isles]")
    let fixture = try PreparedFixture(files)
    return try OpenProject(atlasAt: fixture.atlasPath)
  }

  @Test("The first is the lowest; where the upper one has nothing the lower one shows")
  func order() throws {
    let project = try project()
    func picture(_ maps: [String]) throws -> DecodedPicture {
      var request = try ViewFixture.request(9.5, -0.5, 12, 2, width: 250, height: 250, maps: maps)
      request.background = nil
      return try DecodedPicture(try ViewRenderer().bytes(project, request, format: .png))
    }
    let (land, isles) = (try picture(["land"]), try picture(["isles"]))
    let (islesOver, landOver) = (
      try picture(["land", "isles"]), try picture(["isles", "land"])
    )
    // A degree is 100 pixels; the land begins at 50 from the west, its south at 200.
    let (onLand, onBoth, onIsle, onSea) = ((60, 190), (140, 110), (190, 60), (10, 10))
    func word(_ picture: DecodedPicture, _ place: (Int, Int)) -> UInt32 {
      picture.words[place.1 * picture.width + place.0]
    }
    #expect(word(land, onBoth) != word(isles, onBoth))
    #expect(word(land, onIsle) == 0 && word(isles, onLand) == 0)
    #expect(word(islesOver, onBoth) == word(isles, onBoth))
    #expect(word(landOver, onBoth) == word(land, onBoth))
    for both in [islesOver, landOver] {
      #expect(word(both, onLand) == word(land, onLand))
      #expect(word(both, onIsle) == word(isles, onIsle))
      #expect(word(both, onSea) == 0)
    }
  }
}
