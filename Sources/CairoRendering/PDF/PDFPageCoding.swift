package import Drawing

/// Painted pages as bytes, to be kept for the next edition of a report: equal pages give equal bytes.
package enum PDFPageCoding {
  /// The bytes of the pages of one piece. Pictures are named and not kept.
  package static func encode(_ pages: [PDFPage]) -> [UInt8] {
    var out = PDFPageBytes()
    out.append(each: pages) { $0.append($1) }
    return out.bytes
  }

  /// The pages again; nil for bytes that are none, and for pages with a picture that is not among
  /// those that are given.
  package static func decode(
    _ bytes: ArraySlice<UInt8>, images: [PixelImage]
  ) -> [PDFPage]? {
    let known = Dictionary(
      images.map { PDFImage(pixels: $0) }.map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first })
    var reader = PDFPageReader(bytes)
    do throws(PDFPageReader.Damage) {
      let pages = try reader.list { reader throws(PDFPageReader.Damage) in
        try reader.page(images: known)
      }
      return reader.isAtEnd ? pages : nil
    } catch {
      return nil
    }
  }
}

extension PDFPageBytes {
  fileprivate mutating func append(_ page: PDFPage) {
    append(page.boxes.media)
    append(page.boxes.trim)
    append(page.boxes.bleed)
    append(page.content)
    append(each: page.glyphs.uses.sorted { $0.key < $1.key }) { out, use in
      out.append(use.key)
      out.append(each: use.value.widths.sorted { $0.key < $1.key }) {
        $0.append(Int($1.key))
        $0.append($1.value)
      }
      for texts in [use.value.characters, use.value.parts] {
        out.append(each: texts.sorted { $0.key < $1.key }) {
          $0.append(Int($1.key))
          $0.append($1.value)
        }
      }
    }
    append(each: page.patterns.sorted { $0.name < $1.name }) { $0.append($1) }
    append(each: page.images.map(\.name).sorted()) { $0.append($1) }
    append(each: page.opacities.sorted()) { $0.append($1) }
    append(each: page.nodes) { $0.append($1) }
    append(each: page.marks) { $0.append($1) }
    append(each: page.links) { $0.append($1) }
    append(each: page.destinations) { out, destination in
      out.append(destination.name)
      out.append(destination.at.x)
      out.append(destination.at.y)
    }
  }

  private mutating func append(_ pattern: PDFPattern) {
    switch pattern.paint {
    case .solid(let color):
      append(0)
      append(color)
    case .hatch(let hatch):
      append(1)
      for value in [hatch.angle, hatch.spacing, hatch.width] { append(value) }
      append(hatch.color)
      append(hatch.crossed ? 1 : 0)
      append(each: hatch.dash) { $0.append($1) }
    case .dots(let dots):
      append(2)
      append(dots.radius)
      append(dots.spacing)
      append(dots.color)
    }
    append(pattern.size)
    append(pattern.margin)
  }

  private mutating func append(_ node: PDFPage.Node) {
    append(node.type.rawValue)
    append(node.parent ?? -1)
    append(each: node.children) { out, child in
      switch child {
      case .content(let number):
        out.append(0)
        out.append(number)
      case .node(let number):
        out.append(1)
        out.append(number)
      case .link(let number):
        out.append(2)
        out.append(number)
      }
    }
    for text in [node.alternative, node.replacement, node.language] { append(text) }
    append(node.area == nil ? 0 : 1)
    if let area = node.area { append(area) }
  }

  private mutating func append(_ link: PDFPage.Link) {
    switch link.target {
    case .address(let text):
      append(0)
      append(text)
    case .destination(let text):
      append(1)
      append(text)
    }
    append(link.area)
    append(link.node ?? -1)
    append(link.words)
  }
}

extension PDFPageReader {
  fileprivate mutating func page(images: [String: PDFImage]) throws(Damage) -> PDFPage {
    var boxes = PageBoxes(uncut: try size())
    boxes.trim = try area()
    boxes.bleed = try area()
    var page = PDFPage(boxes: boxes, content: try raw())
    var uses: [Int: PDFGlyphs.Use] = [:]
    for _ in 0..<(try count()) {
      let font = try number()
      guard FontSet.fileNames.indices.contains(font) else { throw Damage() }
      var use = PDFGlyphs.Use()
      for _ in 0..<(try count()) { use.widths[try small(UInt16.self)] = try number() }
      for _ in 0..<(try count()) { use.characters[try small(UInt16.self)] = try text() }
      for _ in 0..<(try count()) { use.parts[try small(UInt16.self)] = try text() }
      uses[font] = use
    }
    page.glyphs = PDFGlyphs(uses: uses)
    for _ in 0..<(try count()) { page.patterns.insert(try pattern()) }
    for _ in 0..<(try count()) {
      guard let image = images[try text()] else { throw Damage() }
      page.images.insert(image)
    }
    for _ in 0..<(try count()) { page.opacities.insert(try number()) }
    page.nodes = try list { reader throws(Damage) in try reader.node() }
    page.marks = try list { reader throws(Damage) in try reader.number() }
    page.links = try list { reader throws(Damage) in try reader.link() }
    page.destinations = try list { reader throws(Damage) in
      (name: try reader.text(), at: Point(x: try reader.real(), y: try reader.real()))
    }
    guard Self.isWhole(page) else { throw Damage() }
    return page
  }

  /// True where every number that the writer looks up is one of something on the page.
  private static func isWhole(_ page: PDFPage) -> Bool {
    let nodes = page.nodes.indices
    return !nodes.isEmpty && page.marks.allSatisfy(nodes.contains)
      && page.links.allSatisfy { $0.node.map(nodes.contains) ?? true }
      && page.nodes.allSatisfy { node in
        (node.parent.map(nodes.contains) ?? true)
          && node.children.allSatisfy { child in
            switch child {
            case .content(let number): page.marks.indices.contains(number)
            case .node(let number): nodes.contains(number)
            case .link(let number): page.links.indices.contains(number)
            }
          }
      }
  }

  private mutating func pattern() throws(Damage) -> PDFPattern {
    let paint: Paint
    switch try number() {
    case 0: paint = .solid(try color())
    case 1:
      paint = .hatch(
        Paint.Hatch(
          angle: try real(), spacing: try real(), width: try real(), color: try color(),
          crossed: try number() == 1,
          dash: try list { reader throws(Damage) in try reader.real() }))
    case 2:
      paint = .dots(Paint.Dots(radius: try real(), spacing: try real(), color: try color()))
    default: throw Damage()
    }
    return PDFPattern(paint: paint, size: try size(), margin: try real())
  }

  private mutating func node() throws(Damage) -> PDFPage.Node {
    guard let type = StructureType(rawValue: try text()) else { throw Damage() }
    let parent = try number()
    var node = PDFPage.Node(type: type, parent: parent < 0 ? nil : parent)
    node.children = try list { reader throws(Damage) in
      switch try reader.number() {
      case 0: .content(try reader.number())
      case 1: .node(try reader.number())
      case 2: .link(try reader.number())
      default: throw Damage()
      }
    }
    node.alternative = try optionalText()
    node.replacement = try optionalText()
    node.language = try optionalText()
    if try number() == 1 { node.area = try area() }
    return node
  }

  private mutating func link() throws(Damage) -> PDFPage.Link {
    let target: SceneElement.Link.Target
    switch try number() {
    case 0: target = .address(try text())
    case 1: target = .destination(try text())
    default: throw Damage()
    }
    let area = try area()
    let node = try number()
    return PDFPage.Link(
      target: target, area: area, node: node < 0 ? nil : node, words: try optionalText())
  }
}
