import CCairo
import Drawing

/// Paints one page's elements in order and keeps the notes for the structure tree.
struct PDFPagePainter {
  let fonts: TextMeasurer
  /// The page's language and the document's, BCP 47.
  let language: String
  let documentLanguage: String
  private(set) var structure: [StructureNote] = []
  /// The roles of the groups around the present element, outermost first.
  private var roles: [SceneElement.Group.Role] = []

  init(fonts: TextMeasurer, language: String, documentLanguage: String) {
    self.fonts = fonts
    self.language = language
    self.documentLanguage = documentLanguage
  }

  mutating func paint(
    _ elements: [SceneElement], on context: borrowing DrawingContext
  ) throws(RenderingError) {
    for element in elements {
      switch element {
      case .shape(let shape): try context.draw(shape)
      case .partition(let partition):
        for area in partition.areas {
          let path = partition.path(of: area)
          for fill in area.fills { try context.draw(.init(path, fill: fill)) }
        }
      case .text(let text): try paint(text, on: context)
      case .group(let group): try paint(group, on: context)
      }
    }
  }

  private mutating func paint(
    _ group: SceneElement.Group, on context: borrowing DrawingContext
  ) throws(RenderingError) {
    let cairo = context.cairo
    if let name = group.destination {
      let corner = group.topLeft
      cairo_tag_begin(
        cairo, CAIRO_TAG_DEST,
        "name=\(TagAttribute.quoted(name)) x=\(TagAttribute.number(corner.x)) "
          + "y=\(TagAttribute.number(corner.y))")
      cairo_tag_end(cairo, CAIRO_TAG_DEST)
    }
    let type = isSilent ? nil : group.role.structureType
    if let type {
      let alternative = group.role == .figure ? group.title : nil
      structure.append(
        StructureNote(type: type, alternative: alternative, language: foreign(language)))
      cairo_tag_begin(cairo, type, nil)
    }
    if let link = group.link {
      if !isSilent { structure.append(StructureNote(type: "Link", alternative: group.title)) }
      cairo_tag_begin(cairo, CAIRO_TAG_LINK, attributes(of: link))
    }
    roles.append(group.role)
    cairo_save(cairo)
    if let clip = group.clip { context.clip(to: clip) }
    try paint(group.elements, on: context)
    cairo_restore(cairo)
    roles.removeLast()
    if group.link != nil { cairo_tag_end(cairo, CAIRO_TAG_LINK) }
    if let type { cairo_tag_end(cairo, type) }
  }

  private mutating func paint(
    _ text: SceneElement.Text, on context: borrowing DrawingContext
  ) throws(RenderingError) {
    let layout = try fonts.laidOut(text.block)
    if let halo = text.halo, halo.width > 0 {
      // An outline and no text: the words are in the file once.
      try context.appendOutlines(of: layout, placed: text)
      context.setColor(halo.color)
      context.setDash([])
      cairo_set_line_width(context.cairo, 2 * halo.width)
      cairo_stroke(context.cairo)
    }
    let type = structureType(for: layout)
    if let type {
      structure.append(
        StructureNote(
          type: type, replacement: layout.hasRightToLeftRun ? text.block.string : nil,
          language: foreign(text.block.language)))
      cairo_tag_begin(context.cairo, type, nil)
    }
    context.setColor(text.block.style.color)
    try SelectableText(layout: layout).show(text, on: context)
    if let type { cairo_tag_end(context.cairo, type) }
  }

  /// A text of its own is a paragraph; inside an element it is a span where it needs a language or
  /// a replacement; in an artifact it is nothing.
  private func structureType(for layout: TextLayout) -> String? {
    if isSilent { return nil }
    guard roles.contains(where: { $0.structureType != nil }) else { return "P" }
    let isForeign = foreign(layout.block.language) != nil && !roles.contains(.figure)
    return layout.hasRightToLeftRun || isForeign ? "Span" : nil
  }

  private var isSilent: Bool { roles.contains(.artifact) }

  private func foreign(_ language: String) -> String? {
    language == documentLanguage ? nil : language
  }

  private func attributes(of link: SceneElement.Link) -> String {
    let area = [link.area.x, link.area.y, link.area.width, link.area.height]
      .map(TagAttribute.number).joined(separator: " ")
    switch link.target {
    case .address(let address): return "rect=[\(area)] uri=\(TagAttribute.quoted(address))"
    case .destination(let name): return "rect=[\(area)] dest=\(TagAttribute.quoted(name))"
    }
  }
}

extension SceneElement.Group {
  /// The upper left corner of what the group draws; the page's corner when it draws nothing.
  var topLeft: Point {
    if let clip { return Point(x: clip.minX, y: clip.minY) }
    var corner: Point?
    for element in elements {
      let candidate: Point?
      switch element {
      case .shape(let shape): candidate = shape.path.bounds.map { Point(x: $0.minX, y: $0.minY) }
      case .partition(let partition):
        candidate = partition.bounds.map { Point(x: $0.minX, y: $0.minY) }
      case .text(let text): candidate = text.origin
      case .group(let group): candidate = group.elements.isEmpty ? nil : group.topLeft
      }
      guard let candidate else { continue }
      corner =
        corner.map { Point(x: min($0.x, candidate.x), y: min($0.y, candidate.y)) }
        ?? candidate
    }
    return corner ?? Point(x: 0, y: 0)
  }
}
