import CCairo
import Drawing

/// Paints one page's elements in order and keeps the notes for the structure tree.
///
/// Cairo marks the content of an element without children alone. So words beside a child are put into
/// a span, and what is drawn elsewhere stays unmarked: `ContentArtifacts` says that it is decoration.
struct PDFPagePainter {
  let fonts: TextMeasurer
  /// The page's language and the document's, BCP 47.
  let language: String
  let documentLanguage: String
  /// Points.
  let pageHeight: Double
  private(set) var structure: [StructureNote] = []
  /// True when something was drawn outside of the structure.
  private(set) var hasArtifacts = false
  /// The elements around the present one, outermost first.
  private var open: [Open] = [Open(type: .document, isMixed: true)]
  /// Groups around the present element that are not read out.
  private var artifactDepth = 0

  private struct Open {
    var type: StructureType
    /// True where elements stand in it beside its words.
    var isMixed: Bool
  }

  init(fonts: TextMeasurer, language: String, documentLanguage: String, pageHeight: Double) {
    self.fonts = fonts
    self.language = language
    self.documentLanguage = documentLanguage
    self.pageHeight = pageHeight
  }

  mutating func paint(
    _ elements: [SceneElement], on context: borrowing DrawingContext
  ) throws(RenderingError) {
    for element in elements {
      switch element {
      case .shape(let shape):
        noteArtifact()
        try context.draw(shape)
      case .partition(let partition):
        noteArtifact()
        for area in partition.areas {
          let path = partition.path(of: area)
          for fill in area.fills { try context.draw(.init(path, fill: fill)) }
        }
      case .text(let text): try paint(text, on: context)
      case .image(let image): try context.draw(image)
      case .group(let group): try paint(group, on: context)
      }
    }
  }

  private mutating func paint(
    _ group: SceneElement.Group, on context: borrowing DrawingContext
  ) throws(RenderingError) {
    let cairo = context.cairo
    if let name = group.destination {
      let corner = group.extent.map { Point(x: $0.minX, y: $0.minY) } ?? Point(x: 0, y: 0)
      cairo_tag_begin(
        cairo, CAIRO_TAG_DEST,
        "name=\(TagAttribute.quoted(name)) x=\(TagAttribute.number(corner.x)) "
          + "y=\(TagAttribute.number(corner.y))")
      cairo_tag_end(cairo, CAIRO_TAG_DEST)
    }
    if group.role == .artifact { artifactDepth += 1 }
    var begun = 0
    if let type = StructureType(group.role), isReadOut {
      var note = StructureNote(type: type, language: foreign(language))
      if type == .figure {
        note.alternative = group.title
        note.area = group.extent
        note.pageHeight = pageHeight
      }
      begun += try begin(note, around: group.elements, on: context)
    }
    if let link = group.link {
      var note = StructureNote(type: .link, alternative: group.title)
      note.words = group.title ?? SceneElement.words(of: group.elements)
      begun += try begin(
        note, around: group.elements, on: context, attributes: attributes(of: link))
    }
    cairo_save(cairo)
    if let clip = group.clip { context.clip(to: clip) }
    try paint(group.elements, on: context)
    cairo_restore(cairo)
    end(begun, on: context)
    if group.role == .artifact { artifactDepth -= 1 }
  }

  private mutating func paint(
    _ text: SceneElement.Text, on context: borrowing DrawingContext
  ) throws(RenderingError) {
    let layout = try fonts.laidOut(text.block)
    if let halo = text.halo, halo.width > 0 {
      noteArtifact()
      // An outline and no text: the words are in the file once.
      try context.appendOutlines(of: layout, placed: text)
      context.setColor(halo.color)
      context.setDash([])
      cairo_set_line_width(context.cairo, 2 * halo.width)
      cairo_stroke(context.cairo)
    }
    var begun = 0
    if let type = try structureType(for: text) {
      begun = try begin(
        StructureNote(
          type: type, replacement: layout.hasRightToLeftRun ? text.block.string : nil,
          language: foreign(text.block.language)), around: [], on: context)
    }
    if begun == 0 { noteArtifact() }
    context.setColor(text.block.style.color)
    try SelectableText(layout: layout).show(text, on: context)
    end(begun, on: context)
  }

