/// Where a tile stands in Web Mercator: x from the west, y from the north, both from 0 (the XYZ
/// scheme; OGC Two Dimensional Tile Matrix Set, WebMercatorQuad).
package struct TileAddress: Hashable, Sendable {
  /// 0 for the whole world in one tile; each level has four times as many.
  package var zoom: Int
  package var x: Int
  package var y: Int

  /// An address that the scheme need not have.
  package init(zoom: Int, x: Int, y: Int) {
    self.zoom = zoom
    self.x = x
    self.y = y
  }

  /// The row counted from the south, as MBTiles count (Tile Map Service, global-mercator profile).
  package var rowFromSouth: Int { (1 << zoom) - 1 - y }
}
