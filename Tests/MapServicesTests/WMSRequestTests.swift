import Testing

@testable import MapServices

@Suite struct WMSRequestTests {
  /// A correct GetMap request, with some parameters changed; nil takes one out.
  private static func query(
    _ changes: KeyValuePairs<String, String?> = [:], version: WMSVersion = .v1_3_0
  ) -> [RequestTarget.QueryItem] {
    var items: [(String, String)] = [
      ("SERVICE", "WMS"), ("VERSION", version.rawValue), ("REQUEST", "GetMap"),
      ("LAYERS", "uganda"), ("STYLES", ""), (version == .v1_3_0 ? "CRS" : "SRS", "EPSG:4326"),
      ("BBOX", version == .v1_3_0 ? "-1.5,29.5,4.25,35" : "29.5,-1.5,35,4.25"),
      ("WIDTH", "400"), ("HEIGHT", "300"), ("FORMAT", "image/png"),
    ]
    for (name, value) in changes {
      items.removeAll { $0.0 == name }
      if let value { items.append((name, value)) }
    }
    return items.map { .init($0.0, $0.1) }
  }

  private static func parse(_ query: [RequestTarget.QueryItem]) throws -> WMSRequest {
    try WMSRequest.parse(query, catalog: SampleCatalog.catalog(), updateSequence: "7")
  }

  private static func map(_ query: [RequestTarget.QueryItem]) throws -> WMSMapRequest {
    guard case .map(let request) = try parse(query) else {
      Issue.record("no map is asked for")
      throw WMSException(nil, "no map", version: .v1_3_0)
    }
    return request
  }

  private static func exception(_ query: [RequestTarget.QueryItem]) throws -> WMSException {
    try #require(throws: WMSException.self) { try parse(query) }
  }

  @Test("A request in full")
  func full() throws {
    let request = try Self.map(
      Self.query([
        "LAYERS": "world-members,uganda", "STYLES": "default,", "FORMAT": "image/svg+xml",
        "TRANSPARENT": "true", "BGCOLOR": "0xFF8000", "TIME": "2016-05-01", "DPI": "192",
        "LANGUAGE": "fr", "EXCEPTIONS": "INIMAGE", "MAP": "/etc/passwd",
      ]))
    #expect(request.version == .v1_3_0)
    #expect(request.layers == ["world-members", "uganda"])
    #expect(request.system == "EPSG:4326")
    #expect(request.box == ServiceBox(minX: 29.5, minY: -1.5, maxX: 35, maxY: 4.25))
    #expect(request.width == 400 && request.height == 300)
    #expect(request.format == .svg && request.isTransparent)
    #expect(request.background == ServiceColor(red: 255, green: 128, blue: 0))
    #expect(request.time == ISODay("2016-05-01"))
    #expect(request.scale == 2)
    #expect(request.language == "fr")
    #expect(request.exceptions == .inImage)
  }

  @Test("What may be left out has its standard value")
  func standards() throws {
    let request = try Self.map(Self.query(["STYLES": nil]))
    #expect(!request.isTransparent && request.background == .white && request.time == nil)
    #expect(request.scale == 1 && request.language == nil && request.exceptions == .xml)
  }

  @Test(
    "Axes stand in the order of the authority in 1.3.0, and x stands first in 1.1.1",
    arguments: [
      // The example of 06-042, section 6.7.4: the first axis of EPSG:4326 is latitude.
      (.v1_3_0, "EPSG:4326", "-1.5,29.5,4.25,35"), (.v1_3_0, "CRS:84", "29.5,-1.5,35,4.25"),
      (.v1_3_0, "EPSG:3857", "29.5,-1.5,35,4.25"), (.v1_3_0, "EPSG:8857", "29.5,-1.5,35,4.25"),
      (.v1_3_0, "EPSG:32636", "29.5,-1.5,35,4.25"), (.v1_3_0, "EPSG:31468", "-1.5,29.5,4.25,35"),
      (.v1_1_1, "EPSG:4326", "29.5,-1.5,35,4.25"), (.v1_1_1, "EPSG:3857", "29.5,-1.5,35,4.25"),
      (.v1_1_1, "EPSG:31468", "29.5,-1.5,35,4.25"), (.v1_1_1, "CRS:84", "29.5,-1.5,35,4.25"),
    ] as [(WMSVersion, String, String)])
  func axes(_ version: WMSVersion, _ system: String, _ box: String) throws {
    let request = try Self.map(
      Self.query([version == .v1_3_0 ? "CRS" : "SRS": system, "BBOX": box], version: version))
    #expect(request.system == system)
    #expect(request.box == ServiceBox(minX: 29.5, minY: -1.5, maxX: 35, maxY: 4.25))
  }

