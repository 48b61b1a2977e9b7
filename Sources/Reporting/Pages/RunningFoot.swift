import Drawing
import Wording

/// The foot of every page but the cover: the folio outside with the chapter beside it, the
/// report's title inside. Furniture, which is not read out.
struct RunningFoot {
  let setter: Typesetter
  let wording: Phrasebook
  let reportTitle: String

  private static let gap = 12.0

  /// The foot of a page; odd numbers stand on right-hand pages, in right-to-left books on left-hand
  /// ones.
  /// - Parameter label: what is printed in the place of the number.
  func element(
    for page: Page, number: Int, label: String? = nil
  ) throws(ReportingError) -> SceneElement {
    let style = setter.style
    let area = Rectangle(
      x: style.margin, y: 0, width: page.size.width - 2 * style.margin, height: 0)
    let folio = try setter.line(label ?? wording.pageNumber(number), style.folio)
    let room = area.width - folio.width - 3 * Self.gap
    let title =
      page.title == reportTitle
      ? "" : [page.title, page.mark].compactMap { $0 }.joined(separator: " · ")
    let report = try shortened(reportTitle, style.foot, width: room / 2)
    let chapter = try shortened(title, style.foot, width: room - (report?.width ?? 0))
    let baseline = page.size.height - style.margin - 4
    let isAtRight = (number % 2 == 1) != setter.isRightToLeft
    func text(_ text: SetText?, offset: Double, outside: Bool) -> SceneElement? {
      guard let text else { return nil }
      let x =
        outside == isAtRight ? area.maxX - offset - text.width : area.minX + offset
      return text.element(at: Point(x: x, y: baseline - text.metrics.ascent))
    }
    let inward = [
      text(folio, offset: 0, outside: true),
      text(chapter, offset: folio.width + Self.gap, outside: true),
      text(report, offset: 0, outside: false),
    ].compactMap { $0 }
    // From where reading begins: those who hear or copy it go along the line.
    let isOutsideFirst = isAtRight == setter.isRightToLeft
    return .group(.init(role: .artifact, elements: isOutsideFirst ? inward : inward.reversed()))
  }

  /// One line, with an ellipsis where it is too long; nil for nothing.
  private func shortened(
    _ string: String, _ style: TextStyle, width: Double
  ) throws(ReportingError) -> SetText? {
    guard !string.isEmpty else { return nil }
    var text = try setter.line(string, style)
    var kept = string
    while text.width > width, kept.count > 1 {
      kept = String(kept.dropLast())
      text = try setter.line(kept.trimmedEnd + "…", style)
    }
    return text
  }
}
