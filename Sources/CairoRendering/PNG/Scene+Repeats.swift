import Drawing

extension Scene {
  /// Whether shapes stand in the picture again and again, as letters and the lines of hatches do.
  var hasRepeatingShapes: Bool { elements.contains { $0.repeats } }
}

extension SceneElement {
  fileprivate var repeats: Bool {
    switch self {
    case .text, .image: true
    case .group(let group): group.elements.contains { $0.repeats }
    case .partition(let partition):
      partition.areas.contains { area in area.fills.contains { $0.isPattern } }
    case .shape(let shape): shape.fill?.isPattern ?? false
    }
  }
}

extension Paint {
  fileprivate var isPattern: Bool {
    switch self {
    case .solid: false
    case .hatch, .dots: true
    }
  }
}