  @Test("Names count in any case, operations and flags too")
  func cases() throws {
    let query = Self.query(["TRANSPARENT": "True"]).map { item in
      RequestTarget.QueryItem(item.name.lowercased(), item.value)
    }
    #expect(try Self.map(query).isTransparent)
    #expect(try Self.map(Self.query(["REQUEST": "getmap", "SERVICE": "wms"])).width == 400)
  }

  @Test(
    "The version is agreed on by the rules of 06-042, section 6.2.4",
    arguments: [
      (nil, .v1_3_0), ("1.3.0", .v1_3_0), ("1.1.1", .v1_1_1), ("1.1.0", .v1_1_1),
      ("1.0.0", .v1_1_1), ("1.2.0", .v1_1_1), ("1.3.1", .v1_3_0), ("2.0.0", .v1_3_0),
      ("1.3", .v1_3_0), ("1", .v1_1_1), ("0.9.9", .v1_1_1), ("x", .v1_3_0), ("1.1.1.1", .v1_3_0),
      ("", .v1_3_0), ("-1.0.0", .v1_3_0),
    ] as [(String?, WMSVersion)])
  func versions(_ text: String?, _ version: WMSVersion) throws {
    for name in ["VERSION", "WMTVER"] {
      var query: [RequestTarget.QueryItem] = [
        .init("SERVICE", "WMS"), .init("REQUEST", "GetCapabilities"),
      ]
      if let text { query.append(.init(name, text)) }
      #expect(try Self.parse(query) == .capabilities(version))
    }
  }

  @Test("A request without a version speaks the older one when it says SRS")
  func missingVersion() throws {
    let old = try Self.map(Self.query(["VERSION": nil], version: .v1_1_1))
    #expect(old.version == .v1_1_1 && old.box.minX == 29.5)
    #expect(try Self.map(Self.query(["VERSION": nil])).version == .v1_3_0)
  }

  @Test(
    "A client that has the capabilities is told so",
    arguments: [
      (nil, nil), ("", nil), ("6", nil), ("7", .currentUpdateSequence),
      ("8", .invalidUpdateSequence), ("10", .invalidUpdateSequence),
    ] as [(String?, WMSException.Code?)])
  func updateSequence(_ sequence: String?, _ code: WMSException.Code?) throws {
    var query: [RequestTarget.QueryItem] = [
      .init("SERVICE", "WMS"), .init("REQUEST", "GetCapabilities"),
    ]
    if let sequence { query.append(.init("UPDATESEQUENCE", sequence)) }
    if let code {
      #expect(try Self.exception(query).code == code)
    } else {
      #expect(try Self.parse(query) == .capabilities(.v1_3_0))
    }
  }

  @Test(
    "Each mistake has its code and its parameter",
    arguments: [
      (["REQUEST": nil], nil, "REQUEST"), (["SERVICE": "WFS"], nil, "SERVICE"),
      (["REQUEST": "GetFeatureInfo"], .operationNotSupported, "REQUEST"),
      (["REQUEST": "DescribeLayer"], .operationNotSupported, "REQUEST"),
      (["LAYERS": "ugnada"], .layerNotDefined, "LAYERS"),
      (["LAYERS": ""], .layerNotDefined, "LAYERS"), (["LAYERS": nil], .layerNotDefined, "LAYERS"),
      (["LAYERS": "uganda,"], .layerNotDefined, "LAYERS"),
      (["LAYERS": "uganda,uganda,uganda,uganda,uganda,uganda,uganda,uganda,uganda"], nil, "LAYERS"),
      (["STYLES": "fancy"], .styleNotDefined, "STYLES"),
      (["STYLES": "default,default"], .styleNotDefined, "STYLES"),
      (["CRS": "EPSG:2154"], .invalidCRS, "CRS"), (["CRS": nil], .invalidCRS, "CRS"),
      (["CRS": "AUTO2:42001,1,0,0"], .invalidCRS, "CRS"), (["BBOX": nil], nil, "BBOX"),
      (["BBOX": "1,2,3"], nil, "BBOX"), (["BBOX": "1,2,3,4,5"], nil, "BBOX"),
      (["BBOX": "a,b,c,d"], nil, "BBOX"), (["BBOX": "0,0,nan,1"], nil, "BBOX"),
      (["BBOX": "0,0,inf,1"], nil, "BBOX"), (["BBOX": "4,29,4,35"], nil, "BBOX"),
      (["BBOX": "5,29,4,35"], nil, "BBOX"), (["BBOX": "-1.5,35,4.25,29.5"], nil, "BBOX"),
      (["WIDTH": "0"], nil, "WIDTH"), (["WIDTH": "2001"], nil, "WIDTH"),
      (["WIDTH": "-1"], nil, "WIDTH"), (["WIDTH": "400.5"], nil, "WIDTH"),
      (["WIDTH": "99999999999999999999"], nil, "WIDTH"), (["HEIGHT": "1001"], nil, "HEIGHT"),
      (["HEIGHT": nil], nil, "HEIGHT"), (["FORMAT": "image/gif"], .invalidFormat, "FORMAT"),
      (["FORMAT": nil], .invalidFormat, "FORMAT"), (["TRANSPARENT": "yes"], nil, "TRANSPARENT"),
      (["BGCOLOR": "#FFFFFF"], nil, "BGCOLOR"), (["BGCOLOR": "0xFFFF"], nil, "BGCOLOR"),
      (["TIME": "yesterday"], .invalidDimensionValue, "TIME"),
      (["TIME": "2018-02-11"], .invalidDimensionValue, "TIME"),
      (["TIME": "2007-12-31"], .invalidDimensionValue, "TIME"),
      (["TIME": "2016-01-01/2017-01-01"], .invalidDimensionValue, "TIME"),
      (["width": "500"], nil, "WIDTH"),
    ] as [(KeyValuePairs<String, String?>, WMSException.Code?, String)])
  func mistakes(
    _ changes: KeyValuePairs<String, String?>, _ code: WMSException.Code?, _ locator: String
  ) throws {
    let exception = try Self.exception(Self.query(changes))
    #expect(exception.code == code)
    #expect(exception.locator == locator)
    #expect(exception.version == .v1_3_0)
  }

