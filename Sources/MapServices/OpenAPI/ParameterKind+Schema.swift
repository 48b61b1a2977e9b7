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
          ["pattern": .string("^\(Self.moment)/(\(Self.moment)|\\.\\.)?$")],
          ["pattern": .string("^(\\.\\.)?/\(Self.moment)$")],
        ],
      ]
    case .language:
      return ["type": "string", "enum": .strings(catalog.languages)]
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
    case .text(let maximum):
      // What no address can exceed needs no bound of its own.
      return .object(present: [
        ("type", "string"), ("pattern", #"^[^\u0000-\u001f\u007f-\u009f]*$"#),
        ("maxLength", maximum < RequestTarget.longest ? .integer(maximum) : nil),
      ])
    }
  }

  /// Whether the value is a list between commas.
  var isList: Bool {
    switch self {
    case .boundingBox, .identifiers: true
    default: false
    }
  }

  /// A day or a time stamp in a pattern.
  private static let moment =
    #"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ)?"#

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
