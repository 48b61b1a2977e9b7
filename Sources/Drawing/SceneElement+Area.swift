extension SceneElement {
  /// A box that holds the ink of shapes and their lines, of texts of one line, and of groups; nil where there is none, and for partitions, which are as large as their map.
  package var inkArea: Rectangle? {
    switch self {
    case .shape(let shape):
      // Half of the line lies outside, and joins reach a little farther.
      shape.path.bounds?.inset(by: -(shape.stroke?.width ?? 0))
    case .partition: nil
    case .image(let image): image.frame
    case .text(let text):
      Rectangle(
        x: text.origin.x, y: text.origin.y, width: text.width, height: text.block.style.size * 2
      ).inset(by: -(text.halo?.width ?? 0))
    case .group(let group):
      group.elements.compactMap(\.inkArea).reduce(nil as Rectangle?) { box, next in
        box?.union(next) ?? next
      }
    }
  }
}
