extension ProjectSpecification {
  /// The published form of a project file: the canonical JSON of its tree without private keys, as
  /// an atlas carries it.
  ///
  /// Only keys of the grammar that are not private pass, so a key that nobody thought of stays out.
  /// Private are all sources, paths, layers and column names and what the members' policy says
  /// about places. Places in the file and the style of scalars leave no trace. Read it back in
  /// `Mode.published`.
  package static func publishedJSON(from root: YAMLNode) -> String {
    let published = root.published(as: .object(ProjectGrammar.root))
    return (published ?? YAMLNode(.mapping([]), at: root.place)).canonicalJSON()
  }
}

extension YAMLNode {
  /// What may be published of a value of this shape, or nil when it does not have the shape.
  fileprivate func published(as shape: Shape) -> YAMLNode? {
    guard let shape = shape.alternative(for: self) else { return nil }
    switch (shape, content) {
    case (.object(let rule), .mapping(let entries)):
      return publishing(entries) { entry in
        rule.key(entry.key).flatMap { $0.isPrivate ? nil : $0.shape }
      }
    case (.dictionary(_, let value), .mapping(let entries)):
      return publishing(entries) { _ in value }
    case (.localized, .mapping(let entries)):
      return publishing(entries) { _ in .text }
    case (.list(let element, _), .sequence(let items)):
      return YAMLNode(.sequence(items.compactMap { $0.published(as: element) }), at: place)
    default:
      return self
    }
  }

  private func publishing(_ entries: [Entry], _ shape: (Entry) -> Shape?) -> YAMLNode {
    let kept = entries.compactMap { entry -> Entry? in
      guard let value = shape(entry).flatMap({ entry.value.published(as: $0) }) else { return nil }
      return Entry(key: entry.key, keyPlace: entry.keyPlace, value: value)
    }
    return YAMLNode(.mapping(kept), at: place)
  }
}
