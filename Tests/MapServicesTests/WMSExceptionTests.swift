import Testing

@testable import MapServices

@Suite struct WMSExceptionTests {
  @Test("The report of version 1.1.1")
  func old() {
    let exception = WMSException(.invalidCRS, "a < b & \"c\"", locator: "SRS", version: .v1_1_1)
    #expect(exception.mediaType == "application/vnd.ogc.se_xml")
    #expect(
      exception.xml == """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE ServiceExceptionReport SYSTEM "http://schemas.opengis.net/wms/1.1.1/exception_1_1_1.dtd">
        <ServiceExceptionReport version="1.1.1">
          <ServiceException code="InvalidSRS">a &lt; b &amp; &quot;c&quot;</ServiceException>
        </ServiceExceptionReport>

        """)
  }

  @Test("The report of version 1.3.0")
  func new() {
    let exception = WMSException(.layerNotDefined, "x", locator: "LAYERS", version: .v1_3_0)
    #expect(exception.mediaType == "text/xml")
    #expect(
      exception.xml.contains(
        #"<ServiceExceptionReport version="1.3.0" xmlns="http://www.opengis.net/ogc""#))
    #expect(
      exception.xml.contains(
        #"<ServiceException code="LayerNotDefined" locator="LAYERS">x</ServiceException>"#))
    let bare = WMSException(nil, "x", version: .v1_3_0).xml
    #expect(bare.contains("<ServiceException>x</ServiceException>"))
  }

  @Test(
    "A client may ask for mistakes in a picture, in the words of both versions",
    arguments: [
      ("INIMAGE", .inImage), ("BLANK", .blank), ("XML", .xml), ("blank", .blank),
      ("application/vnd.ogc.se_inimage", .inImage), ("application/vnd.ogc.se_blank", .blank),
      ("application/vnd.ogc.se_xml", .xml), ("JSON", .xml),
    ] as [(String, WMSException.Style)])
  func styles(_ text: String, _ style: WMSException.Style) throws {
    let query: [(String, String)] = [
      ("REQUEST", "GetMap"), ("WIDTH", "200"), ("HEIGHT", "100"), ("FORMAT", "image/webp"),
      ("TRANSPARENT", "TRUE"), ("BGCOLOR", "0x000000"), ("EXCEPTIONS", text),
    ]
    let exception = try #require(throws: WMSException.self) {
      try WMSRequest.parse(
        query.map { .init($0.0, $0.1) }, catalog: SampleCatalog.catalog(), updateSequence: "1")
    }
    #expect(exception.style == style)
    let picture = try #require(exception.picture)
    #expect(picture.width == 200 && picture.height == 100 && picture.format == .webp)
    #expect(picture.isTransparent)
    #expect(picture.background == ServiceColor(red: 0, green: 0, blue: 0))
  }

  @Test(
    "Without a size that can be drawn, a mistake is told in a document",
    arguments: ["0", "-5", "99999", "x", ""])
  func noPicture(_ width: String) throws {
    let query: [(String, String)] = [
      ("REQUEST", "GetMap"), ("WIDTH", width), ("HEIGHT", "100"), ("EXCEPTIONS", "BLANK"),
    ]
    let exception = try #require(throws: WMSException.self) {
      try WMSRequest.parse(
        query.map { .init($0.0, $0.1) }, catalog: SampleCatalog.catalog(), updateSequence: "1")
    }
    #expect(exception.style == .xml && exception.picture == nil)
  }

  @Test("What goes wrong while drawing is told as the request asks")
  func later() throws {
    let query: [(String, String)] = [
      ("VERSION", "1.1.1"), ("REQUEST", "GetMap"), ("LAYERS", "uganda"), ("SRS", "EPSG:4326"),
      ("BBOX", "0,0,1,1"), ("WIDTH", "200"), ("HEIGHT", "100"), ("FORMAT", "image/png"),
      ("EXCEPTIONS", "application/vnd.ogc.se_blank"),
    ]
    guard
      case .map(let request) = try WMSRequest.parse(
        query.map { .init($0.0, $0.1) }, catalog: SampleCatalog.catalog(), updateSequence: "1")
    else {
      Issue.record("no map is asked for")
      return
    }
    let exception = request.exception(nil, "the map could not be drawn")
    #expect(exception.version == .v1_1_1 && exception.style == .blank)
    #expect(exception.picture?.width == 200)
  }
}
