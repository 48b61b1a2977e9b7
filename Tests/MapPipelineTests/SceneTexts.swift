import Drawing

extension Scene {
  /// What is written on a page, in its order.
  var texts: [String] {
    func texts(_ elements: [SceneElement]) -> [String] {
      elements.flatMap { element -> [String] in
        switch element {
        case .text(let text): [text.block.string]
        case .group(let group): texts(group.elements)
        case .shape, .partition, .image: []
        }
      }
    }
    return texts(elements)
  }
}
