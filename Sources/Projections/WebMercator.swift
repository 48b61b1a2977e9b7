/// The tile scheme of web maps: EPSG:3857 in squares, zoom 0 the whole world, each level four times
/// as many, x from the west, y from the north (OGC Two Dimensional Tile Matrix Set, WebMercatorQuad).
package enum WebMercator {
  /// Half of the width and of the height of the world, in metres: π times the semi-major axis.
  package static let halfWidth = 20_037_508.342789244

  /// The system's authority code.
  package static let definition = "EPSG:3857"

  /// The deepest zoom level: a pixel of a tile of 256 is 9 millimetres.
  package static let deepestZoom = 24

  /// How many tiles a level has across and down.
  package static func tileCount(zoom: Int) -> Int { 1 << zoom }

  /// The side of a tile in metres of the projection.
  package static func tileSide(zoom: Int) -> Double {
    2 * halfWidth / Double(tileCount(zoom: zoom))
  }

  /// The part of the world that a tile shows.
  package static func box(zoom: Int, x: Int, y: Int) -> ProjectedBox {
    let side = tileSide(zoom: zoom)
    let west = -halfWidth + Double(x) * side
    let north = halfWidth - Double(y) * side
    return ProjectedBox(
      minEasting: west, minNorthing: north - side, maxEasting: west + side, maxNorthing: north)
  }
}
