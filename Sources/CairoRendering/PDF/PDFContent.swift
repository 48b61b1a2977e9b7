import Drawing

/// One page's content while it is painted: operators of PDF (ISO 32000-1, 8 and 9), with the
/// structure that they belong to.
struct PDFContent {
  let painter: PDFPagePainter
  let language: String
  let documentLanguage: String
  var page: PDFPage
  var out = PDFBytes(reserving: 1 << 15)
  var state = PDFGraphicsState()
  private var saved: [PDFGraphicsState] = []
  /// The lines of text painted so far, in the page's order.
  private(set) var printedLines: [PrintedLine] = []
  /// Pictures begun so far that are in no other.
  private var figures = 0
  /// The groups around the present element, outermost first.
  private var roles: [SceneElement.Group.Role] = []
  /// The node of the innermost group that has one.
  private var node: Int?
  private var mark = Mark.none
  /// True while a span with a replacement is open in an artifact.
  private var isReplacedArtifact = false

  /// What the content that is being written belongs to.
  enum Mark: Equatable {
    case none
    case artifact
    case node(Int)
  }

  init(
    painter: PDFPagePainter, boxes: PageBoxes, language: String, documentLanguage: String,
    isSection: Bool
  ) {
    self.painter = painter
    self.language = language
    self.documentLanguage = documentLanguage
    page = PDFPage(boxes: boxes, content: [])
    page.nodes = [PDFPage.Node(type: isSection ? .section : .document, parent: nil)]
  }

  // MARK: The page

  /// Turns y down and paints the background as far as colour reaches. Of a page that is cut nothing is
  /// drawn beyond.
  mutating func begin(background: Color?) {
    let boxes = page.boxes
    // Round joins and the even-odd rule are for all that follows.
    out.append("1 j 1 0 0 -1 ")
    out.append([boxes.trim.x, boxes.media.height - boxes.trim.y], decimals: 3)
    out.append("cm\n")
    if boxes.isCut {
      saved.append(state)
      out.append("q ")
      append(boxes.bleed.moved(right: -boxes.trim.x, down: -boxes.trim.y))
      out.append("W n\n")
    }
    guard let background, background != .white || boxes.bleed != boxes.trim else { return }
    begin(.artifact)
    setFill(background)
    append(boxes.bleed.moved(right: -boxes.trim.x, down: -boxes.trim.y))
    out.append("f\n")
  }

  mutating func finish() {
    if page.boxes.isCut {
      begin(.none)
      out.append("Q\n")
      state = saved.removeLast()
      begin(.artifact)
      setStroke(.black)
      set(Stroke(color: .black, width: 0.25))
      for mark in page.boxes.trimMarks {
        out.append([mark.from.x, mark.from.y], decimals: 3)
        out.append("m ")
        out.append([mark.to.x, mark.to.y], decimals: 3)
        out.append("l S\n")
      }
    }
    begin(.none)
  }

  // MARK: Elements

  mutating func paint(_ elements: [SceneElement]) throws(RenderingError) {
    for element in elements {
      switch element {
      case .shape(let shape): try paint(shape)
      case .partition(let partition):
        for area in partition.areas {
          let path = partition.path(of: area)
          for fill in area.fills { try paint(.init(path, fill: fill)) }
        }
      case .text(let text): try paint(text)
      case .image(let image): paint(image)
      case .group(let group): try paint(group)
      }
    }
  }

  private mutating func paint(_ group: SceneElement.Group) throws(RenderingError) {
    if let name = group.destination {
      let corner = group.extent.map { Point(x: $0.minX, y: $0.minY) } ?? Point(x: 0, y: 0)
      page.destinations.append((name, corner))
    }
    let outer = node
    if !isSilent, let type = StructureType(group.role) {
      let isFigure = type == .figure
      node = add(
        PDFPage.Node(
          type: type, alternative: isFigure ? group.title : nil, language: foreign(language),
          area: isFigure ? group.extent : nil))
    }
    if let link = group.link {
      if !isSilent { node = add(PDFPage.Node(type: .link, alternative: group.title)) }
      page.links.append(
        PDFPage.Link(
          target: link.target, area: link.area, node: isSilent ? nil : node,
          words: group.title ?? SceneElement.words(of: group.elements)))
      if !isSilent, let node { page.nodes[node].children.append(.link(page.links.count - 1)) }
    }
    if group.role == .figure, !roles.contains(.figure) { figures += 1 }
    roles.append(group.role)
    if let clip = group.clip {
      begin(.none)
      out.append("q ")
      saved.append(state)
      append(clip)
      out.append("W n\n")
    }
    try paint(group.elements)
    if group.clip != nil {
      begin(.none)
      out.append("Q\n")
      state = saved.removeLast()
    }
    roles.removeLast()
    node = outer
  }

