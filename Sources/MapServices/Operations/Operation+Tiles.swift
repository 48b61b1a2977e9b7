extension Operation {
  /// Tiles by column and row, and the Web Map Service.
  static let tiles: [Operation] = [
    Operation(
      .tileJSON, "Tiles", "/tiles/{map}.json", format: .json, parameters: tileView,
      contents: [Content(FileFormat.json.mediaType, schema: "TileJSON")],
      "What a client needs to know of a map's tiles (TileJSON 3.0.0)"),
    Operation(
      .tile, named: "tileDouble", "Tiles", "/tiles/{map}/{z}/{x}/{y}@2x.png", format: .png,
      scale: 2,
      parameters: tileView, "A tile of 512 pixels in Web Mercator"),
    Operation(
      .tile, "Tiles", "/tiles/{map}/{z}/{x}/{y}.png", format: .png, parameters: tileView,
      "A tile of 256 pixels in Web Mercator, columns from the west, rows from the north"),
    Operation(
      .wms, "Web Map Service", "/wms", parameters: wmsWords,
      contents: [
        "text/xml", "application/vnd.ogc.wms_xml", "application/vnd.ogc.se_xml",
        FileFormat.png.mediaType, FileFormat.webp.mediaType, FileFormat.svg.mediaType,
      ].map { Content($0) },
      "OGC Web Map Service 1.1.1 and 1.3.0: GetCapabilities, GetMap and GetLegendGraphic"),
  ]

  private static let tileView: [Parameter] = [.language, .asOf, .labels]

  /// The words of the Web Map Service; its own grammar reads them, in any case.
  private static let wmsWords: [Parameter] = [
    ("SERVICE", "WMS", "The service."), ("VERSION", "1.3.0", "1.1.1 or 1.3.0."),
    ("REQUEST", "GetCapabilities", "GetCapabilities, GetMap or GetLegendGraphic."),
    ("LAYERS", "none", "Names of layers between commas."),
    ("STYLES", "default", "Empty or default for each layer."),
    ("CRS", "none", "The coordinate system in version 1.3.0."),
    ("SRS", "none", "The coordinate system in version 1.1.1."),
    ("BBOX", "none", "Four numbers between commas, axes in the system's order in version 1.3.0."),
    ("WIDTH", "none", "The width in pixels."), ("HEIGHT", "none", "The height in pixels."),
    ("FORMAT", "none", "The media type of the picture."),
    ("TRANSPARENT", "FALSE", "TRUE or FALSE."), ("BGCOLOR", "0xFFFFFF", "0xRRGGBB."),
    ("TIME", "the date of the data", "A day as YYYY-MM-DD."),
    ("EXCEPTIONS", "XML", "XML, INIMAGE or BLANK."),
    ("LAYER", "none", "The layer whose legend is asked for."),
    ("LANGUAGE", "the first language", "A language tag."),
  ].map { name, standard, description in
    Parameter(name, .text(maximum: RequestTarget.longest), standard: standard, description)
  }
}
