import Cartography
import Drawing

/// The head over the first page of a leaflet: on a ground of the accent the organisation with its
/// logo, the report's title and what the leaflet is about.
struct Masthead {
  let context: ChapterContext

  private static let padding = 12.0
  /// Between the ground and what follows.
  private static let spaceAfter = 16.0

  /// A block at the top of a page's body, whose ground reaches to the paper's edges.
  func block(_ heading: String, destination: String) throws(ReportingError) -> Block {
    let (setter, style) = (context.setter, context.style)
    let (content, ink, paper) = (context.content, context.style.onAccent, context.paper)
    let width = context.upright.body.width
    let logo = CoverLogo(
      content.logo, in: Rectangle(x: 0, y: 0, width: width, height: 0),
      isMirrored: setter.isRightToLeft)
    let room = max(width / 2, width - logo.width)
    let small = style.style(9.5, .bold, color: ink, lineHeight: 13)
    let texts: [(text: String, style: TextStyle, role: SceneElement.Group.Role, space: Double)] = [
      (content.organisation, small, .paragraph, 8),
      (content.title, style.style(13, color: ink, lineHeight: 17), .title, 0),
      (heading, style.style(26, .bold, color: ink, lineHeight: 31), .heading1, 2),
      (content.subtitle ?? "", style.style(11, color: ink, lineHeight: 15), .paragraph, 2),
      (
        [content.asOfLine, content.createdLine].compactMap { $0 }.joined(separator: " · "),
        style.style(9, color: ink, lineHeight: 12), .paragraph, 0
      ),
    ]
    var lines: [(set: SetText, role: SceneElement.Group.Role, y: Double)] = []
    var y = 0.0
    for line in texts where !line.text.isEmpty {
      let set = try setter.set(line.text, line.style, width: room)
      lines.append((set, line.role, y))
      y += set.height + line.space
    }
    let height = max(y, logo.height) + Self.padding
    return Block(height: height + Self.spaceAfter, keepsWithNext: true) { corner in
      let ground = Rectangle(x: 0, y: 0, width: paper.width, height: corner.y + height)
      let signs = logo.elements.map { $0.moved(right: corner.x, down: corner.y) }
      return [
        .group(
          .init(
            role: .artifact,
            elements: [.shape(.init(Path(ground), fill: .solid(style.theme.accent)))]))
      ]
        + lines.map { line in
          let x = setter.x(0, width: room, from: corner.x, areaWidth: width)
          return .group(
            .init(
              role: line.role, destination: line.role == .heading1 ? destination : nil,
              elements: [line.set.element(at: Point(x: x, y: corner.y + line.y))]))
        } + signs
    }
  }
}
