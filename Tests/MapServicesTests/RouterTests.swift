import Testing

@testable import MapServices

@Suite struct RouterTests {
  private static let router = Router()

  private static func route(_ raw: String) throws -> MatchedRequest {
    try router.route(RequestTarget(raw))
  }

  private static func problem(_ raw: String) throws -> Problem {
    try #require(throws: Problem.self) { try route(raw) }
  }

  @Test(
    "Every address leads to its operation",
    arguments: [
      ("/", .gallery), ("/?language=fr&as-of=2018-02-10", .gallery), ("/maps/uganda", .mapPage),
      ("/maps/uganda.png", .mapFile), ("/maps/uganda@2x.webp", .mapFile),
      ("/maps/uganda.geojson", .mapFile), ("/legends/uganda.svg", .legend),
      ("/legends/uganda@2x.png", .legend), ("/reports/national.pdf", .report),
      ("/tiles/uganda/0/0/0.png", .tile), ("/tiles/uganda/5/18/15@2x.png", .tile),
      ("/tiles/uganda.json", .tileJSON), ("/wms", .wms), ("/wms?SERVICE=WMS&x=&x=1", .wms),
      ("/members", .members), ("/members.json", .membersData),
      ("/oembed?url=https%3A%2F%2Fx.org%2Fmaps%2Fa", .oembed), ("/healthz", .health),
      ("/readyz", .ready), ("/metrics", .metrics), ("/assets/site.css", .asset),
      ("/assets/leaflet/images/layers.png", .asset), ("/ogc", .ogcLanding),
      ("/ogc/conformance?f=json", .ogcConformance), ("/ogc/collections", .ogcCollections),
      ("/ogc/collections/uganda", .ogcCollection), ("/ogc/collections/uganda/map", .ogcMap),
      ("/ogc/collections/uganda/map/tiles", .ogcMapTileSets),
      ("/ogc/collections/uganda/map/tiles/WebMercatorQuad", .ogcMapTileSet),
      ("/ogc/collections/uganda/map/tiles/WebMercatorQuad/5/15/18", .ogcMapTile),
      ("/ogc/tileMatrixSets", .ogcTileMatrixSets),
      ("/ogc/tileMatrixSets/WebMercatorQuad", .ogcTileMatrixSet), ("/ogc/api", .openAPI),
    ] as [(String, OperationID)])
  func addresses(_ raw: String, _ operation: OperationID) throws {
    #expect(try Self.route(raw).operation == operation)
  }

  @Test("Every operation has an address, and each address a name of its own")
  func table() {
    #expect(Set(Operation.all.map(\.id)) == Set(OperationID.allCases))
    #expect(Set(Operation.all.map(\.name)).count == Operation.all.count)
    #expect(Set(Operation.all.map(\.template.text)).count == Operation.all.count)
    for operation in Operation.all {
      #expect(operation.statuses.contains(200) && !operation.contents.isEmpty, "\(operation.name)")
    }
  }

