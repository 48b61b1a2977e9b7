extension OGCDocuments {
  /// The tile sets of a map.
  package func tileSets(_ layer: ServiceLayer) -> JSONValue {
    let address = tileSetsAddress(layer)
    return [
      "links": Self.links([OGCLink(.current, address, Self.json, "This document")]),
      "tilesets": [
        .object(
          description(layer) + [
            JSONValue.Member(
              "links",
              Self.links([
                OGCLink(
                  .current, "\(address)/\(TileScheme.identifier)", Self.json, "The tile set"),
                schemeLink,
              ]))
          ])
      ],
    ]
  }

  /// The tile set of a map in WebMercatorQuad (OGC 17-083r4, section 8).
  package func tileSet(_ layer: ServiceLayer) -> JSONValue {
    let address = "\(tileSetsAddress(layer))/\(TileScheme.identifier)"
    let extent = layer.extent
    return .object(
      description(layer) + [
        JSONValue.Member(
          "boundingBox",
          [
            "lowerLeft": [.number(extent.west), .number(extent.south)],
            "upperRight": [.number(extent.east), .number(extent.north)],
            "crs": .string(CoordinateSystemName.address(CoordinateSystemName.geographic)),
          ]), JSONValue.Member("tileMatrixSetLimits", Self.limits),
        JSONValue.Member(
          "layers",
          [
            [
              "id": .string(layer.id), "title": .string(layer.title), "dataType": "map",
            ]
          ]),
        JSONValue.Member(
          "links",
          Self.links([
            OGCLink(.current, address, Self.json, "This document"), schemeLink,
            OGCLink(
              .item, address + "/{tileMatrix}/{tileRow}/{tileCol}", FileFormat.png.mediaType,
              "The tiles"),
            OGCLink(
              .geodata, "\(root)/collections/\(layer.id)", Self.json, layer.title),
            OGCLink(
              .alternate, "\(catalog.baseAddress)/tiles/\(layer.id).json", Self.json, "TileJSON"),
          ])),
      ])
  }

  /// The tile matrix sets: one.
  package var tileMatrixSets: JSONValue {
    [
      "tileMatrixSets": [
        [
          "id": .string(TileScheme.identifier), "title": .string(TileScheme.title),
          "uri": .string(TileScheme.address),
          "crs": .string(CoordinateSystemName.address(ServiceSystem.webMercator.code)),
          "links": Self.links([
            OGCLink(.current, schemeAddress, Self.json, "The tile matrix set")
          ]),
        ]
      ]
    ]
  }

  /// The definition of WebMercatorQuad to level 22 (OGC 17-083r4, annex D.1).
  ///
  /// It is written twice: beside the members of version 2.0 stand those of version 1.0, which GDAL
  /// 3.6 knows alone.
  package var tileMatrixSet: JSONValue {
    let zooms = 0...TileScheme.deepestZoom
    let system = JSONValue.string(CoordinateSystemName.address(ServiceSystem.webMercator.code))
    return [
      "id": .string(TileScheme.identifier), "title": .string(TileScheme.title),
      "uri": .string(TileScheme.address), "crs": system, "orderedAxes": ["X", "Y"],
      "wellKnownScaleSet": "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible",
      "tileMatrices": .array(
        zooms.map { zoom in
          .object(
            [
              JSONValue.Member("id", .string("\(zoom)")),
              JSONValue.Member("cellSize", .number(TileScheme.cellSize(zoom))),
              JSONValue.Member("cornerOfOrigin", "topLeft"),
              JSONValue.Member("pointOfOrigin", Self.origin),
            ] + Self.matrix(zoom))
        }), "type": "TileMatrixSetType", "identifier": .string(TileScheme.identifier),
      "supportedCRS": system,
      "tileMatrix": .array(
        zooms.map { zoom in
          .object(
            [
              JSONValue.Member("type", "TileMatrixType"),
              JSONValue.Member("identifier", .string("\(zoom)")),
              JSONValue.Member("topLeftCorner", Self.origin),
            ] + Self.matrix(zoom))
        }),
    ]
  }

  private static let origin: JSONValue = [
    .number(-TileScheme.halfWidth), .number(TileScheme.halfWidth),
  ]

  /// What both versions say of a level.
  private static func matrix(_ zoom: Int) -> [JSONValue.Member] {
    let count = JSONValue.integer(1 << zoom)
    return [
      JSONValue.Member(
        "scaleDenominator", .number(TileScheme.cellSize(zoom) / TileScheme.standardPixel)),
      JSONValue.Member("tileWidth", .integer(TileScheme.tileSide)),
      JSONValue.Member("tileHeight", .integer(TileScheme.tileSide)),
      JSONValue.Member("matrixWidth", count), JSONValue.Member("matrixHeight", count),
    ]
  }

  private func tileSetsAddress(_ layer: ServiceLayer) -> String {
    "\(root)/collections/\(layer.id)/map/tiles"
  }

  private var schemeAddress: String { "\(root)/tileMatrixSets/\(TileScheme.identifier)" }

  private var schemeLink: OGCLink {
    OGCLink(.tilingScheme, schemeAddress, Self.json, TileScheme.title)
  }

  private func description(_ layer: ServiceLayer) -> [JSONValue.Member] {
    [
      JSONValue.Member("title", .string(layer.title)), JSONValue.Member("dataType", "map"),
      JSONValue.Member(
        "crs", .string(CoordinateSystemName.address(ServiceSystem.webMercator.code))),
      JSONValue.Member("tileMatrixSetURI", .string(TileScheme.address)),
    ]
  }

  /// All tiles of all levels: beyond the map they are empty, but there.
  ///
  /// Narrower limits would be as true. GDAL 3.6 misplaces tiles by them and, without any, reads
  /// limits from where none are.
  private static var limits: JSONValue {
    .array(
      (0...TileScheme.deepestZoom).map { zoom in
        let last = JSONValue.integer((1 << zoom) - 1)
        return [
          "tileMatrix": .string("\(zoom)"), "minTileRow": 0, "maxTileRow": last, "minTileCol": 0,
          "maxTileCol": last,
        ]
      })
  }
}
