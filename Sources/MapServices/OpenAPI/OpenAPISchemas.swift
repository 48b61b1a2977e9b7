/// The schemas of the JSON documents in OpenAPI 3.0.
enum OpenAPISchemas {
  /// The schemas by name.
  static let all: JSONValue = [
    "Problem": object(
      ["type": string, "title": string, "status": integer, "detail": string],
      optional: ["parameter": string, "allowed": array(of: string), "advice": string]),
    "MapTable": object([
      "title": string, "language": string, "alternative_text": string, "description": string,
      "rows": array(of: ["type": "object", "additionalProperties": string]),
    ]),
    "FeatureCollection": object([
      "type": constant("FeatureCollection"), "features": array(of: reference("Feature")),
    ]),
    "Feature": object([
      "type": constant("Feature"),
      "properties": object([
        "code": string, "name": string,
        "facts": array(of: ["type": "array", "minItems": 2, "maxItems": 2, "items": string]),
      ]),
      "geometry": object([
        "type": constant("MultiPolygon"),
        "coordinates": array(of: ["type": "array", "items": [:]]),
      ]),
    ]),
    "Members": object(
      [
        "language": string, "as_of": string,
        "countries": array(
          of: object(
            [
              "code": string, "name": string, "region": string,
              "members": array(
                of: object(
                  ["name": string],
                  optional: [
                    "unit": string, "kind": string, "languages": array(of: string),
                    "themes": array(of: string), "web": string,
                  ])),
            ],
            optional: [
              "members_count": integer, "withheld": ["type": "boolean"],
              "themes": array(of: wordCount), "languages": array(of: wordCount),
            ])),
      ], optional: ["note": string, "theme": string, "working_language": string]),
    "OpenAPI": object(["openapi": string, "info": ["type": "object"], "paths": ["type": "object"]]),
    "TileJSON": object(
      [
        "tilejson": constant("3.0.0"), "tiles": array(of: string),
        "vector_layers": ["type": "array", "items": [:]],
      ],
      optional: [
        "name": string, "description": string, "attribution": string, "version": string,
        "scheme": constant("xyz"), "minzoom": integer, "maxzoom": integer,
        "bounds": array(of: number, count: 4), "center": array(of: number, count: 3),
      ]),
    "OEmbed": object(
      [
        "type": constant("photo"), "version": constant("1.0"), "url": address, "width": integer,
        "height": integer,
      ],
      optional: [
        "title": string, "author_name": string, "provider_name": string, "provider_url": address,
      ]),
    "Link": object(
      ["href": string, "rel": string],
      optional: ["type": string, "title": string, "templated": ["type": "boolean"]]),
    "LandingPage": object(
      ["links": links], optional: ["title": string, "description": string, "attribution": string]),
    "Conformance": object(["conformsTo": array(of: address)]),
    "Collections": object(["links": links, "collections": array(of: reference("Collection"))]),
    "Collection": object(
      ["id": string, "links": links],
      optional: [
        "title": string, "description": string, "attribution": string, "extent": extent,
        "crs": array(of: address), "storageCrs": address, "dataType": constant("map"),
        "minScaleDenominator": number, "scaleDenominator": number,
      ]),
    "TileSets": object(["tilesets": array(of: reference("TileSet"))], optional: ["links": links]),
    "TileSet": object(
      ["dataType": constant("map"), "crs": address, "links": links],
      optional: [
        "title": string, "tileMatrixSetURI": address, "boundingBox": ["type": "object"],
        "tileMatrixSetLimits": array(of: tileLimits), "layers": array(of: ["type": "object"]),
      ]),
    "TileMatrixSets": object([
      "tileMatrixSets": array(
        of: object(["links": links], optional: ["id": string, "title": string, "uri": address]))
    ]),
    "TileMatrixSet": object(
      ["crs": address, "tileMatrices": array(of: tileMatrix)],
      optional: [
        "id": string, "title": string, "uri": address, "wellKnownScaleSet": address,
        "orderedAxes": array(of: string, count: 2),
      ]),
  ]

  private static let string: JSONValue = ["type": "string"]
  private static let address: JSONValue = ["type": "string", "format": "uri"]
  private static let integer: JSONValue = ["type": "integer"]
  private static let number: JSONValue = ["type": "number"]
  private static let links = array(of: reference("Link"))

  /// The members of a country with one theme or language, or that their number is held back.
  private static let wordCount = object(
    ["word": string],
    optional: ["members_count": ["type": "integer"], "withheld": ["type": "boolean"]])

  private static let extent = object(
    [
      "spatial": object([
        "bbox": array(of: array(of: number, count: 4)), "crs": address,
      ])
    ],
    optional: [
      "temporal": object([
        "interval": array(
          of: array(of: ["type": "string", "format": "date-time", "nullable": true], count: 2)),
        "trs": address,
      ])
    ])

  private static let tileLimits = object([
    "tileMatrix": string, "minTileRow": integer, "maxTileRow": integer, "minTileCol": integer,
    "maxTileCol": integer,
  ])

  private static let tileMatrix = object(
    [
      "id": string, "scaleDenominator": number, "cellSize": number,
      "pointOfOrigin": array(of: number, count: 2), "tileWidth": integer, "tileHeight": integer,
      "matrixWidth": integer, "matrixHeight": integer,
    ], optional: ["cornerOfOrigin": constant("topLeft")])

  private static func reference(_ name: String) -> JSONValue {
    ["$ref": .string("#/components/schemas/\(name)")]
  }

  private static func constant(_ text: String) -> JSONValue {
    ["type": "string", "enum": [.string(text)]]
  }

  private static func array(of items: JSONValue, count: Int? = nil) -> JSONValue {
    .object(present: [
      ("type", "array"), ("minItems", count.map(JSONValue.integer)),
      ("maxItems", count.map(JSONValue.integer)), ("items", items),
    ])
  }

  private static func object(
    _ required: KeyValuePairs<String, JSONValue>,
    optional: KeyValuePairs<String, JSONValue> = [:]
  ) -> JSONValue {
    let members = required.map { JSONValue.Member($0.key, $0.value) }
    return [
      "type": "object", "required": .strings(members.map(\.name)),
      "properties": .object(members + optional.map { JSONValue.Member($0.key, $0.value) }),
    ]
  }
}
