import MapPipeline
import Testing

/// Requests that make no sense are refused with what to ask instead.
@Suite struct RequestErrorTests {
  private func refusal(
    _ request: MapRequest, settings: [String] = []
  ) throws -> PipelineError? {
    let ring = "[[[10, 0], [11, 0], [11, 1], [10, 1], [10, 0]]]"
    let fixture = try PreparedFixture(
      PreparedFixture.files(
        units: [
          PreparedFixture.feature(
            "E", "Only one", "{\"type\": \"Polygon\", \"coordinates\": \(ring)}")
        ], extent: "[E]", map: "single"))
    let renderer = try MapRenderer()
    do throws(PipelineError) {
      let project = try OpenProject(atlasAt: fixture.atlasPath, settings: settings)
      _ = try renderer.bytes(project, request, format: .svg)
      return nil
    } catch {
      return error
    }
  }

  @Test("The least project draws")
  func fine() throws {
    #expect(try refusal(PreparedFixture.request("single")) == nil)
  }

  @Test("An unknown map names the nearest")
  func unknownMap() throws {
    let error = try #require(try refusal(PreparedFixture.request("singel")))
    #expect(error.kind == .usage)
    #expect(error.diagnostics.first?.code == "unknown-map")
    #expect(error.description.contains("did you mean \"single\"?"))
  }

  @Test("A day after the data's date is refused, the date itself is not")
  func asOf() throws {
    let error = try #require(try refusal(PreparedFixture.request("single", asOf: "2026-01-02")))
    #expect(error.kind == .usage)
    #expect(error.description.contains("2026-01-01"))
    #expect(try refusal(PreparedFixture.request("single", asOf: "2026-01-01")) == nil)
  }

  @Test("A changed setting that is no key is a mistake of the request")
  func setting() throws {
    let error = try #require(
      try refusal(
        PreparedFixture.request("single"), settings: ["maps.single.titel=Other"]))
    #expect(error.kind == .usage)
    #expect(error.description.contains("did you mean \"title\"?"))
  }

  @Test("A picture without room for the map says how much it takes")
  func tooSmall() throws {
    var request = try PreparedFixture.request("single")
    request.size = .picture(width: 80, height: 64, scale: 1)
    let error = try #require(try refusal(request))
    #expect(error.kind == .usage)
    #expect(error.diagnostics.first?.code == "sheet-too-small")
  }
}
