/// What a client needs to know of a map's tiles: TileJSON 3.0.0.
package enum TileJSON {
  /// The document of a map.
  ///
  /// - Parameters:
  ///   - values: the parameters of the request, which the tiles' address repeats.
  ///   - deepestZoom: the last level that is worth drawing.
  package static func document(
    of layer: ServiceLayer, in catalog: ServiceCatalog, values: ParameterValues,
    deepestZoom: Int = TileScheme.deepestZoom
  ) -> JSONValue {
    let query = PercentEncoding.query(view(values))
    let extent = layer.extent
    let limit = ServiceExtent.mercatorLimit
    let bounds = [extent.west, max(extent.south, -limit), extent.east, min(extent.north, limit)]
    return [
      "tilejson": "3.0.0", "name": .string(layer.title), "description": .string(layer.abstract),
      "attribution": .string(HTMLEscaping.text(layer.attribution)), "version": "1.0.0",
      "scheme": "xyz",
      "tiles": [.string("\(catalog.baseAddress)/tiles/\(layer.id)/{z}/{x}/{y}.png\(query)")],
      "minzoom": 0, "maxzoom": .integer(max(0, min(deepestZoom, TileScheme.deepestZoom))),
      "bounds": .array(bounds.map(JSONValue.number)),
      "center": [
        .number((bounds[0] + bounds[2]) / 2), .number((bounds[1] + bounds[3]) / 2), 0,
      ],
      // The tiles are pictures, so that there is no layer of vectors to tell of.
      "vector_layers": [],
    ]
  }

  private static func view(_ values: ParameterValues) -> [(String, String)] {
    [
      ("language", values.text("language")), ("as-of", values.date("as-of").map { "\($0)" }),
      ("labels", values.text("labels")),
    ].compactMap { name, value in value.map { (name, $0) } }
  }
}
