/// The JSON documents of OGC API – Common (19-072, 20-024), Maps (20-058) and Tiles (20-057).
package struct OGCDocuments: Sendable {
  let catalog: ServiceCatalog

  package init(_ catalog: ServiceCatalog) { self.catalog = catalog }

  static let json = FileFormat.json.mediaType

  /// Where the API begins.
  var root: String { catalog.baseAddress + "/ogc" }

  /// The start: links to all that follows.
  package var landingPage: JSONValue {
    [
      "title": .string(catalog.title), "description": .string(catalog.abstract),
      "attribution": .string(catalog.organisation),
      "links": Self.links([
        OGCLink(.current, root, Self.json, "This document"),
        OGCLink(
          .alternate, catalog.baseAddress + "/", FileFormat.html.mediaType, "The maps as pages"),
        OGCLink(
          .serviceDescription, root + "/api", OpenAPIDocument.mediaType,
          "The description of the interface"),
        OGCLink(.conformance, root + "/conformance", Self.json, "Classes of the standards"),
        OGCLink(.conformanceAddress, root + "/conformance", Self.json, "Classes of the standards"),
        OGCLink(.data, root + "/collections", Self.json, "The maps"),
        OGCLink(.dataAddress, root + "/collections", Self.json, "The maps"),
        OGCLink(.tilingSchemes, root + "/tileMatrixSets", Self.json, "Tile matrix sets"),
      ]),
    ]
  }

  /// The classes that are followed in full. Scaling, spatial and temporal subsetting of Maps are
  /// not among them, since they also ask for `scale-denominator`, `subset` and `center`.
  package var conformance: JSONValue {
    [
      "conformsTo": .strings([
        "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
        "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/landing-page",
        "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/json",
        "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/oas30",
        "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections",
        // Maps writes https; clients that compare texts know the older http.
        "http://www.opengis.net/spec/ogcapi-maps-1/1.0/conf/core",
        "https://www.opengis.net/spec/ogcapi-maps-1/1.0/conf/core",
        "https://www.opengis.net/spec/ogcapi-maps-1/1.0/conf/tilesets",
        "https://www.opengis.net/spec/ogcapi-maps-1/1.0/conf/crs",
        "https://www.opengis.net/spec/ogcapi-maps-1/1.0/conf/collection-map",
        "https://www.opengis.net/spec/ogcapi-maps-1/1.0/conf/png",
        "https://www.opengis.net/spec/ogcapi-maps-1/1.0/conf/svg",
        "https://www.opengis.net/spec/ogcapi-maps-1/1.0/conf/oas30",
        "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core",
        "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tileset",
        "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tilesets-list",
        "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/geodata-tilesets",
        "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/png",
        "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/oas30",
        "http://www.opengis.net/spec/tms/2.0/conf/tilematrixset",
        "http://www.opengis.net/spec/tms/2.0/conf/json-tilematrixset",
      ])
    ]
  }

  /// All maps.
  package var collections: JSONValue {
    [
      "links": Self.links([
        OGCLink(.current, root + "/collections", Self.json, "This document")
      ]), "collections": .array(catalog.placedLayers.map(collection)),
    ]
  }

  /// A map. GDAL reads the extent, the map links by their media type and the tile sets.
  package func collection(_ layer: ServiceLayer) -> JSONValue {
    let address = "\(root)/collections/\(layer.id)"
    let mapLinks = [FileFormat.png, .webp, .svg].map { format in
      OGCLink(
        .map, address + (format == .png ? "/map" : "/map?f=\(format.rawValue)"),
        format.mediaType, "\(layer.title) (\(format.rawValue))")
    }
    return [
      "id": .string(layer.id), "title": .string(layer.title),
      "description": .string(layer.abstract), "attribution": .string(layer.attribution),
      "extent": extent(layer),
      "crs": .strings(catalog.systems.map { CoordinateSystemName.address($0.code) }),
      "storageCrs": .string(CoordinateSystemName.address(CoordinateSystemName.geographic)),
      "dataType": "map", "minScaleDenominator": .number(Self.finestScale),
      // GDAL takes its pixels from this name.
      "scaleDenominator": .number(Self.finestScale),
      "links": Self.links(
        [
          OGCLink(.current, address, Self.json, "This document"),
          OGCLink(
            .alternate, "\(catalog.baseAddress)/maps/\(layer.id)", FileFormat.html.mediaType,
            layer.title),
        ] + mapLinks + [
          OGCLink(.mapTileSets, address + "/map/tiles", Self.json, "Tile sets"),
          OGCLink(
            .legend, "\(catalog.baseAddress)/legends/\(layer.id).png", FileFormat.png.mediaType,
            "Legend"),
        ]),
    ]
  }

  /// The largest scale at which the boundaries still gain detail: that of tiles of level 14.
  private static let finestScale = TileScheme.cellSize(14) / TileScheme.standardPixel

  private func extent(_ layer: ServiceLayer) -> JSONValue {
    let extent = layer.extent
    return .object(present: [
      (
        "spatial",
        [
          "bbox": .array([
            .array([extent.west, extent.south, extent.east, extent.north].map(JSONValue.number))
          ]), "crs": .string(CoordinateSystemName.address(CoordinateSystemName.geographic)),
        ]
      ),
      (
        "temporal",
        layer.hasTimeDimension
          ? [
            "interval": .array([
              .strings(["\(catalog.earliestDate)T00:00:00Z", "\(catalog.dataDate)T00:00:00Z"])
            ]), "trs": "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian",
          ] : nil
      ),
    ])
  }

  static func links(_ links: [OGCLink]) -> JSONValue { .array(links.map(\.json)) }
}
