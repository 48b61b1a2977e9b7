/// The tile matrix set of all tiles: WebMercatorQuad of the OGC's Two Dimensional Tile Matrix Set.
package enum TileScheme {
  /// Its identifier.
  package static let identifier = "WebMercatorQuad"

  /// Its deepest zoom level: a pixel of a tile of 256 is 37 millimetres at the equator.
  package static let deepestZoom = 22

  static let title = "Google Maps Compatible for the World"

  /// Its address in the register of the OGC.
  static let address = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad"

  /// Half of the width and of the height of the world in metres.
  static let halfWidth = 20_037_508.342789244

  /// The pixels of a tile across and down.
  static let tileSide = 256

  /// The side of a pixel in metres to which scale denominators refer.
  static let standardPixel = 0.28e-3

  /// The side of a tile's pixel in metres of EPSG:3857.
  static func cellSize(_ zoom: Int) -> Double {
    2 * halfWidth / Double(tileSide << zoom)
  }
}
