import Drawing

/// What a reader finds in a scene: texts with their room, groups with an id, and shapes.
struct SceneReading {
  struct PlacedText {
    var string: String
    var style: TextStyle
    /// The box of the words as measured, at the text's origin.
    var area: Rectangle
  }

  private(set) var texts: [PlacedText] = []
  private(set) var groups: [String: SceneElement.Group] = [:]
  private(set) var shapes: [SceneElement.Shape] = []
  private(set) var images: [SceneElement.Image] = []

  init(_ elements: [SceneElement]) throws { for element in elements { try read(element) } }

  var strings: [String] { texts.map(\.string) }

  /// The texts of the group with an id; none where there is no such group.
  func texts(in id: String) throws -> [PlacedText] {
    try groups[id].map { try SceneReading($0.elements).texts } ?? []
  }

  private mutating func read(_ element: SceneElement) throws {
    switch element {
    case .shape(let shape): shapes.append(shape)
    case .partition(let partition):
      for element in partition.elements { try read(element) }
    case .text(let text):
      let metrics = try FixedWidthMeasuring().measure(text.block)
      texts.append(
        PlacedText(
          string: text.block.string, style: text.block.style,
          area: Rectangle(
            x: text.origin.x, y: text.origin.y, width: min(metrics.width, text.width),
            height: metrics.height)))
    case .image(let image): images.append(image)
    case .group(let group):
      if let id = group.id { groups[id] = group }
      for element in group.elements { try read(element) }
    }
  }
}

extension Path {
  /// The positions that its verbs go through, without the control points of curves.
  var corners: [Point] {
    stride(from: 0, to: ordinates.count - 1, by: 2).map {
      Point(x: ordinates[$0], y: ordinates[$0 + 1])
    }
  }
}
