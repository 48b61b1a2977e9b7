import Testing

@testable import MapServices

@Suite struct OGCMapRequestTests {
  private static func request(_ query: String, map: String = "uganda") throws -> OGCMapRequest {
    let matched = try Router().route(RequestTarget("/ogc/collections/\(map)/map\(query)"))
    return try OGCMapRequest(matched, catalog: SampleCatalog.catalog())
  }

  @Test("Without parameters, the whole map in degrees, transparent, as PNG, of the newest data")
  func standards() throws {
    let request = try Self.request("")
    #expect(request.layer == "uganda" && request.system == "CRS:84" && request.box == nil)
    #expect(request.format == .png && request.isTransparent && request.background == .white)
    #expect(request.time == nil && request.width == nil && request.height == nil)
  }

  @Test(
    "A box is read in the axis order of its system",
    arguments: [
      ("?bbox=29.5,-1.5,35,4.25", "CRS:84"),
      ("?bbox=-1.5,29.5,4.25,35&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326", "EPSG:4326"),
      ("?bbox=29.5,-1.5,35,4.25&bbox-crs=%5BEPSG:3857%5D", "EPSG:3857"),
    ])
  func boxes(_ query: String, _ system: String) throws {
    let request = try Self.request(query)
    #expect(request.box == ServiceBox(minX: 29.5, minY: -1.5, maxX: 35, maxY: 4.25))
    #expect(request.boxSystem == system && request.system == "CRS:84")
  }

  @Test("A box in degrees may cross the antimeridian, another one may not be turned around")
  func antimeridian() throws {
    #expect(
      try Self.request("?bbox=177,-20,-178,-12").box
        == ServiceBox(minX: 177, minY: -20, maxX: 182, maxY: -12))
    for query in [
      "?bbox=177,-12,-178,-20", "?bbox=1,1,1,2", "?bbox=5,0,1,2&bbox-crs=%5BEPSG:3857%5D",
      "?bbox=400,0,1,2",
    ] {
      let problem = try #require(throws: Problem.self) { try Self.request(query) }
      #expect(problem.status == 400 && problem.parameter == "bbox", "\(query)")
    }
  }

  @Test(
    "What is not offered is said",
    arguments: [
      ("?crs=%5BEPSG:2154%5D", "crs", 400), ("?bbox-crs=%5BEPSG:2154%5D", "bbox-crs", 400),
      ("?datetime=2019-01-01", "datetime", 400),
      ("?datetime=2000-01-01/2007-12-31", "datetime", 400),
      ("?f=jpeg", "f", 400), ("?width=4097", "width", 400), ("?width=0", "width", 400),
    ])
  func mistakes(_ query: String, _ parameter: String, _ status: Int) throws {
    let problem = try #require(throws: Problem.self) { try Self.request(query) }
    #expect(problem.status == status && problem.parameter == parameter)
    let unknown = try #require(throws: Problem.self) { try Self.request(query, map: "ugand") }
    #expect(unknown.status == 404 || unknown.parameter == parameter)
  }

  @Test(
    "Of a time the last day with data is shown",
    arguments: [
      ("2016-05-01", "2016-05-01"), ("2016-05-01T12:00:00Z", "2016-05-01"),
      ("2010-01-01/2016-05-01", "2016-05-01"), ("../2016-05-01", "2016-05-01"),
      ("2016-05-01/..", nil), ("2016-05-01/2030-01-01", nil), ("2018-02-10", nil),
      ("2000-01-01/2008-01-01", "2008-01-01"),
    ] as [(String, String?)])
  func times(_ text: String, _ day: String?) throws {
    #expect(try Self.request("?datetime=\(text)").time == day.flatMap { ISODay($0) })
  }

  @Test(
    "A side that is not given follows from the other one",
    arguments: [
      ("?bbox=0,0,2,1", 1_024, 512), ("?bbox=0,0,1,2", 512, 1_024),
      ("?bbox=0,0,2,1&width=300", 300, 150), ("?bbox=0,0,2,1&height=300", 600, 300),
      ("?bbox=0,0,2,1&width=300&height=300", 300, 300), ("?bbox=0,0,4000,1&width=100", 100, 1),
    ])
  func sizes(_ query: String, _ width: Int, _ height: Int) throws {
    let request = try Self.request(query)
    let box = try #require(request.box)
    let frame = request.frame(box)
    #expect(frame.width == width && frame.height == height && frame.box == box)
  }

  @Test("A whole map is widened to the proportions of a given size")
  func widening() throws {
    let whole = try #require(ServiceBox(minX: 0, minY: 0, maxX: 2, maxY: 1))
    let frame = try Self.request("?width=300&height=300").frame(whole)
    #expect(frame.box == ServiceBox(minX: 0, minY: -0.5, maxX: 2, maxY: 1.5))
  }

  @Test("The answer says where it lies, in the axis order of its system")
  func headers() throws {
    let box = try #require(ServiceBox(minX: 29.5, minY: -1.5, maxX: 35, maxY: 4.25))
    let headers = try Self.request("?crs=%5BEPSG:4326%5D").headers(box)
    #expect(headers.map(\.name) == ["Content-Crs", "Content-Bbox"])
    #expect(
      headers.map(\.value) == [
        "<http://www.opengis.net/def/crs/EPSG/0/4326>", "-1.5,29.5,4.25,35",
      ])
    #expect(try Self.request("").headers(box)[1].value == "29.5,-1.5,35,4.25")
  }

  @Test("A colour behind the map makes it opaque, unless the request says otherwise")
  func background() throws {
    #expect(try !Self.request("?bgcolor=0x112233").isTransparent)
    #expect(try Self.request("?bgcolor=0x112233&transparent=true").isTransparent)
    #expect(try !Self.request("?transparent=false").isTransparent)
  }
}
