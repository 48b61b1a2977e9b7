import Drawing

/// Proportional circles, large ones first so that small ones stay visible, then the marks of counts
/// that are held back, each where no circle and no other mark hides it.
struct SymbolPainter {
  let content: MapContent
  let scale: SymbolScale

  static let suppressedRadius = 2.4

  /// The symbols' layer, and the boxes that names must leave free.
  struct Result {
    var element: SceneElement
    var boxes: [Rectangle]
  }

  /// `positions` are the symbols' places on the page, nil where the projection has none, and `dots`
  /// those of their dots where the layer has dots.
  func layer(
    _ symbols: [SymbolLayer.Symbol], positions: [Point?], dots: [[Point?]] = []
  ) -> Result {
    let order = symbols.indices.sorted {
      (magnitude(symbols[$1]), $0) < (magnitude(symbols[$0]), $1)
    }
    var circles: [(center: Point, radius: Double)] = []
    var result = Result(element: .group(.init(id: "symbols")), boxes: [])
    var elements = DotPainter(content: content).layer(symbols, positions: dots)
    var held: [Int] = []
    let hasCircles = content.symbols?.dotValue == nil
    for index in order {
      guard let position = positions[index] else { continue }
      guard case .count(let value) = symbols[index].value else {
        held.append(index)
        continue
      }
      guard value > 0, hasCircles else { continue }
      let radius = scale.radius(of: value)
      circles.append((position, radius))
      let side = radius * 0.8
      result.boxes.append(
        Rectangle(x: position.x - side, y: position.y - side, width: 2 * side, height: 2 * side))
      elements.append(
        group(
          symbols[index], text: content.wording.integer(value),
          [
            .shape(
              .init(
                Path(circleAround: position, radius: radius),
                fill: .solid(Self.fill(content.theme.accent)),
                stroke: Stroke(color: content.theme.ring, width: 0.5)))
          ]))
    }
    var marks: [Rectangle] = []
    for index in held {
      guard let position = positions[index] else { continue }
      let place = Self.freePlace(near: position, circles: circles, marks: marks)
      marks.append(Self.box(at: place))
      var shapes: [SceneElement] = []
      if place != position {
        let line = Path(line: [position, place])
        shapes = [
          .shape(.init(line, stroke: Stroke(color: content.theme.paper, width: 1.4))),
          .shape(.init(line, stroke: Stroke(color: content.theme.accent, width: 0.5))),
        ]
      }
      shapes += Self.suppressed(at: place, content.theme)
      elements.append(group(symbols[index], text: content.symbols?.suppressedLabel ?? "", shapes))
    }
    result.boxes += marks
    result.element = .group(.init(id: "symbols", elements: elements))
    return result
  }

  private func group(
    _ symbol: SymbolLayer.Symbol, text: String, _ shapes: [SceneElement]
  ) -> SceneElement {
    let unit = content.ground.boundaries.units[symbol.unit]
    return .group(
      .init(
        id: "symbol-\(unit.code)", title: "\(unit.name(in: content.wording.tag.text)): \(text)",
        elements: shapes))
  }

  /// The mark's own place, or the nearest of some around it that no circle and no mark covers.
  private static func freePlace(
    near position: Point, circles: [(center: Point, radius: Double)], marks: [Rectangle]
  ) -> Point {
    FreePlace.near(position) { place in
      let box = box(at: place)
      return !marks.contains { $0.intersects(box) }
        && !circles.contains { circle in
          // From the circle's middle to the nearest place of the box.
          let dx = max(box.minX - circle.center.x, 0, circle.center.x - box.maxX)
          let dy = max(box.minY - circle.center.y, 0, circle.center.y - box.maxY)
          return dx * dx + dy * dy < circle.radius * circle.radius
        }
    }
  }

  /// The square of a mark with its casing.
  private static func box(at center: Point) -> Rectangle {
    let side = suppressedRadius + 1
    return Rectangle(x: center.x - side, y: center.y - side, width: 2 * side, height: 2 * side)
  }

  /// 70 % of the accent.
  static func fill(_ accent: Color) -> Color {
    Color(red: accent.red, green: accent.green, blue: accent.blue, alpha: 0.7)
  }

  /// A small cross-hatched square: it is no circle, so nobody reads a value from it.
  static func suppressed(at center: Point, _ theme: MapTheme) -> [SceneElement] {
    let r = suppressedRadius
    let accent = theme.accent
    let square = Rectangle(x: center.x - r, y: center.y - r, width: 2 * r, height: 2 * r)
    var cross = Path()
    cross.move(x: square.minX, y: square.minY)
    cross.line(x: square.maxX, y: square.maxY)
    cross.move(x: square.minX, y: square.maxY)
    cross.line(x: square.maxX, y: square.minY)
    return [
      .shape(.init(Path(box(at: center)), fill: .solid(theme.paper))),
      .shape(
        .init(
          Path(square), fill: .solid(theme.paper), stroke: Stroke(color: accent, width: 0.6))),
      .shape(.init(cross, stroke: Stroke(color: accent, width: 0.5))),
    ]
  }

  private func magnitude(_ symbol: SymbolLayer.Symbol) -> Int {
    if case .count(let value) = symbol.value { value } else { 0 }
  }
}
