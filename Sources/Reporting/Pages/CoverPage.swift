import Cartography
import Drawing

/// The first page: a ground of the accent with organisation and title, the first map as an
/// ornament, the date of the data, and the disclaimer at the foot.
struct CoverPage {
  let context: ChapterContext

  /// The share of the page's height that the ground takes, with and without a map under it.
  private static let groundShare = (withMap: 0.47, withoutMap: 0.62)
  /// Tried from the largest on.
  private static let titleSizes = [44.0, 38, 32, 27, 23]

  private var setter: Typesetter { context.setter }
  private var style: PageStyle { context.style }
  private var content: ReportContent { context.content }

  func page() throws(ReportingError) -> Page {
    let margin = style.margin
    let width = context.paper.width - 2 * margin
    let map = content.maps.first
    let share = map == nil ? Self.groundShare.withoutMap : Self.groundShare.withMap
    let ground = Rectangle(
      x: 0, y: 0, width: context.paper.width, height: (context.paper.height * share).rounded())
    let foot = try self.foot(width: width)
    var elements: [SceneElement] = [
      .group(
        .init(
          role: .artifact,
          elements: [.shape(.init(Path(ground), fill: .solid(style.theme.accent)))]))
    ]
    elements += try words(
      in: Rectangle(x: margin, y: margin, width: width, height: ground.height - 1.6 * margin))
    let footTop = context.paper.height - margin - foot.height
    if let map {
      let top = ground.maxY + 26
      let area = Rectangle(x: margin, y: top, width: width, height: footTop - 22 - top)
      let ornament = try MapFigure(context: context).ornament(
        map, in: area, sheet: context.paper)
      elements += ornament.elements
    }
    elements += foot.elements(Point(x: margin, y: footTop))
    return Page(
      size: context.paper, elements: elements, title: content.title, hasFoot: false)
  }

  /// Organisation at the head of the ground, title and subtitle at its foot.
  private func words(in area: Rectangle) throws(ReportingError) -> [SceneElement] {
    let ink = style.onAccent
    let logo = CoverLogo(content.logo, in: area, isMirrored: setter.isRightToLeft)
    let organisation = try line(
      content.organisation, style.style(12, .bold, color: ink, lineHeight: 16),
      area.width - logo.width)
    let subtitle = try line(
      content.subtitle ?? "", style.style(15, color: ink, lineHeight: 20), area.width)
    let subtitleHeight = subtitle.map { $0.height + 10 } ?? 0
    let room = area.height - max(organisation?.height ?? 0, logo.height) - subtitleHeight - 30
    let title = try title(in: Size(width: area.width, height: room), ink)
    let titleTop = area.maxY - subtitleHeight - title.height
    let subtitleTop = area.maxY - (subtitle?.height ?? 0)
    return logo.elements
      + [
        placed(organisation, at: Point(x: area.x + logo.inset, y: area.y)),
        placed(title, at: Point(x: area.x, y: titleTop), role: .title),
        placed(subtitle, at: Point(x: area.x, y: subtitleTop)),
      ].compactMap { $0 }
  }

  /// Nil for nothing to say.
  private func line(
    _ string: String, _ textStyle: TextStyle, _ width: Double
  ) throws(ReportingError) -> SetText? {
    string.isEmpty ? nil : try setter.set(string, textStyle, width: width)
  }

  private func placed(
    _ text: SetText?, at corner: Point, role: SceneElement.Group.Role = .paragraph
  ) -> SceneElement? {
    text.map { .group(.init(role: role, elements: [$0.element(at: corner)])) }
  }

  /// The largest title that fits without breaking a word, else the smallest.
  private func title(in room: Size, _ ink: Color) throws(ReportingError) -> SetText {
    var title = try setter.set(
      content.title, titleStyle(Self.titleSizes[0], ink), width: room.width)
    for size in Self.titleSizes {
      let style = titleStyle(size, ink)
      title = try setter.set(content.title, style, width: room.width)
      var widestWord = 0.0
      for word in content.title.split(whereSeparator: \.isWhitespace) {
        widestWord = max(widestWord, try setter.width(of: String(word), style))
      }
      if title.height <= room.height, widestWord <= room.width { break }
    }
    return title
  }

  private func titleStyle(_ size: Double, _ ink: Color) -> TextStyle {
    style.style(size, .bold, color: ink, lineHeight: (size * 1.16).rounded())
  }

  /// The dates and the disclaimer, to stand at the foot of the page.
  private func foot(width: Double) throws(ReportingError) -> Piece {
    let dates = [content.asOfLine, content.createdLine].compactMap { $0 }.filter { !$0.isEmpty }
    let date = try line(
      dates.joined(separator: " · "),
      style.style(10.5, .bold, color: style.theme.accent, lineHeight: 15), width)
    // Long lines of small type are hard to follow.
    let disclaimer = try line(content.disclaimer, style.quiet, width * 0.8)
    let gap = date == nil || disclaimer == nil ? 0 : 8.0
    let dateHeight = date?.height ?? 0
    return Piece(height: dateHeight + gap + (disclaimer?.height ?? 0)) { corner in
      let x = setter.x(0, width: width * 0.8, from: corner.x, areaWidth: width)
      return [
        placed(date, at: corner),
        placed(disclaimer, at: Point(x: x, y: corner.y + dateHeight + gap)),
      ].compactMap { $0 }
    }
  }
}
