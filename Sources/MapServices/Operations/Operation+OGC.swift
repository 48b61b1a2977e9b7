extension Operation {
  /// OGC API – Common, Maps and Tiles.
  static let ogc: [Operation] = [
    document(.ogcLanding, "/ogc", "LandingPage", "The start of the OGC API"),
    document(
      .ogcConformance, "/ogc/conformance", "Conformance",
      "The classes of the standards that are followed"),
    Operation(
      .openAPI, topic, "/ogc/api", parameters: [.representation(["json"])],
      contents: [Content(OpenAPIDocument.mediaType, schema: "OpenAPI")],
      "This description (OpenAPI 3.0)"),
    document(.ogcCollections, "/ogc/collections", "Collections", "All maps as collections"),
    document(.ogcCollection, "/ogc/collections/{map}", "Collection", "A map as a collection"),
    Operation(
      .ogcMap, topic, "/ogc/collections/{map}/map",
      parameters: [
        Parameter(
          "bbox", .boundingBox, standard: "the whole map",
          "The part of the map that is drawn, in the axis order of bbox-crs."),
        Parameter(
          "bbox-crs", .coordinateSystem, standard: CoordinateSystemName.address("CRS:84"),
          "The coordinate system of bbox."),
        Parameter(
          "crs", .coordinateSystem, standard: CoordinateSystemName.address("CRS:84"),
          "The coordinate system in which the map is drawn."),
        Parameter(
          "width", .integer(OGCMapRequest.side), standard: "what the height or the map asks for",
          "The width in pixels."),
        Parameter(
          "height", .integer(OGCMapRequest.side), standard: "what the width or the map asks for",
          "The height in pixels."),
        Parameter(
          "bgcolor", .color, standard: "0xFFFFFF",
          "The colour behind the map, as 0xRRGGBB or by its name on the web."),
        Parameter(
          "transparent", .choice(["true", "false"]), standard: "true, or false with bgcolor",
          "Whether the background is transparent."),
        Parameter(
          "datetime", .time, standard: "the date of the data",
          "The day whose state is shown; of an interval, its end."),
        .representation(["png", "webp", "svg"]),
      ], contents: [FileFormat.png, .webp, .svg].map { Content($0.mediaType) },
      "A map in a frame and a coordinate system of choice (OGC API – Maps)"),
    document(
      .ogcMapTileSets, "/ogc/collections/{map}/map/tiles", "TileSets", "The tile sets of a map"),
    document(
      .ogcMapTileSet, "/ogc/collections/{map}/map/tiles/{tileMatrixSetId}", "TileSet",
      "A tile set of a map"),
    Operation(
      .ogcMapTile, topic,
      "/ogc/collections/{map}/map/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
      parameters: [
        Parameter(
          "datetime", .time, standard: "the date of the data",
          "The day whose state is shown; of an interval, its end."),
        .representation(["png"]),
      ], contents: [Content(FileFormat.png.mediaType)],
      "A tile of a map (OGC API – Tiles)"),
    document(
      .ogcTileMatrixSets, "/ogc/tileMatrixSets", "TileMatrixSets", "The tile matrix sets"),
    document(
      .ogcTileMatrixSet, "/ogc/tileMatrixSets/{tileMatrixSetId}", "TileMatrixSet",
      "A tile matrix set"),
  ]

  private static let topic = "OGC API"

  private static func document(
    _ id: OperationID, _ path: String, _ schema: String, _ summary: String
  ) -> Operation {
    Operation(
      id, topic, path, parameters: [.representation(["json"])],
      contents: [Content(FileFormat.json.mediaType, schema: schema)], summary)
  }
}
