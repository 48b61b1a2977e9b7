extension ParameterKind {
  /// The schema of OpenAPI 3.0 that holds for the value.
  func schema(_ catalog: ServiceCatalog) -> JSONValue {
    switch self {
    case .integer(let range):
      return [
        "type": "integer", "minimum": .integer(range.lowerBound),
        "maximum": .integer(range.upperBound),
      ]
    case .real(let range):
      return [
        "type": "number", "minimum": .number(range.lowerBound),
        "maximum": .number(range.upperBound),
      ]
    case .choice(let words): return ["type": "string", "enum": .strings(words)]
    case .day: return ["type": "string", "format": "date"]
    case .time:
      return [
        "type": "string",
        "anyOf": [
          ["format": "date"], ["format": "date-time"],
          ["pattern": #"^(\d{4}-\d{2}-\d{2}\S*|\.\.)?/(\d{4}-\d{2}-\d{2}\S*|\.\.)?$"#],
        ],
      ]
    case .language:
      return ["type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}$"]
    case .identifier: return Self.identifierSchema
    case .identifiers(let maximum):
      return [
        "type": "array", "minItems": 1, "maxItems": .integer(maximum),
        "items": Self.identifierSchema,
      ]
    case .boundingBox:
      return [
        "type": "array", "minItems": 4, "maxItems": 4,
        "items": [
          "type": "number", "minimum": .number(-BoxCorners.bound),
          "maximum": .number(BoxCorners.bound),
        ],
      ]
    case .coordinateSystem:
      return [
        "type": "string",
        "enum": .strings(catalog.systems.map { CoordinateSystemName.address($0.code) }),
      ]
    case .color:
      return [
        "type": "string",
        "anyOf": [
          ["pattern": "^0[xX][0-9A-Fa-f]{6}$"],
          ["enum": .strings(WebColorNames.values.keys.sorted())],
        ],
      ]
    case .uri(let maximum):
      return [
        "type": "string", "format": "uri", "pattern": "^https?://",
        "maxLength": .integer(maximum),
      ]
    case .text(let maximum): return ["type": "string", "maxLength": .integer(maximum)]
    }
  }

  /// Whether the value is a list between commas.
  var isList: Bool {
    switch self {
    case .boundingBox, .identifiers: true
    default: false
    }
  }

  private static var identifierSchema: JSONValue {
    ["type": "string", "pattern": .string("^[A-Za-z0-9._-]{1,\(longestIdentifier)}$")]
  }
}

extension PathVariable {
  /// What stands there, a phrase.
  var summary: String {
    switch self {
    case .map: "The name of a map"
    case .report: "The name of a report"
    case .z, .tileMatrix: "The zoom level"
    case .x, .tileCol: "The column from the west"
    case .y, .tileRow: "The row from the north"
    case .asset: "The name of a file, such as site.css"
    case .tileMatrixSet: "The tile matrix set"
    }
  }

  /// The schema of OpenAPI 3.0 for the text in the path.
  func schema(_ catalog: ServiceCatalog) -> JSONValue {
    func names(_ names: [String]) -> JSONValue {
      names.isEmpty
        ? ["type": "string", "pattern": .string("^[A-Za-z0-9_-]{1,80}$")]
        : ["type": "string", "enum": .strings(names)]
    }
    switch self {
    case .map: return names(catalog.layers.map(\.id))
    case .report: return names(catalog.reports)
    case .z:
      return ["type": "integer", "minimum": 0, "maximum": .integer(TileScheme.deepestZoom)]
    case .tileMatrix:
      return names((0...TileScheme.deepestZoom).map { "\($0)" })
    case .x, .y, .tileRow, .tileCol:
      return [
        "type": "integer", "minimum": 0, "maximum": .integer((1 << TileScheme.deepestZoom) - 1),
      ]
    case .asset: return ["type": "string", "pattern": "^[A-Za-z0-9_-][A-Za-z0-9._-]{0,79}$"]
    case .tileMatrixSet: return names([TileScheme.identifier])
    }
  }
}
