/// A link of an OGC API document (RFC 8288).
struct OGCLink {
  /// The relation types of OGC API – Common, Maps and Tiles.
  enum Relation: String {
    case current = "self"
    case alternate
    case serviceDescription = "service-desc"
    /// The relation of Common, Part 1, by its short name and by its address.
    case conformance
    case conformanceAddress = "http://www.opengis.net/def/rel/ogc/1.0/conformance"
    case data
    case dataAddress = "http://www.opengis.net/def/rel/ogc/1.0/data"
    case tilingSchemes = "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes"
    case tilingScheme = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme"
    case map = "http://www.opengis.net/def/rel/ogc/1.0/map"
    case mapTileSets = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-map"
    case geodata = "http://www.opengis.net/def/rel/ogc/1.0/geodata"
    case legend = "http://www.opengis.net/def/rel/ogc/1.0/legend"
    case item
  }

  private let address: String
  private let relation: Relation
  private let mediaType: String
  private let title: String

  init(_ relation: Relation, _ address: String, _ mediaType: String, _ title: String) {
    self.relation = relation
    self.address = address
    self.mediaType = mediaType
    self.title = title
  }

  /// An address with braces is a template.
  var json: JSONValue {
    .object(present: [
      ("href", .string(address)), ("rel", .string(relation.rawValue)),
      ("type", .string(mediaType)), ("title", .string(title)),
      ("templated", address.contains("{") ? true : nil),
    ])
  }
}
