extension SceneElement {
  /// The element in another place, points to the right and down; its size stays.
  package func moved(right: Double, down: Double) -> SceneElement {
    switch self {
    case .shape(var shape):
      shape.path = shape.path.moved(right: right, down: down)
      return .shape(shape)
    case .partition(var partition):
      for index in stride(from: 0, to: partition.ordinates.count - 1, by: 2) {
        partition.ordinates[index] += right
        partition.ordinates[index + 1] += down
      }
      return .partition(partition)
    case .text(var text):
      text.origin = Point(x: text.origin.x + right, y: text.origin.y + down)
      return .text(text)
    case .image(var image):
      image.frame = image.frame.moved(right: right, down: down)
      return .image(image)
    case .group(var group):
      group.clip = group.clip?.moved(right: right, down: down)
      if let link = group.link {
        group.link = Link(to: link.target, area: link.area.moved(right: right, down: down))
      }
      group.elements = group.elements.map { $0.moved(right: right, down: down) }
      return .group(group)
    }
  }
}

extension Path {
  /// The same path in another place, points to the right and down.
  package func moved(right: Double, down: Double) -> Path {
    var result = self
    result.move(by: right, down)
    return result
  }
}

extension Rectangle {
  /// The same rectangle in another place, points to the right and down.
  package func moved(right: Double, down: Double) -> Rectangle {
    Rectangle(x: x + right, y: y + down, width: width, height: height)
  }
}
