import Drawing

extension SceneElement {
  /// The same with every id behind a prefix: one unit may stand in two frames of a scene, an id only
  /// once.
  func identified(behind prefix: String) -> SceneElement {
    switch self {
    case .shape, .text, .image: return self
    case .partition(var partition):
      for index in partition.areas.indices {
        partition.areas[index].id = partition.areas[index].id.map { prefix + $0 }
      }
      return .partition(partition)
    case .group(var group):
      group.id = group.id.map { prefix + $0 }
      group.elements = group.elements.map { $0.identified(behind: prefix) }
      return .group(group)
    }
  }
}
