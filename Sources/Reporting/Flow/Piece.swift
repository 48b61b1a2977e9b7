import Drawing

/// A measured part of a block: its height, and its elements at a corner.
struct Piece {
  /// Points.
  var height: Double
  /// The elements with the upper left corner there.
  var elements: (Point) -> [SceneElement]
}
