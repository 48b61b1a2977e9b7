import Drawing

extension SceneElement {
  /// The words of a link, for those who hear of it without what is around it; nil where it has none.
  static func words(of elements: [SceneElement]) -> String? {
    let words = elements.compactMap { element -> String? in
      switch element {
      case .shape, .partition, .image: return nil
      case .text(let text): return text.block.string
      case .group(let group):
        return group.role == .artifact ? nil : SceneElement.words(of: group.elements)
      }
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
