import Testing

@testable import MapServices

@Suite struct OEmbedTests {
  private static func document(_ url: String, _ bounds: String = "") throws -> JSONValue {
    let router = Router()
    let encoded = PercentEncoding.query([("url", url)])
    let values = try router.route(RequestTarget("/oembed\(encoded)\(bounds)")).values
    return try OEmbed.document(values, catalog: SampleCatalog.catalog(), router: router) { map in
      map == "uganda" ? (1_200, 800) : (1_600, 800)
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

  @Test(
    "Bounds are kept, with the proportions as far as pictures go",
    arguments: [
      ("&maxwidth=600", 600, 400), ("&maxheight=400", 600, 400),
      ("&maxwidth=600&maxheight=200", 300, 200), ("&maxwidth=5000", 1_200, 800),
      ("&maxwidth=64", 64, 64), ("&maxwidth=1199", 1_199, 799),
    ])
  func bounds(_ bounds: String, _ width: Int, _ height: Int) throws {
    let document = try Self.document(Self.page, bounds)
    #expect(document["width"] == .integer(width) && document["height"] == .integer(height))
    let query = width == 1_200 ? "" : "?width=\(width)&height=\(height)"
    #expect(document["url"] == .string(SampleCatalog.base + "/maps/uganda.png" + query))
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
