import Drawing

/// Count marks: a small white disc with a number, for units below a polygon.
struct MarkPainter {
  let setter: TextSetter
  let style: SheetStyle

  private var radius: Double { style.smallPrint * 0.78 }

  /// The box that a mark takes, for the labels to keep clear of.
  func box(at center: Point) -> Rectangle {
    Rectangle(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius)
      .inset(by: -0.6)
  }

  /// The mark with its number at a place.
  func elements(_ mark: UnitMark, at center: Point) throws(CartographyError) -> [SceneElement] {
    try sample(mark)(center)
  }

  /// A mark of this kind to be placed; measured once.
  func sample(_ mark: UnitMark) throws(CartographyError) -> (Point) -> [SceneElement] {
    let block = setter.block(
      String(mark.count),
      setter.style(style.smallPrint * 0.95, weight: .bold, color: color(mark)),
      alignment: .center)
    let metrics = try setter.measure(block)
    let radius = radius
    let ring = color(mark)
    return { center in
      let width = max(metrics.width, 2 * radius)
      return [
        .shape(
          .init(
            Path(circleAround: center, radius: radius), fill: .solid(.white),
            stroke: Stroke(color: ring, width: 0.8))),
        .text(
          .init(
            block, at: Point(x: center.x - width / 2, y: center.y - metrics.height / 2),
            width: width)),
      ]
    }
  }

  /// Plans in force in the accent, anything less in grey.
  private func color(_ mark: UnitMark) -> Color {
    mark.kind.hasSuffix("in-force") ? setter.theme.accent : setter.theme.quietInk
  }
}
