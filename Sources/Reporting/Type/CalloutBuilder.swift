import Drawing
import Prose
import Wording

/// Sets call-outs on a tinted ground: a remark under its heading with a rule at the leading edge, a
/// key figure as a large numeral under a rule with its words.
struct CalloutBuilder {
  let paragraphs: ParagraphBuilder
  let wording: Phrasebook
  /// What is higher than this may be broken, in points.
  let columnHeight: Double

  /// Above the first line and below the last one, in points.
  private static let padding = 9.0
  /// From the leading edge to the words, and from the words to the other edge, in points.
  private static let (indent, outdent) = (12.0, 9.0)
  private static let ruleWidth = 2.5
  private static let numeralSize = 30.0
  private static let leastNumeralSize = 12.0

  private var setter: Typesetter { paragraphs.setter }
  private var style: PageStyle { setter.style }

  /// What the words have of a box of `width` points.
  func innerWidth(_ width: Double) -> Double { width - Self.indent - Self.outdent }

  /// A call-out that stays whole where a column can hold it.
  /// - Parameter words: its blocks, set in `innerWidth`.
  func block(
    _ callout: ProseCallout, words: [Block], width: Double, spaceBefore: Double
  ) throws(ReportingError) -> Block {
    let inner = innerWidth(width)
    let head =
      callout.kind == .figure
      ? try numeral(callout.title ?? "", width: inner)
      : try paragraphs.columnHeading(
        title(of: callout), style.calloutTitle, role: .paragraph, width: inner)
    return box(
      .stack([head] + words, grid: LineGrid(pitch: style.line)), kind: callout.kind,
      width: width, spaceBefore: spaceBefore)
  }

  /// "Note", or "Note: How dates are read".
  private func title(of callout: ProseCallout) -> String {
    let word: Phrase =
      switch callout.kind {
      case .note, .figure: .calloutNote
      case .tip: .calloutTip
      case .important: .calloutImportant
      case .warning: .calloutWarning
      case .caution: .calloutCaution
      }
    return callout.title.map { wording.labelled(wording(word), $0) } ?? wording(word)
  }

  /// The figure, as large as its line lets it be. It takes whole lines and a part of the padding.
  private func numeral(_ string: String, width: Double) throws(ReportingError) -> Block {
    func type(_ size: Double) -> TextStyle {
      style.style(size, .bold, color: style.theme.accent, lineHeight: size * 1.15)
    }
    let natural = try setter.width(of: string, type(Self.numeralSize))
    let size = max(Self.leastNumeralSize, Self.numeralSize * min(1, width / natural))
    let text = try setter.set(string, type(size), width: width)
    let lines = ((text.height - Self.padding) / style.line).rounded(.up)
    let height = max(1, lines) * style.line
    var block = Block(height: height, keepsWithNext: true) { corner in
      let top = corner.y + height - text.height
      return [
        .group(
          .init(role: .paragraph, elements: [text.element(at: Point(x: corner.x, y: top))]))
      ]
    }
    block.firstLine = 0
    return block
  }

  private func box(
    _ inner: Block, kind: ProseCallout.Kind, width: Double, spaceBefore: Double = 0
  ) -> Block {
    let (setter, style) = (setter, style)
    let height = inner.height + 2 * Self.padding
    var block = Block(height: height, spaceBefore: spaceBefore) { corner in
      let area = Rectangle(x: corner.x, y: corner.y, width: width, height: height)
      let rule =
        kind == .figure
        ? Rectangle(x: area.x, y: area.y, width: width, height: style.strongRule.width)
        : Rectangle(
          x: setter.x(0, width: Self.ruleWidth, from: area.x, areaWidth: width), y: area.y,
          width: Self.ruleWidth, height: height)
      let left = setter.x(
        Self.indent, width: innerWidth(width), from: corner.x, areaWidth: width)
      return [
        .group(
          .init(
            role: .artifact,
            elements: [
              .shape(.init(Path(area), fill: .solid(style.calloutGround))),
              .shape(.init(Path(rule), fill: .solid(style.theme.accent))),
            ])),
        .group(
          .init(
            role: .aside,
            elements: inner.elements(Point(x: left, y: corner.y + Self.padding)))),
      ]
    }
    block.width = width
    block.firstLine = Self.padding + (inner.firstLine ?? 0)
    block.divided = { available in
      guard height > columnHeight else { return nil }
      return inner.divided(available - 2 * Self.padding).map { first, second in
        (
          box(first, kind: kind, width: width, spaceBefore: spaceBefore),
          box(second, kind: kind, width: width)
        )
      }
    }
    return block
  }
}
