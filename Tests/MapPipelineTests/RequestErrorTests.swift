import Foundation
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

  @Test("The least size is told in the pixels that were asked in, and is enough")
  func leastPixels() throws {
    var request = try PreparedFixture.request("single")
    request.size = .picture(width: 480, height: 120, scale: 1)
    let error = try #require(try refusal(request))
    #expect(error.description.contains("a picture of 480 by 120 pixels is too small"), "\(error)")
    let sides = try #require(
      error.description.firstMatch(of: /--width (\d+) --height (\d+), or more/))
    let (width, height) = (try #require(Int(sides.1)), try #require(Int(sides.2)))
    request.size = .picture(width: width, height: height, scale: 1)
    #expect(try refusal(request) == nil)
  }

  @Test("A font family that the program does not have is refused, one that it has is used")
  func fonts() throws {
    let request = try PreparedFixture.request("single")
    for family in ["Comic Sans", "Noto Serif"] {
      let error = try #require(
        try refusal(request, settings: ["theme.fonts=[Noto Sans, \(family)]"]))
      #expect(error.kind == .usage)
      #expect(error.diagnostics.first?.place.key == "theme.fonts.2")
      #expect(error.description.contains("unknown font family \"\(family)\""))
      #expect(error.description.contains("expected Noto Sans, "))
    }
    #expect(try refusal(request, settings: ["theme.fonts=[Noto Sans Arabic, Noto Sans]"]) == nil)
  }

  @Test("A projection that cannot be used is named once")
  func projection() throws {
    let error = try #require(
      try refusal(
        PreparedFixture.request("single"), settings: ["maps.single.projection=+proj=igh"]))
    #expect(error.description.components(separatedBy: "+proj=igh\"").count == 2, "\(error)")
  }

  @Test("A PNG of more pixels than can be drawn is a mistake of the request, in whole numbers")
  func tooManyPixels() throws {
    let huge = OutputSize.picture(width: 20_000, height: 20_000, scale: 1)
    let error = try #require(throws: PipelineError.self) { try huge.checkPixels() }
    #expect(error.kind == .usage)
    #expect(error.description.contains("a PNG of 20000 by 20000 pixels is too large"))
    #expect(throws: PipelineError.self) {
      try OutputSize.picture(width: 20_000, height: 64, scale: 4).checkPixels()
    }
    // 14,000 × 14,000 = 196 million.
    try OutputSize.picture(width: 14_000, height: 14_000, scale: 1).checkPixels()
  }
}