  @Test("Version 1.1.1 has its own name for an unknown coordinate system")
  func systemCode() throws {
    let exception = try Self.exception(Self.query(["SRS": "EPSG:1"], version: .v1_1_1))
    #expect(exception.codeText == "InvalidSRS" && exception.locator == "SRS")
    #expect(try Self.exception(Self.query(["CRS": "EPSG:1"])).codeText == "InvalidCRS")
  }

  @Test(
    "Formats are media types, with or without parameters",
    arguments: [
      ("image/png", .png), ("image/png; mode=8bit", .png), ("image/png;mode=8bit", .png),
      ("IMAGE/PNG", .png), ("image/webp", .webp), ("image/svg+xml", .svg), ("image/svg xml", .svg),
      ("image/jpeg", nil), ("png", nil), ("image/pngx", nil), ("image/webp;q=1", nil),
      ("application/pdf", nil),
    ] as [(String, FileFormat?)])
  func formats(_ text: String, _ format: FileFormat?) {
    #expect(WMSQuery.format(text) == format)
  }

  @Test("A time may be current, or stand in a time stamp; maps without times take no notice")
  func times() throws {
    #expect(try Self.map(Self.query(["TIME": "current"])).time == nil)
    #expect(try Self.map(Self.query(["TIME": ""])).time == nil)
    #expect(
      try Self.map(Self.query(["TIME": "2016-05-01T00:00:00.000Z"])).time == ISODay("2016-05-01"))
    #expect(
      try Self.map(Self.query(["LAYERS": "world-members", "TIME": "1900-01-01"])).time == nil)
  }

  @Test(
    "QGIS sends its resolution in three ways",
    arguments: [
      ("DPI", "96", 1), ("MAP_RESOLUTION", "192", 2), ("FORMAT_OPTIONS", "dpi:144", 1.5),
      ("FORMAT_OPTIONS", "antialias:on;dpi:48", 0.5), ("DPI", "9600", 4), ("DPI", "1", 0.5),
      ("DPI", "nan", 1), ("DPI", "many", 1), ("FORMAT_OPTIONS", "layout:legend", 1),
    ] as [(String, String, Double)])
  func resolutions(_ name: String, _ value: String, _ scale: Double) throws {
    #expect(try Self.map(Self.query([name: value])).scale == scale)
  }

  @Test("A legend is asked for by layer and format")
  func legend() throws {
    let query: [RequestTarget.QueryItem] = [
      .init("SERVICE", "WMS"), .init("VERSION", "1.3.0"), .init("REQUEST", "GetLegendGraphic"),
      .init("SLD_VERSION", "1.1.0"), .init("LAYER", "uganda"), .init("FORMAT", "image/png"),
      .init("TRANSPARENT", "true"), .init("STYLE", ""), .init("TIME", "2016-05-01"),
    ]
    guard case .legend(let request) = try Self.parse(query) else {
      Issue.record("no legend is asked for")
      return
    }
    #expect(request.layer == "uganda" && request.format == .png)
    #expect(request.time == ISODay("2016-05-01"))
    let wrong = query.filter { $0.name != "LAYER" }
    #expect(try Self.exception(wrong + [.init("LAYER", "x")]).code == .layerNotDefined)
    #expect(try Self.exception(wrong).code == .layerNotDefined)
    // Hints that a legend has no use for are no mistake.
    #expect(try Self.parse(query + [.init("WIDTH", "0")]) == .legend(request))
    #expect(
      try Self.exception(query.filter { $0.name != "STYLE" } + [.init("STYLE", "x")]).code
        == .styleNotDefined)
  }
}
