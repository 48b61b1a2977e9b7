import Testing

@testable import MapServices

@Suite struct TileJSONTests {
  @Test("The document has the members of version 3.0.0")
  func document() throws {
    let catalog = try SampleCatalog.catalog()
    let values = try Router().route(RequestTarget("/tiles/uganda.json")).values
    let document = TileJSON.document(
      of: SampleCatalog.uganda(), in: catalog, values: values, deepestZoom: 12)
    #expect(document["tilejson"] == "3.0.0")
    #expect(
      document["tiles"] == [.string(SampleCatalog.base + "/tiles/uganda/{z}/{x}/{y}.png")])
    #expect(document["minzoom"] == 0 && document["maxzoom"] == 12)
    #expect(document["bounds"] == [29.5, -1.5, .number(35), 4.25])
    #expect(document["center"] == [32.25, 1.375, 0])
    #expect(document["scheme"] == "xyz" && document["vector_layers"] == [])
    // Clients show it as HTML.
    #expect(document["attribution"] == "Sample &lt;network&gt;")
  }

  @Test("The address of the tiles repeats what was asked for")
  func query() throws {
    let values = try Router().route(
      RequestTarget("/tiles/uganda.json?labels=false&as-of=2016-05-01&language=zh-Hant")
    ).values
    let document = TileJSON.document(
      of: SampleCatalog.uganda(), in: try SampleCatalog.catalog(), values: values)
    #expect(
      document["tiles"]?[0]
        == .string(
          SampleCatalog.base
            + "/tiles/uganda/{z}/{x}/{y}.png?language=zh-Hant&as-of=2016-05-01&labels=false"))
    #expect(document["maxzoom"] == 22)
  }

  @Test("Bounds end where Web Mercator ends")
  func bounds() throws {
    let document = TileJSON.document(
      of: SampleCatalog.world, in: try SampleCatalog.catalog(), values: ParameterValues())
    #expect(
      document["bounds"] == [
        .number(-180), -85.051_128_779_806_6, .number(180), 85.051_128_779_806_6,
      ])
  }

  @Test("Parts of a query are percent-encoded")
  func encoding() {
    #expect(PercentEncoding.query([]).isEmpty)
    #expect(
      PercentEncoding.query([("a b", "é&=/+"), ("c", "x~-._")])
        == "?a%20b=%C3%A9%26%3D%2F%2B&c=x~-._")
  }
}
