import Drawing

/// Proportional circles, large ones first so that small ones stay visible.
struct SymbolPainter {
  let content: MapContent
  let scale: SymbolScale

  static let suppressedRadius = 2.4

  /// `positions` are the symbols' places on the page, nil where the projection has none.
  func layer(_ symbols: [SymbolLayer.Symbol], positions: [Point?]) -> SceneElement {
    let order = symbols.indices.sorted {
      (magnitude(symbols[$1]), $0) < (magnitude(symbols[$0]), $1)
    }
    var elements: [SceneElement] = []
    for index in order {
      guard let position = positions[index] else { continue }
      let unit = content.ground.boundaries.units[symbols[index].unit]
      let name = unit.name(in: content.wording.tag.text)
      let shapes: [SceneElement]
      let title: String
      switch symbols[index].value {
      case .count(0): continue
      case .count(let value):
        title = "\(name): \(content.wording.integer(value))"
        shapes = [
          .shape(
            .init(
              Path(circleAround: position, radius: scale.radius(of: value)),
              fill: .solid(Self.fill(content.theme.accent)),
              stroke: Stroke(color: .white, width: 0.5)))
        ]
      case .suppressed:
        title = "\(name): \(content.symbols?.suppressedLabel ?? "")"
        shapes = Self.suppressed(at: position, accent: content.theme.accent)
      }
      elements.append(
        .group(.init(id: "symbol-\(unit.code)", title: title, elements: shapes)))
    }
    return .group(.init(id: "symbols", elements: elements))
  }

  /// 70 % of the accent.
  static func fill(_ accent: Color) -> Color {
    Color(red: accent.red, green: accent.green, blue: accent.blue, alpha: 0.7)
  }

  /// A small cross-hatched square: it is no circle, so nobody reads a value from it.
  static func suppressed(at center: Point, accent: Color) -> [SceneElement] {
    let r = suppressedRadius
    let square = Rectangle(x: center.x - r, y: center.y - r, width: 2 * r, height: 2 * r)
    var cross = Path()
    cross.move(x: square.minX, y: square.minY)
    cross.line(x: square.maxX, y: square.maxY)
    cross.move(x: square.minX, y: square.maxY)
    cross.line(x: square.maxX, y: square.minY)
    return [
      .shape(
        .init(
          Path(square), fill: .solid(.white), stroke: Stroke(color: accent, width: 0.6))),
      .shape(.init(cross, stroke: Stroke(color: accent, width: 0.5))),
    ]
  }

  private func magnitude(_ symbol: SymbolLayer.Symbol) -> Int {
    if case .count(let value) = symbol.value { value } else { 0 }
  }
}
