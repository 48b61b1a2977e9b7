/// GeoJSON of invented squares of one degree, side by side in rows of seven.
struct SquareLayer {
  /// The properties of each unit, in order, as key and value.
  var units: [[(key: String, value: String)]]

  var geoJSON: String {
    let features = units.enumerated().map { index, properties in
      let texts = properties.map { "\"\($0.key)\": \"\($0.value)\"" }
      let west = 3 + index % 7
      let south = 4 + index / 7
      let ring = [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)].map { "[\(west + $0), \(south + $1)]" }
      return """
        {"type": "Feature", "properties": {\(texts.joined(separator: ", "))}, "geometry": \
        {"type": "Polygon", "coordinates": [[\(ring.joined(separator: ", "))]]}}
        """
    }
    return """
      {"type": "FeatureCollection", "features": [
      \(features.joined(separator: ",\n"))
      ]}

      """
  }
}
