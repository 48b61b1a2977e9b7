import Drawing
import Wording

/// Count marks: a small disc of paper with a number, for units below a polygon. In print, where no hue
/// tells plans in force, their discs are full.
struct MarkPainter {
  let setter: TextSetter
  let style: SheetStyle
  let wording: Phrasebook

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
      wording.integer(mark.count),
      setter.style(
        style.smallPrint * 0.95, weight: .bold,
        color: isFull(mark) ? setter.theme.letters(on: color(mark)) : color(mark)),
      alignment: .center)
    let metrics = try setter.measure(block)
    let radius = radius
    let ring = color(mark)
    let ground = isFull(mark) ? ring : setter.theme.paper
    let line = isFull(mark) ? setter.theme.ring : ring
    return { center in
      let width = max(metrics.width, 2 * radius)
      return [
        .shape(
          .init(
            Path(circleAround: center, radius: radius), fill: .solid(ground),
            stroke: Stroke(color: line, width: 0.8))),
        .text(
          .init(
            block, at: Point(x: center.x - width / 2, y: center.y - metrics.height / 2),
            width: width)),
      ]
    }
  }

  /// Plans in force in the accent, anything less in grey.
  private func color(_ mark: UnitMark) -> Color {
    isInForce(mark) ? setter.theme.accent : setter.theme.quietInk
  }

  private func isFull(_ mark: UnitMark) -> Bool {
    setter.theme.look == .print && isInForce(mark)
  }

  private func isInForce(_ mark: UnitMark) -> Bool { mark.kind.hasSuffix("in-force") }
}