  /// Keeps where a text stands.
  mutating func notePrinted(_ text: SceneElement.Text, as layout: TextLayout) {
    printedLines += PrintedLine.lines(
      of: layout, placed: text, figure: roles.contains(.figure) ? figures : nil)
  }

  private var isSilent: Bool { roles.contains(.artifact) }

  private func foreign(_ language: String) -> String? {
    language == documentLanguage ? nil : language
  }

  // MARK: Structure

  /// Adds an element with what has to stand around and in it; the innermost, for what follows.
  private mutating func add(_ new: PDFPage.Node) -> Int {
    var parent = node ?? 0
    for type in page.nodes[parent].type.between(new.type) {
      parent = add(PDFPage.Node(type: type), to: parent)
    }
    let number = add(new, to: parent)
    return new.type == .listItem ? add(PDFPage.Node(type: .listBody), to: number) : number
  }

  private mutating func add(_ new: PDFPage.Node, to parent: Int) -> Int {
    var new = new
    new.parent = parent
    let number = page.nodes.count
    page.nodes.append(new)
    page.nodes[parent].children.append(.node(number))
    return number
  }

  /// Shapes outside of every element, and all in an artifact, are not read out.
  mutating func beginShape() {
    if !isSilent, let node, !page.nodes[node].type.isGrouping {
      begin(.node(node))
    } else {
      begin(.artifact)
    }
  }

  /// A text of its own is a paragraph; inside an element it is a span where it needs a language or a
  /// replacement.
  mutating func beginText(_ layout: TextLayout) {
    guard !isSilent else { return begin(.artifact) }
    let other = foreign(layout.block.language)
    let isFigure = roles.contains(.figure)
    let replacement = layout.hasRightToLeftRun ? layout.block.string : nil
    guard let node else {
      let paragraph = add(
        PDFPage.Node(type: .paragraph, replacement: replacement, language: other))
      return begin(.node(paragraph))
    }
    guard replacement != nil || (other != nil && !isFigure) || page.nodes[node].type.isGrouping
    else { return begin(.node(node)) }
    begin(
      .node(add(PDFPage.Node(type: .span, replacement: replacement, language: other))))
  }

  mutating func beginArtifact() { begin(.artifact) }

  /// Ends what is marked, so that what follows begins anew.
  mutating func end() { begin(.none) }

  mutating func begin(again outer: Mark) {
    begin(.none)
    begin(outer)
  }

  /// Begins content of the same element whose glyphs stand for a text that they do not tell.
  @discardableResult
  mutating func restart(replacing text: String) -> Mark {
    let outer = mark
    begin(.none)
    begin(outer, replacing: text)
    return outer
  }

  private mutating func begin(_ wanted: Mark, replacing text: String? = nil) {
    guard wanted != mark else { return }
    if mark != .none { out.append("EMC\n") }
    if isReplacedArtifact { out.append("EMC\n") }
    isReplacedArtifact = false
    mark = wanted
    // Readers replace text in spans only, whatever else has a text to stand for it.
    switch wanted {
    case .none: return
    case .artifact:
      out.append("/Artifact BMC\n")
      guard let text else { return }
      isReplacedArtifact = true
      out.append("/Span<</ActualText")
      out.append(textString: text)
    case .node(let number):
      let content = page.marks.count
      page.marks.append(number)
      page.nodes[number].children.append(.content(content))
      out.append("/")
      out.append(text == nil ? page.nodes[number].type.rawValue : "Span")
      out.append("<</MCID ")
      out.append(integer: content)
      if let text {
        out.append("/ActualText")
        out.append(textString: text)
      }
    }
    out.append(">>BDC\n")
  }
}

extension PageBoxes {
  /// True where the sheet is larger than what colour reaches.
  var isCut: Bool {
    bleed != Rectangle(x: 0, y: 0, width: media.width, height: media.height)
  }

  /// Two at each corner, from the bleed outwards, in points from the trimmed page's corner.
  var trimMarks: [(from: Point, to: Point)] {
    let (inner, outer) = (trim.x - Self.markLength, trim.x)
    var marks: [(from: Point, to: Point)] = []
    for (x, right) in [(0.0, -1.0), (trim.width, 1.0)] {
      for (y, down) in [(0.0, -1.0), (trim.height, 1.0)] {
        marks.append(
          (Point(x: x + right * inner, y: y), Point(x: x + right * outer, y: y)))
        marks.append((Point(x: x, y: y + down * inner), Point(x: x, y: y + down * outer)))
      }
    }
    return marks
  }
}
