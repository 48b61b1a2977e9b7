/// A request of the Web Map Service, understood.
package enum WMSRequest: Hashable, Sendable {
  /// The capabilities in the version that was agreed on.
  case capabilities(WMSVersion)
  case map(WMSMapRequest)
  case legend(WMSLegendRequest)
}

extension WMSRequest {
  /// The most layers of one map.
  package static let layerLimit = 8

  /// The formats of maps and legends, in the words of the capabilities.
  static let formats: [(mediaType: String, format: FileFormat)] = [
    ("image/png", .png), ("image/png; mode=8bit", .png), ("image/webp", .webp),
    ("image/svg+xml", .svg),
  ]

  /// Reads the query of a request. Names of parameters count in any case; unknown ones are ignored.
  ///
  /// - Parameter updateSequence: the sequence of the catalog, a number or a text that grows.
  package static func parse(
    _ query: [RequestTarget.QueryItem], catalog: ServiceCatalog, updateSequence: String
  ) throws(WMSException) -> WMSRequest {
    let reader = WMSQuery(query, catalog: catalog)
    try reader.checkTwice()
    if let service = reader.value("SERVICE"), service.uppercased() != "WMS" {
      throw reader.failure(
        nil, "the service is \(Problem.shown(service)), expected WMS", locator: "SERVICE")
    }
    guard let operation = reader.value("REQUEST") else {
      throw reader.failure(
        nil, "REQUEST is missing, expected GetCapabilities, GetMap or GetLegendGraphic",
        locator: "REQUEST")
    }
    switch operation.lowercased() {
    case "getcapabilities", "capabilities":
      try reader.checkUpdateSequence(updateSequence)
      return .capabilities(reader.version)
    case "getmap", "map": return .map(try reader.mapRequest())
    case "getlegendgraphic": return .legend(try reader.legendRequest())
    default:
      throw reader.failure(
        .operationNotSupported,
        "the request \(Problem.shown(operation)) is not supported, expected GetCapabilities, "
          + "GetMap or GetLegendGraphic", locator: "REQUEST")
    }
  }
}
