import Drawing

/// What a reader of a page finds: lines with the room that they take, links, destinations, and the
/// groups of a role.
struct SceneReading {
  struct PlacedLine {
    var string: String
    /// Around the words themselves, not their box.
    var area: Rectangle
  }

  private(set) var strings: [String] = []
  private(set) var lines: [PlacedLine] = []
  private(set) var links: [SceneElement.Link] = []
  private(set) var destinations: [String] = []
  private(set) var groups: [SceneElement.Group] = []
  private(set) var images: [SceneElement.Image] = []

  init(_ scene: Scene) throws { for element in scene.elements { try read(element) } }

  init(_ elements: [SceneElement]) throws { for element in elements { try read(element) } }

  func groups(_ role: SceneElement.Group.Role) -> [SceneElement.Group] {
    groups.filter { $0.role == role }
  }

  private mutating func read(_ element: SceneElement) throws {
    switch element {
    case .shape, .partition: break
    case .image(let image): images.append(image)
    case .text(let text):
      strings.append(text.block.string)
      let metrics = try FixedWidthMeasuring().measure(text.block)
      let lineHeight = metrics.height / Double(metrics.lines.count)
      for (index, line) in metrics.lines.enumerated() {
        let width = FixedWidthMeasuring.width(line, text.block.style.size)
        let free = text.width - width
        let offset: Double =
          switch text.block.alignment {
          case .leading: text.block.isRightToLeft ? free : 0
          case .center: free / 2
          case .trailing: text.block.isRightToLeft ? 0 : free
          }
        lines.append(
          PlacedLine(
            string: line,
            area: Rectangle(
              x: text.origin.x + offset, y: text.origin.y + Double(index) * lineHeight,
              width: width, height: lineHeight)))
      }
    case .group(let group):
      groups.append(group)
      if let link = group.link { links.append(link) }
      if let destination = group.destination { destinations.append(destination) }
      for element in group.elements { try read(element) }
    }
  }
}
