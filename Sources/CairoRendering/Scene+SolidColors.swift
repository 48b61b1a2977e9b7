import Drawing

extension Scene {
  /// The opaque colours that the scene asks for, 0xRRGGBB, in order of first use: the colours that
  /// a picture must show exactly.
  var solidColors: [UInt32] {
    var list = ColorList()
    if let background { list.add(background) }
    list.add(elements)
    return list.colors
  }

  private struct ColorList {
    var colors: [UInt32] = []
    private var known: Set<UInt32> = []

    mutating func add(_ color: Color?) {
      guard let color, color.alpha >= 1 else { return }
      let parts = [color.red, color.green, color.blue].map {
        UInt32((min(1, max(0, $0)) * 255).rounded())
      }
      let word = parts[0] << 16 | parts[1] << 8 | parts[2]
      if known.insert(word).inserted { colors.append(word) }
    }

    private mutating func add(_ paint: Paint) {
      switch paint {
      case .solid(let color): add(color)
      case .hatch(let hatch):
        add(hatch.ground)
        add(hatch.color)
      case .dots(let dots):
        add(dots.ground)
        add(dots.color)
      }
    }

    mutating func add(_ elements: [SceneElement]) {
      for element in elements {
        switch element {
        case .group(let group): add(group.elements)
        case .image: break
        case .text(let text):
          add(text.block.style.color)
          add(text.halo?.color)
        case .partition(let partition):
          for area in partition.areas { for fill in area.fills { add(fill) } }
        case .shape(let shape):
          if let fill = shape.fill { add(fill) }
          add(shape.stroke?.color)
        }
      }
    }
  }
}
