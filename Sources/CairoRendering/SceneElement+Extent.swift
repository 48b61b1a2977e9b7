import Drawing

extension SceneElement.Group {
  /// About what the group draws on, in points; nil when it draws nothing. Clipped groups are as large
  /// as what they are clipped to; a text is a line.
  var extent: Rectangle? {
    if let clip { return clip }
    return elements.reduce(nil as Rectangle?) { whole, element in
      let next: Rectangle? =
        switch element {
        case .shape(let shape): shape.path.bounds
        case .partition(let partition): partition.bounds
        case .text(let text):
          Rectangle(
            x: text.origin.x, y: text.origin.y, width: text.width,
            height: text.block.style.size * 1.36)
        case .image(let image): image.frame
        case .group(let group): group.elements.isEmpty ? nil : group.extent
        }
      guard let next else { return whole }
      return whole?.union(next) ?? next
    }
  }
}
