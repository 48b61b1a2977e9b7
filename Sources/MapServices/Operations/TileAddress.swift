/// A tile of WebMercatorQuad that exists.
package struct TileAddress: Hashable, Sendable {
  package let zoom: Int
  /// x, from the west.
  package let column: Int
  /// y, from the north.
  package let row: Int

  /// Errors, status 404: a tile outside the scheme.
  package init(zoom: Int, column: Int, row: Int) throws(Problem) {
    guard (0...TileScheme.deepestZoom).contains(zoom) else {
      throw Problem(
        status: 404,
        "there is no zoom level \(zoom), levels reach from 0 to \(TileScheme.deepestZoom)")
    }
    let last = (1 << zoom) - 1
    guard (0...last).contains(column), (0...last).contains(row) else {
      throw Problem(
        status: 404,
        "there is no tile \(zoom)/\(column)/\(row), columns and rows of this level reach from 0 to "
          + "\(last)")
    }
    self.zoom = zoom
    self.column = column
    self.row = row
  }
}
