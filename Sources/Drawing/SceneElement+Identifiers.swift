extension SceneElement {
  /// The element with `suffix` after every id and destination in it, so that two drawings of one
  /// thing can stand in the same scene.
  package func identified(withSuffix suffix: String) -> SceneElement {
    switch self {
    case .shape, .text: return self
    case .partition(var partition):
      for index in partition.areas.indices {
        partition.areas[index].id = partition.areas[index].id.map { $0 + suffix }
      }
      return .partition(partition)
    case .group(var group):
      group.id = group.id.map { $0 + suffix }
      group.destination = group.destination.map { $0 + suffix }
      group.elements = group.elements.map { $0.identified(withSuffix: suffix) }
      return .group(group)
    }
  }
}