  @Test("An empty choice of a form is none, but still only one; elsewhere nothing may be empty")
  func emptyChoice() throws {
    let request = try Self.route("/members?language=fr&theme=&working-language=ka")
    #expect(!request.values.isGiven("theme"))
    #expect(request.values.text("working-language") == "ka")
    #expect(
      try Self.route("/members.json?theme=relief+and+recovery").values.text("theme")
        == "relief and recovery")
    #expect(try Self.problem("/members?theme=&theme=").parameter == "theme")
    #expect(try Self.problem("/members?theme=&theme=a").parameter == "theme")
    #expect(try Self.problem("/members?theme=a&theme=").parameter == "theme")
    #expect(try Self.problem("/members?language=").status == 400)
    #expect(try Self.problem("/members?working-language=Kartuli!").parameter == "working-language")
    let long = String(repeating: "a", count: 81)
    #expect(try Self.problem("/members?theme=\(long)").status == 400)
    #expect(try Self.problem("/maps/uganda?theme=a").parameter == "theme")
  }

  @Test("The parts of a path have their types")
  func parts() throws {
    let picture = try Self.route("/maps/north-east@2x.png").path
    #expect(picture.map == "north-east")
    #expect(picture.format == .png)
    #expect(picture.scale == 2)
    #expect(picture.tile == nil)
    let page = try Self.route("/maps/uganda").path
    #expect(page.map == "uganda" && page.format == nil && page.scale == 1)
    #expect(try Self.route("/reports/national.pdf").path.report == "national")
    #expect(try Self.route("/assets/leaflet/leaflet.js").path.asset == "leaflet/leaflet.js")
    #expect(try !Self.route("/wms").path.hasMap)
    let tile = try Self.route("/tiles/uganda/5/18/15@2x.png").path
    #expect(tile.scale == 2)
    #expect(tile.tile == (try TileAddress(zoom: 5, column: 18, row: 15)))
    // OGC API – Tiles writes the row before the column.
    let other = try Self.route("/ogc/collections/uganda/map/tiles/WebMercatorQuad/5/15/18").path
    #expect(other.tile == tile.tile)
  }

  @Test("The parameters of a picture have their types")
  func values() throws {
    let values = try Self.route(
      "/maps/uganda.png?width=640&height=4096&scale=1.5&language=fr-CA&as-of=2016-02-29"
        + "&unit=NGA-2876&preset=social"
    ).values
    #expect(values.integer("width") == 640)
    #expect(values.integer("height") == 4_096)
    #expect(values.real("scale") == 1.5)
    #expect(values.text("language") == "fr-CA")
    #expect(values.date("as-of") == ISODay(year: 2016, month: 2, day: 29))
    #expect(values.text("unit") == "NGA-2876")
    #expect(values.text("preset") == "social")
    #expect(values.isGiven("unit") && !values.isGiven("f"))
    // Asked for as another type, a value is not there.
    #expect(values.integer("scale") == nil && values.list("unit") == nil)
    #expect(try Self.route("/tiles/a/0/0/0.png?labels=false").values.flag("labels") == false)
    #expect(try Self.route("/maps/uganda.png").values.isEmpty)
  }

  @Test("The parameters of OGC API – Maps have their types")
  func mapValues() throws {
    let values = try Self.route(
      "/ogc/collections/uganda/map?bbox=29.5,-1.5,35,4.25&bbox-crs=%5BEPSG:4326%5D"
        + "&crs=http://www.opengis.net/def/crs/EPSG/0/3857&bgcolor=RebeccaPurple"
        + "&datetime=2010-01-01T00:00:00Z/..&f=webp&transparent=true"
    ).values
    #expect(values.box("bbox") == BoxCorners(29.5, -1.5, 35, 4.25))
    #expect(values.text("bbox-crs") == "EPSG:4326")
    #expect(values.text("crs") == "EPSG:3857")
    #expect(values.color("bgcolor") == ServiceColor(red: 0x66, green: 0x33, blue: 0x99))
    #expect(values.time("datetime")?.start == ISODay("2010-01-01"))
    #expect(values.time("datetime")?.end == nil)
    #expect(values.choice("f", FileFormat.self) == .webp)
    #expect(values.flag("transparent") == true)
  }

  @Test(
    "What is wrong with a parameter is said with its name and what was expected",
    arguments: [
      (
        "/maps/a.png?widht=800", "widht",
        "unknown parameter \"widht\", expected width, height, scale, language, as-of, unit, "
          + "preset or theme; did you mean \"width\"?"
      ),
      ("/maps/a.png?width=800&width=800", "width", "width is given more than once"),
      ("/maps/a.png?width=", "width", "width is empty, expected a whole number from 64 to 4096"),
      ("/maps/a.png?width", "width", "width is empty, expected a whole number from 64 to 4096"),
      (
        "/maps/a.png?width=63", "width",
        "width: \"63\" is not valid, expected a whole number from 64 to 4096"
      ),
      (
        "/maps/a.png?preset=socail", "preset",
        "preset: \"socail\" is not valid, expected social or print; did you mean \"social\"?"
      ),
      (
        "/maps/a@2x.png?scale=2", "scale",
        "scale cannot be given with @2x, which is a scale already"
      ),
      (
        "/legends/a@2x.png?scale=2", "scale",
        "scale cannot be given with @2x, which is a scale already"
      ),
      (
        "/maps/a.csv?width=800", "width",
        "unknown parameter \"width\", expected language, as-of or unit"
      ),
      (
        "/maps/a.png?theme=drak", "theme",
        "theme: \"drak\" is not valid, expected light, print or dark; did you mean \"dark\"?"
      ),
      ("/healthz?x=1", "x", "unknown parameter \"x\"; this address takes none"),
      (
        "/oembed", "url",
        "url is missing, expected an address with http or https of at most 1000 bytes"
      ),
    ] as [(String, String, String)])
  func mistakes(_ raw: String, _ parameter: String, _ sentence: String) throws {
    let problem = try Self.problem(raw)
    #expect(problem.status == 400)
    #expect(problem.parameter == parameter)
    #expect(problem.description == sentence)
  }

  @Test("A format that oEmbed has and this server has not is answered as the standard asks")
  func unsupported() throws {
    let problem = try Self.problem("/oembed?url=https%3A%2F%2Fx.org%2F&format=xml")
    #expect(problem.status == 501 && problem.parameter == "format")
    #expect(try Self.problem("/oembed?url=https%3A%2F%2Fx.org%2F&format=yaml").status == 400)
  }

  @Test(
    "What does not exist is not found",
    arguments: [
      "/map/uganda", "/maps", "/maps/uganda.gif", "/maps/uganda.PNG", "/maps/.png", "/maps/@2x.png",
      "/maps/uganda@3x.png", "/maps/uganda@2x.svg", "/maps/a/b", "/maps/uganda.png.png",
      "/maps/ug%20anda.png", "/reports/national.png", "/reports/national", "/tiles/uganda",
      "/tiles/uganda/0/0/0.jpg", "/tiles/uganda/0/0", "/tiles/uganda/0/0/0.png/1",
      "/tiles/uganda/-1/0/0.png", "/tiles/uganda/00/0/0.png", "/tiles/uganda/1.5/0/0.png",
      "/tiles/uganda/1e1/0/0.png", "/tiles/uganda/0x1/0/0.png", "/tiles/uganda/23/0/0.png",
      "/tiles/uganda/1/2/0.png", "/tiles/uganda/1/0/2.png", "/tiles/uganda/22/4194304/0.png",
      "/tiles/uganda/99999999999999999999/0/0.png", "/tiles/uganda/0/9223372036854775808/0.png",
      "/tiles/uganda/\u{0}1", "/assets", "/assets/.hidden", "/assets/a/.git/config",
      "/assets/a/b/c/d/e", "/assets/a%20b.css", "/ogc/collections/uganda/map/tiles/WorldCRS84Quad",
      "/ogc/tileMatrixSets/webmercatorquad", "/favicon.ico", "/members.csv", "/MAPS/uganda",
    ])
  func missing(_ raw: String) throws {
    // The one with a NUL is no address at all.
    let status = raw.contains("\u{0}") ? 400 : 404
    #expect(try Self.problem(raw).status == status)
  }

  @Test("Nearly right addresses come with advice")
  func advice() throws {
    #expect(
      try Self.problem("/map/uganda").description
        == "nothing is at \"/map/uganda\"; did you mean \"/maps\"?")
    #expect(try Self.problem("/zzzzzzzzz").advice == nil)
    let slash = try Self.problem("/maps/uganda/")
    #expect(slash.status == 404 && slash.advice == "leave out the slash at the end")
    #expect(try Self.problem("/maps/").advice == nil)
    #expect(try Self.problem("/maps/uganda.gif").allowed.contains("/maps/{map}.png"))
    #expect(
      try Self.problem("/ogc/tileMatrixSets/WebMercatorQuat").advice
        == "did you mean \"WebMercatorQuad\"?")
    #expect(
      try Self.problem("/tiles/a/1/2/0.png").detail
        == "there is no tile 1/2/0, columns and rows of this level reach from 0 to 1")
  }
}
