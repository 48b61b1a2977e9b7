import Testing

@testable import MapServices

@Suite struct OEmbedTests {
  private static func document(_ url: String, _ bounds: String = "") throws -> JSONValue {
    let router = Router()
    let encoded = PercentEncoding.query([("url", url)])
    let values = try router.route(RequestTarget("/oembed\(encoded)\(bounds)")).values
    return try OEmbed.document(values, catalog: SampleCatalog.catalog(), router: router) { map in
      map == "uganda" ? (1_200, 800) : (1_200, 1_697)
    }
  }

  private static let page = SampleCatalog.base + "/maps/uganda"

  @Test("A map's page is embedded as a photo of its own size")
  func photo() throws {
    let document = try Self.document(Self.page)
    #expect(document["type"] == "photo" && document["version"] == "1.0")
    #expect(document["url"] == .string(SampleCatalog.base + "/maps/uganda.png"))
    #expect(document["width"] == 1_200 && document["height"] == 800)
    #expect(document["title"] == "Uganda" && document["provider_name"] == "Peace maps")
  }

  // A picture of 400 by 286 pixels has no room for a title, a map, a legend and sources.
  @Test(
    "Within bounds the picture keeps its layout and has fewer pixels",
    arguments: [
      ("&maxwidth=600", "?scale=0.5", 600, 400), ("&maxheight=400", "?scale=0.5", 600, 400),
      ("&maxwidth=600&maxheight=200", "?scale=0.25", 300, 200),
      ("&maxwidth=400", "?scale=0.3333", 400, 267), ("&maxwidth=5000", "", 1_200, 800),
      ("&maxwidth=1199", "?scale=0.9991", 1_199, 799),
      ("&maxwidth=1200&maxheight=800", "", 1_200, 800),
      ("&maxwidth=120", "?scale=0.1", 120, 80),
    ])
  func bounds(_ bounds: String, _ query: String, _ width: Int, _ height: Int) throws {
    let document = try Self.document(Self.page, bounds)
    #expect(document["width"] == .integer(width) && document["height"] == .integer(height))
    #expect(document["url"] == .string(SampleCatalog.base + "/maps/uganda.png" + query))
  }

  @Test("No side is longer than its bound, whichever bounds are asked for")
  func everyBound() throws {
    for bound in stride(from: 200, through: 1_300, by: 13) {
      let document = try Self.document(
        SampleCatalog.base + "/maps/world-members", "&maxwidth=\(bound)&maxheight=\(bound)")
      let sides = [document["width"], document["height"]]
      for side in sides {
        guard case .integer(let length) = side else {
          Issue.record("a side is no whole number: \(sides)")
          continue
        }
        #expect(length <= bound)
      }
    }
  }

  @Test("The height follows the rounded width, as in the picture")
  func roundedWidth() throws {
    let document = try Self.document(
      SampleCatalog.base + "/maps/world-members", "&maxwidth=300&maxheight=200")
    #expect(
      document["url"]
        == .string(SampleCatalog.base + "/maps/world-members.png?scale=0.1178"))
    #expect(document["width"] == 141 && document["height"] == 199)
  }

  @Test("The picture of a unit within bounds keeps its unit")
  func boundedView() throws {
    let document = try Self.document(Self.page + "?unit=UG-1", "&maxwidth=300")
    #expect(
      document["url"]
        == .string(SampleCatalog.base + "/maps/uganda.png?unit=UG-1&scale=0.25"))
  }

  @Test(
    "Bounds that ask for fewer pixels than a picture can have are refused with the least",
    arguments: [
      ("&maxwidth=119", "maxwidth", "120"), ("&maxheight=79", "maxheight", "80"),
      ("&maxwidth=64&maxheight=700", "maxwidth", "120"),
    ])
  func tooFewPixels(_ bounds: String, _ parameter: String, _ least: String) throws {
    let problem = try #require(throws: Problem.self) {
      try Self.document(Self.page, bounds)
    }
    #expect(problem.status == 400 && problem.parameter == parameter)
    #expect(problem.advice == "expected at least \(least)")
  }

  @Test("The picture shows what the page shows")
  func view() throws {
    let document = try Self.document(Self.page + "?unit=UG-1&language=fr&as-of=2016-05-01#table")
    #expect(
      document["url"]
        == .string(
          SampleCatalog.base + "/maps/uganda.png?language=fr&as-of=2016-05-01&unit=UG-1"))
  }

  @Test("A site is the same with another scheme and with capitals in its host")
  func sameSite() throws {
    for url in [
      "http://maps.example.org/peace/maps/uganda", "https://Maps.Example.ORG/peace/maps/uganda",
    ] {
      #expect(try Self.document(url)["type"] == "photo")
    }
  }

  @Test(
    "Other addresses are not found",
    arguments: [
      "https://evil.example/peace/maps/uganda", "https://maps.example.org/maps/uganda",
      "https://maps.example.org.evil.example/peace/maps/uganda", SampleCatalog.base,
      SampleCatalog.base + "/maps/nowhere", SampleCatalog.base + "/maps/uganda.png",
      SampleCatalog.base + "/maps/uganda/", SampleCatalog.base + "/maps/uganda?x=1",
      SampleCatalog.base + "/maps/../maps/uganda", SampleCatalog.base + "x/maps/uganda",
      SampleCatalog.base + "/maps/%00", SampleCatalog.base + "@evil.example/maps/uganda",
      SampleCatalog.base + "/members",
    ])
  func others(_ url: String) throws {
    let problem = try #require(throws: Problem.self) { try Self.document(url) }
    #expect(problem.status == 404 && problem.parameter == "url")
  }

  @Test("Bounds below the smallest picture are refused")
  func tooSmall() throws {
    let problem = try #require(throws: Problem.self) {
      try Self.document(Self.page, "&maxwidth=63")
    }
    #expect(problem.status == 400 && problem.parameter == "maxwidth")
  }
}