  // MARK: Structure

  /// Begins an element and what has to stand around it; how many were begun.
  private mutating func begin(
    _ note: StructureNote, around elements: [SceneElement], on context: borrowing DrawingContext,
    attributes: String? = nil
  ) throws(RenderingError) -> Int {
    let parent = open.last?.type ?? .document
    let outer = parent.between(note.type)
    for type in outer {
      structure.append(StructureNote(type: type))
      cairo_tag_begin(context.cairo, type.rawValue, nil)
      open.append(Open(type: type, isMixed: true))
    }
    structure.append(note)
    cairo_tag_begin(context.cairo, note.type.rawValue, attributes)
    open.append(Open(type: note.type, isMixed: try isMixed(elements)))
    guard note.type == .listItem else { return outer.count + 1 }
    let body = StructureNote(type: .listBody)
    structure.append(body)
    cairo_tag_begin(context.cairo, body.type.rawValue, nil)
    open.append(Open(type: .listBody, isMixed: try isMixed(elements)))
    return outer.count + 2
  }

  private mutating func end(_ count: Int, on context: borrowing DrawingContext) {
    for _ in 0..<count {
      if let last = open.popLast() { cairo_tag_end(context.cairo, last.type.rawValue) }
    }
  }

  /// A text in an element that holds no words of its own is a paragraph; elsewhere it is a span where
  /// it needs a language or a replacement, or has siblings; in a picture and in decoration it is
  /// nothing.
  private func structureType(
    for text: SceneElement.Text
  ) throws(RenderingError) -> StructureType? {
    guard isReadOut, let parent = open.last, parent.type != .figure else { return nil }
    if parent.type == .document { return .paragraph }
    if parent.type.isGrouping || parent.isMixed { return .span }
    return try needsSpan(text) ? .span : nil
  }

  private func needsSpan(_ text: SceneElement.Text) throws(RenderingError) -> Bool {
    let isForeign = foreign(text.block.language) != nil
    if isForeign { return true }
    return try fonts.laidOut(text.block).hasRightToLeftRun
  }

  /// True where some of the elements are elements of the tree themselves.
  private func isMixed(_ elements: [SceneElement]) throws(RenderingError) -> Bool {
    for element in elements {
      switch element {
      case .shape, .partition, .image: continue
      case .text(let text): if try needsSpan(text) { return true }
      case .group(let group):
        if group.role == .artifact { continue }
        if group.link != nil || StructureType(group.role) != nil { return true }
        if try isMixed(group.elements) { return true }
      }
    }
    return false
  }

  /// Before something is drawn that is no element of its own.
  private mutating func noteArtifact() {
    let isMarked = open.last.map { !$0.type.isGrouping && !$0.isMixed } ?? false
    if !isMarked { hasArtifacts = true }
  }

  private var isReadOut: Bool { artifactDepth == 0 }

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
  /// About what the group draws on, in points; nil when it draws nothing. Clipped groups are as large
  /// as what they are clipped to; a text is a line.
  var extent: Rectangle? {
    if let clip { return clip }
    return elements.reduce(nil as Rectangle?) { whole, element in
      let next: Rectangle? =
        switch element {
        case .shape(let shape): shape.path.bounds
        case .partition(let partition): partition.bounds
        case .text(let text):
          Rectangle(
            x: text.origin.x, y: text.origin.y, width: text.width,
            height: text.block.style.size * 1.36)
        case .image(let image): image.frame
        case .group(let group): group.elements.isEmpty ? nil : group.extent
        }
      guard let next else { return whole }
      return whole?.union(next) ?? next
    }
  }
}
