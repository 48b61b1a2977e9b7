import Testing

@testable import MapServices

@Suite struct OGCDocumentsTests {
  private static func documents() throws -> OGCDocuments {
    OGCDocuments(try SampleCatalog.catalog())
  }

  /// The links of a document by their relation.
  private static func links(_ document: JSONValue, _ relation: String) -> [JSONValue] {
    guard case .array(let links) = document["links"] else { return [] }
    return links.filter { $0["rel"] == .string(relation) }
  }

  private static let root = SampleCatalog.base + "/ogc"

  @Test(
    "The landing page leads to everything",
    arguments: [
      ("self", "", "application/json"),
      ("service-desc", "/api", "application/vnd.oai.openapi+json;version=3.0"),
      ("conformance", "/conformance", "application/json"),
      ("http://www.opengis.net/def/rel/ogc/1.0/conformance", "/conformance", "application/json"),
      ("data", "/collections", "application/json"),
      ("http://www.opengis.net/def/rel/ogc/1.0/data", "/collections", "application/json"),
      (
        "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes", "/tileMatrixSets",
        "application/json"
      ),
    ])
  func landingPage(_ relation: String, _ path: String, _ mediaType: String) throws {
    let link = try #require(Self.links(try Self.documents().landingPage, relation).first)
    #expect(link["href"] == .string(Self.root + path))
    #expect(link["type"] == .string(mediaType))
  }

  @Test("Every link of the documents that leads to this server leads somewhere")
  func links() throws {
    let documents = try Self.documents()
    let router = Router()
    for document in [
      documents.landingPage, documents.collections, documents.collection(SampleCatalog.uganda()),
      documents.tileSets(SampleCatalog.uganda()), documents.tileSet(SampleCatalog.uganda()),
    ] {
      guard case .array(let links) = document["links"] else { continue }
      for link in links {
        guard case .string(let address) = link["href"] else { continue }
        // A template stands for the tile 0/0/0.
        let end = address.firstIndex(of: "{").map { address[..<$0] + "0/0/0" }
        let target = (end ?? address[...]).dropFirst(SampleCatalog.base.count)
        #expect(throws: Never.self) { try router.route(RequestTarget(String(target))) }
      }
    }
  }

  @Test("The classes of the standards are named as the standards name them")
  func conformance() throws {
    guard case .array(let classes) = try Self.documents().conformance["conformsTo"] else {
      Issue.record("no classes")
      return
    }
    for name in [
      "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
      "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections",
      "https://www.opengis.net/spec/ogcapi-maps-1/1.0/conf/core",
      "https://www.opengis.net/spec/ogcapi-maps-1/1.0/conf/collection-map",
      "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core",
    ] {
      #expect(classes.contains(.string(name)), "\(name)")
    }
  }

  @Test("A collection has its extent in space and time")
  func extent() throws {
    let extent = try Self.documents().collection(SampleCatalog.uganda())["extent"]
    #expect(extent?["spatial"]?["bbox"] == [[29.5, -1.5, .number(35), 4.25]])
    #expect(
      extent?["spatial"]?["crs"] == "http://www.opengis.net/def/crs/OGC/1.3/CRS84")
    #expect(
      extent?["temporal"]?["interval"] == [["2008-01-01T00:00:00Z", "2018-02-10T00:00:00Z"]])
    let timeless = try Self.documents().collection(SampleCatalog.world)["extent"]
    #expect(timeless?["temporal"] == nil)
  }

  @Test("GDAL finds the map by media type, and the tile sets")
  func collection() throws {
    let collection = try Self.documents().collection(SampleCatalog.uganda())
    let maps = Self.links(collection, "http://www.opengis.net/def/rel/ogc/1.0/map")
    #expect(maps.compactMap { $0["type"] } == ["image/png", "image/webp", "image/svg+xml"])
    #expect(maps[0]["href"] == .string(Self.root + "/collections/uganda/map"))
    let tiles = Self.links(collection, "http://www.opengis.net/def/rel/ogc/1.0/tilesets-map")
    #expect(tiles.count == 1 && tiles[0]["type"] == "application/json")
    // Level 14 of WebMercatorQuad in the register (17-083r4, annex D.1).
    guard case .number(let scale) = collection["scaleDenominator"] else {
      Issue.record("no scale")
      return
    }
    #expect(abs(scale - 34_123.673_341_596) < 0.001)
  }

  @Test("A tile set leads to its tiles by a template and to its scheme")
  func tileSet() throws {
    let documents = try Self.documents()
    let layer = SampleCatalog.uganda()
    let listed = try #require(documents.tileSets(layer)["tilesets"]?[0])
    for document in [listed, documents.tileSet(layer)] {
      #expect(document["dataType"] == "map")
      #expect(document["crs"] == "http://www.opengis.net/def/crs/EPSG/0/3857")
      #expect(
        document["tileMatrixSetURI"]
          == "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad")
      let scheme = Self.links(document, "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme")
      #expect(scheme.first?["href"] == .string(Self.root + "/tileMatrixSets/WebMercatorQuad"))
    }
    let item = try #require(Self.links(documents.tileSet(layer), "item").first)
    #expect(
      item["href"]
        == .string(
          Self.root
            + "/collections/uganda/map/tiles/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}"))
    #expect(item["templated"] == true && item["type"] == "image/png")
    let limits = try #require(documents.tileSet(layer)["tileMatrixSetLimits"]?[3])
    #expect(limits["tileMatrix"] == "3" && limits["maxTileRow"] == 7 && limits["maxTileCol"] == 7)
  }

  @Test(
    "The levels of WebMercatorQuad are those of the register (17-083r4, annex D.1)",
    arguments: [
      (0, 559_082_264.028_717, 156_543.033_928_040_97),
      (1, 279_541_132.014_358, 78_271.516_964_020_4),
      (10, 545_978.773_465_544, 152.874_056_570_353),
      (18, 2_132.729_583_849_78, 0.597_164_283_477_939),
      (22, 133.295_598_990_61, 0.037_322_767_717_371),
    ])
  func matrices(_ level: Int, _ scale: Double, _ cell: Double) throws {
    let document = try Self.documents().tileMatrixSet
    for (members, name) in [("tileMatrices", "id"), ("tileMatrix", "identifier")] {
      let matrix = try #require(document[members]?[level])
      #expect(matrix[name] == .string("\(level)"))
      guard case .number(let own) = matrix["scaleDenominator"] else {
        Issue.record("no scale")
        return
      }
      #expect(abs(own / scale - 1) < 1e-12)
      #expect(matrix["matrixWidth"] == .integer(1 << level) && matrix["tileWidth"] == 256)
    }
    let matrix = try #require(document["tileMatrices"]?[level])
    guard case .number(let size) = matrix["cellSize"] else {
      Issue.record("no cell size")
      return
    }
    #expect(abs(size / cell - 1) < 1e-12)
    #expect(matrix["pointOfOrigin"] == [-20_037_508.342_789_244, 20_037_508.342_789_244])
    #expect(document["tileMatrices"]?[23] == nil)
  }
}
