/// Tiles that are drawn at once: a square of a level, of which a plan may want a part.
package struct TileBlock: Hashable, Sendable {
  /// The north-western tile, wanted or not.
  package let first: TileAddress
  /// How many tiles across and down.
  package let side: Int
  /// The tiles that are wanted, row by row from the north-west: each with its place among all of the
  /// block, counted row by row.
  package let wanted: [Place]

  /// A tile and where it stands in its block.
  package struct Place: Hashable, Sendable {
    package let index: Int
    package let address: TileAddress
  }
}
