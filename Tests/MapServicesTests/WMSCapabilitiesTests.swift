import Testing

@testable import MapServices

@Suite struct WMSCapabilitiesTests {
  private static func outline(
    _ version: WMSVersion, title: String = "Peace maps", layer: ServiceLayer? = nil
  ) throws -> XMLOutline {
    try #require(
      XMLOutline(
        WMSCapabilities.xml(
          SampleCatalog.catalog(title: title, layer: layer), version: version,
          updateSequence: "2018-02-10")))
  }

  @Test("Version 1.3.0 has its elements in the order of capabilities_1_3_0.xsd")
  func newOrder() throws {
    let outline = try Self.outline(.v1_3_0)
    let root = outline.elements[0]
    #expect(root.path == "WMS_Capabilities")
    #expect(root.attributes["version"] == "1.3.0")
    #expect(root.attributes["updateSequence"] == "2018-02-10")
    #expect(root.attributes["xmlns"] == "http://www.opengis.net/wms")
    #expect(outline.children("WMS_Capabilities") == ["Service", "Capability"])
    #expect(
      outline.children("Service") == [
        "Name", "Title", "Abstract", "OnlineResource", "ContactInformation", "Fees",
        "AccessConstraints", "LayerLimit", "MaxWidth", "MaxHeight",
      ])
    #expect(outline.children("Capability") == ["Request", "Exception", "Layer"])
    #expect(
      outline.children("Request") == ["GetCapabilities", "GetMap", "sld:GetLegendGraphic"])
    #expect(
      outline.children("Capability/Layer") == [
        "Title", "CRS", "CRS", "CRS", "CRS", "CRS", "CRS", "EX_GeographicBoundingBox", "Layer",
        "Layer",
      ])
    #expect(
      outline.children("Layer/Layer") == [
        "Name", "Title", "Abstract", "EX_GeographicBoundingBox", "BoundingBox", "BoundingBox",
        "BoundingBox", "BoundingBox", "Dimension", "Attribution", "Style",
      ])
    #expect(outline.children("Style") == ["Name", "Title", "LegendURL"])
    #expect(outline.all("Service/Name")[0].text == "WMS")
    #expect(outline.all("Exception/Format").map(\.text) == ["XML", "INIMAGE", "BLANK"])
    #expect(outline.all("MaxWidth")[0].text == "2000")
  }

  @Test("Version 1.1.1 has its elements in the order of its DTD")
  func oldOrder() throws {
    let outline = try Self.outline(.v1_1_1)
    #expect(outline.elements[0].path == "WMT_MS_Capabilities")
    #expect(
      outline.children("Service") == [
        "Name", "Title", "Abstract", "OnlineResource", "ContactInformation", "Fees",
        "AccessConstraints",
      ])
    #expect(outline.children("Request") == ["GetCapabilities", "GetMap", "GetLegendGraphic"])
    #expect(
      outline.children("Layer/Layer") == [
        "Name", "Title", "Abstract", "LatLonBoundingBox", "BoundingBox", "BoundingBox",
        "BoundingBox", "Dimension", "Extent", "Attribution", "Style",
      ])
    #expect(outline.all("Service/Name")[0].text == "OGC:WMS")
    #expect(outline.all("GetCapabilities/Format")[0].text == "application/vnd.ogc.wms_xml")
    // CRS:84 is a name of version 1.3.0.
    #expect(
      outline.all("Capability/Layer/SRS").map(\.text) == [
        "EPSG:4326", "EPSG:3857", "EPSG:8857", "EPSG:32636", "EPSG:31468",
      ])
    let extent = outline.all("Extent")[0]
    #expect(extent.text == "2008-01-01/2018-02-10/P1D")
    #expect(extent.attributes["default"] == "2018-02-10")
    #expect(outline.all("Dimension")[0].attributes == ["name": "time", "units": "ISO8601"])
  }

  @Test("Boxes are written in the axis order of the version")
  func boxes() throws {
    func box(_ version: WMSVersion, _ system: String) throws -> [String] {
      let name = version == .v1_3_0 ? "CRS" : "SRS"
      let element = try #require(
        Self.outline(version).all("BoundingBox").first { $0.attributes[name] == system })
      return ["minx", "miny", "maxx", "maxy"].compactMap { element.attributes[$0] }
    }
    #expect(try box(.v1_3_0, "EPSG:4326") == ["-1.5", "29.5", "4.25", "35"])
    #expect(try box(.v1_3_0, "CRS:84") == ["29.5", "-1.5", "35", "4.25"])
    #expect(try box(.v1_1_1, "EPSG:4326") == ["29.5", "-1.5", "35", "4.25"])
    #expect(try box(.v1_3_0, "EPSG:32636") == ["100000", "-170000", "800000", "470000"])
    // By gdaltransform from OGC:CRS84 to EPSG:3857.
    let mercator = try box(.v1_3_0, "EPSG:3857").compactMap(Double.init)
    for (value, expected) in zip(
      mercator, [3_283_924.978, -166_998.314, 3_896_182.178, 473_542.285])
    {
      #expect(abs(value - expected) < 0.001)
    }
  }

  @Test("The time dimension has every day from the earliest to the newest, of maps that have one")
  func time() throws {
    let dimensions = try Self.outline(.v1_3_0).all("Dimension")
    #expect(dimensions.count == 1)
    #expect(dimensions[0].text == "2008-01-01/2018-02-10/P1D")
    #expect(
      dimensions[0].attributes == [
        "name": "time", "units": "ISO8601", "default": "2018-02-10", "nearestValue": "0",
        "current": "1",
      ])
  }

  @Test("Addresses lead to this server", arguments: WMSVersion.allCases)
  func addresses(_ version: WMSVersion) throws {
    let outline = try Self.outline(version)
    let links = outline.all("OnlineResource").compactMap { $0.attributes["xlink:href"] }
    #expect(links.allSatisfy { $0.hasPrefix(SampleCatalog.base + "/") })
    #expect(
      outline.all("GetMap/DCPType/HTTP/Get/OnlineResource")[0].attributes["xlink:href"]
        == SampleCatalog.base + "/wms?")
    let legend = outline.all("LegendURL")[0]
    #expect(legend.attributes == ["width": "200", "height": "120"])
    #expect(
      outline.all("LegendURL/OnlineResource")[0].attributes["xlink:href"]
        == SampleCatalog.base
        + "/wms?SERVICE=WMS&VERSION=\(version.rawValue)&REQUEST=GetLegendGraphic&LAYER=uganda"
        + "&STYLE=default&FORMAT=image/png")
  }

  @Test("Text is escaped, and characters that XML has not are left out")
  func escaping() throws {
    let title = "\"><script>alert('1')</script>&amp; ]]> \u{B}\u{FFFE}ኢትዮጵያ"
    for version in WMSVersion.allCases {
      let outline = try Self.outline(
        version, title: title, layer: SampleCatalog.uganda(title: title))
      let shown = "\"><script>alert('1')</script>&amp; ]]> ኢትዮጵያ"
      #expect(outline.all("Service/Title")[0].text == shown)
      #expect(outline.all("Layer/Layer/Title")[0].text == shown)
      #expect(outline.all("Attribution/Title")[0].text == "Sample <network>")
    }
  }

  @Test("A box across the antimeridian becomes the full circle, as the standards' boxes end there")
  func antimeridian() {
    let fiji = ServiceExtent(west: 177, south: -21, east: 182, north: -12)
    #expect(fiji == ServiceExtent(west: -180, south: -21, east: 180, north: -12))
    #expect(ServiceExtent(west: 177, south: -21, east: -178, north: -12) == fiji)
    #expect(ServiceExtent.union([fiji, .world]) == .world)
    #expect(ServiceExtent.union([]) == .world)
  }
}
