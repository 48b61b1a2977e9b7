import Drawing

/// The eight places of a name around its symbol, the best first: above and to the right, then to the left,
/// below, and beside it (Imhof 1975, in the order of Christensen, Marks and Shieber 1995); sides change
/// where lines are read from right to left.
enum PointPlaces {
  /// The side of the symbol, −1, 0 or 1 in each direction, y down.
  private static let sides: [(x: Double, y: Double)] = [
    (1, -1), (-1, -1), (-1, 1), (1, 1), (1, 0), (0, -1), (-1, 0), (0, 1),
  ]

  /// Boxes of a size around the box of a symbol.
  static func boxes(_ size: Size, around symbol: Rectangle, mirrored: Bool) -> [Rectangle] {
    sides.map { side in
      // In a corner the name comes as near to a round symbol as beside it.
      let near = side.x != 0 && side.y != 0 ? 0.29 : 0
      let x =
        symbol.midX + (mirrored ? -side.x : side.x)
        * (symbol.width * (0.5 - near / 2) + size.width / 2 + 1)
      let y = symbol.midY + side.y * (symbol.height * (0.5 - near / 2) + size.height / 2 + 0.5)
      return LabelPlacer.area(Point(x: x, y: y), size)
    }
  }
}
