import Drawing

/// A measured piece of the sheet that can be put anywhere: its size, and its elements at a corner.
struct Furnishing {
  var size: Size
  /// Builds the elements with their upper left corner there.
  var elements: (Point) -> [SceneElement]

  /// Takes no room and draws nothing.
  static var nothing: Furnishing { Furnishing(size: Size(width: 0, height: 0)) { _ in [] } }

  func placed(at corner: Point) -> [SceneElement] { elements(corner) }

  /// Pieces under each other with a gap between, all at the left (or right) edge of `width`.
  static func stack(
    _ pieces: [Furnishing], gap: Double, width: Double, atTrailingEdge: Bool = false
  ) -> Furnishing {
    let shown = pieces.filter { $0.size.height > 0 }
    let height = shown.reduce(0) { $0 + $1.size.height } + gap * Double(max(0, shown.count - 1))
    return Furnishing(size: Size(width: width, height: height)) { corner in
      var y = corner.y
      var elements: [SceneElement] = []
      for piece in shown {
        let x = atTrailingEdge ? corner.x + width - piece.size.width : corner.x
        elements += piece.elements(Point(x: x, y: y))
        y += piece.size.height + gap
      }
      return elements
    }
  }

  /// The same with free space above it.
  func lowered(by gap: Double) -> Furnishing {
    Furnishing(size: Size(width: size.width, height: size.height + gap)) { corner in
      elements(Point(x: corner.x, y: corner.y + gap))
    }
  }

  /// Pieces beside each other with a gap between, their tops in one line; mirrored from the right.
  static func row(_ pieces: [Furnishing], gap: Double, mirrored: Bool) -> Furnishing {
    let width = pieces.reduce(0) { $0 + $1.size.width } + gap * Double(max(0, pieces.count - 1))
    let height = pieces.map(\.size.height).max() ?? 0
    return Furnishing(size: Size(width: width, height: height)) { corner in
      var offset = 0.0
      return pieces.flatMap { piece in
        defer { offset += piece.size.width + gap }
        let x = mirrored ? corner.x + width - offset - piece.size.width : corner.x + offset
        return piece.elements(Point(x: x, y: corner.y))
      }
    }
  }
}
