package import Drawing

/// Writes a PDF file of any number of pages, page after page: text that can be selected, a structure
/// tree, bookmarks, links, and boxes for printers.
///
/// What is kept until the end is some hundred bytes a page; everything else leaves with `take()`.
/// Equal input gives equal bytes, whatever threads painted the pages. One thread.
package struct PDFWriter {
  private let metadata: Document.Metadata
  private let fonts: FontSet
  var objects: PDFObjects
  private let resources: Int
  private let pagesRoot: Int
  private let structureRoot: Int
  private let documentElement: Int
  /// Page tree nodes that are complete, and the one that is not.
  private var branches: [(number: Int, count: Int)] = []
  private var branch: (number: Int, pages: [Int])?
  /// What the document's element has under it, in reading order.
  private var topElements: [Int] = []
  private var pageCount = 0
  /// What stands under each key of the parent tree.
  private var parents: [Int] = []
  private var glyphs = PDFGlyphs()
  private var patterns: Set<PDFPattern> = []
  private var images: Set<PDFImage> = []
  private var opacities: Set<Int> = []
  private(set) var destinations: [String: (page: Int, at: Point)] = [:]
  private var wanted: Set<String> = []

  /// Pages that hang from one node of the page tree.
  private static let mostInBranch = 64

  /// Errors: no memory.
  package init(metadata: Document.Metadata, fonts: FontSet) throws(RenderingError) {
    self.metadata = metadata
    self.fonts = fonts
    objects = try PDFObjects()
    resources = objects.reserve()
    pagesRoot = objects.reserve()
    structureRoot = objects.reserve()
    documentElement = objects.reserve()
  }

  /// The bytes that have come since the last time.
  package mutating func take() -> [UInt8] { objects.take() }

  package mutating func append(_ page: PDFPage) {
    glyphs.formUnion(page.glyphs)
    patterns.formUnion(page.patterns)
    images.formUnion(page.images)
    opacities.formUnion(page.opacities)
    if branch == nil { branch = (objects.reserve(), []) }
    let number = objects.reserve()
    let content = objects.addStream("", page.content, isDeflated: true)
    let isSection = page.nodes[0].type == .section
    let nodes = page.nodes.indices.map { index in
      index == 0 && !isSection ? documentElement : objects.reserve()
    }
    let annotations = page.links.map { _ in objects.reserve() }
    let key = parents.count
    parents.append(objects.add("[\(page.marks.map { "\(nodes[$0]) 0 R" }.joined(separator: " "))]"))
    for (link, annotation) in zip(page.links, annotations) {
      add(link, as: annotation, on: page, nodes)
    }
    write(page.nodes, as: nodes, on: number, page.boxes, annotations)
    var source = PDFBytes()
    source.append("<</Type/Page/Parent \(branch?.number ?? pagesRoot) 0 R/MediaBox[0 0 ")
    source.append([page.boxes.media.width, page.boxes.media.height], decimals: 3)
    source.append("]")
    if page.boxes.trim
      != Rectangle(
        x: 0, y: 0, width: page.boxes.media.width, height: page.boxes.media.height)
    {
      append(page.boxes.trim, "/TrimBox", of: page.boxes, to: &source)
      append(page.boxes.bleed, "/BleedBox", of: page.boxes, to: &source)
    }
    source.append(
      "/Resources \(resources) 0 R/Contents \(content) 0 R/StructParents \(key)/Tabs/S")
    if !annotations.isEmpty {
      source.append("/Annots[\(annotations.map { "\($0) 0 R" }.joined(separator: " "))]")
    }
    source.append(">>")
    objects.add(source, as: number)
    // What stands for the document has elements alone.
    let top = page.nodes[0].children.compactMap { child -> Int? in
      if case .node(let number) = child { nodes[number] } else { nil }
    }
    topElements += isSection ? [nodes[0]] : top
    pageCount += 1
    for destination in page.destinations {
      // The first place of a name is the one that readers go to.
      if destinations[destination.name] == nil {
        let point = Point(
          x: destination.at.x + page.boxes.trim.x,
          y: page.boxes.media.height - page.boxes.trim.y - destination.at.y)
        destinations[destination.name] = (number, point)
      }
    }
    branch?.pages.append(number)
    if let open = branch, open.pages.count >= Self.mostInBranch { close(open) }
  }

  private func append(
    _ box: Rectangle, _ name: StaticString, of boxes: PageBoxes, to source: inout PDFBytes
  ) {
    source.append(name)
    source.append("[")
    let height = boxes.media.height
    source.append([box.minX, height - box.maxY, box.maxX, height - box.minY], decimals: 3)
    source.append("]")
  }

  private mutating func close(_ open: (number: Int, pages: [Int])) {
    objects.add(
      "<</Type/Pages/Parent \(pagesRoot) 0 R/Count \(open.pages.count)/Kids["
        + open.pages.map { "\($0) 0 R" }.joined(separator: " ") + "]>>", as: open.number)
    branches.append((open.number, open.pages.count))
    branch = nil
  }

  private mutating func add(
    _ link: PDFPage.Link, as number: Int, on page: PDFPage, _ nodes: [Int]
  ) {
    let area = link.area.moved(right: page.boxes.trim.x, down: page.boxes.trim.y)
    var source = PDFBytes()
    source.append("<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4")
    append(area, "/Rect", of: page.boxes, to: &source)
    switch link.target {
    case .address(let address):
      source.append("/A<</S/URI/URI")
      source.append(asciiString: address)
      source.append(">>/Contents")
      source.append(textString: link.words ?? address)
    case .destination(let name):
      wanted.insert(name)
      source.append("/Dest")
      source.append(textString: name)
      source.append("/Contents")
      source.append(textString: link.words ?? name)
    }
    if let node = link.node {
      source.append("/StructParent \(parents.count)")
      parents.append(nodes[node])
    }
    source.append(">>")
    objects.add(source, as: number)
  }

  private mutating func write(
    _ nodes: [PDFPage.Node], as numbers: [Int], on page: Int, _ boxes: PageBoxes,
    _ annotations: [Int]
  ) {
    for (node, number) in zip(nodes, numbers) where number != documentElement {
      var source = PDFBytes()
      source.append("<</Type/StructElem/S/\(node.type.rawValue)/P ")
      source.append(integer: node.parent.map { numbers[$0] } ?? documentElement)
      source.append(" 0 R/Pg \(page) 0 R/K[")
      for child in node.children {
        switch child {
        case .content(let content): source.append("\(content) ")
        case .node(let child): source.append("\(numbers[child]) 0 R ")
        case .link(let link):
          source.append("<</Type/OBJR/Obj \(annotations[link]) 0 R>>")
        }
      }
      source.append("]")
      if node.type == .headerCell { source.append("/A<</O/Table/Scope/Column>>") }
      if let area = node.area {
        source.append("/A<</O/Layout/Placement/Block")
        append(
          area.moved(right: boxes.trim.x, down: boxes.trim.y), "/BBox", of: boxes, to: &source)
        source.append(">>")
      }
      for (key, text) in [
        ("/Alt", node.alternative), ("/ActualText", node.replacement), ("/Lang", node.language),
      ] {
        guard let text else { continue }
        source.append(key)
        source.append(textString: text)
      }
      source.append(">>")
      objects.add(source, as: number)
    }
  }

  /// Fonts, bookmarks and all that refers to pages; then the last bytes may be taken.
  /// Errors: a bookmark or link that leads nowhere, a font that is gone, a file without pages.
  package mutating func finish(outline: [Document.Bookmark]) throws(RenderingError) {
    guard pageCount > 0 else { throw .invalidScene(reason: "the document has no page") }
    for name in wanted.union(outline.map(\.destination)).sorted() where destinations[name] == nil {
      throw .unknownDestination(name: name)
    }
    if let branch { close(branch) }
    objects.add(
      "<</Type/Pages/Count \(branches.reduce(0) { $0 + $1.count })/Kids["
        + branches.map { "\($0.number) 0 R" }.joined(separator: " ") + "]>>", as: pagesRoot)
    try writeResources()
    writeStructure()
    let date = PDFDate.timestamp(of: metadata)
    let outlines = PDFOutline(outline).write(&objects) { destinations[$0] }
    let names = writeNames()
    let xmp = objects.addStream(
      "/Type/Metadata/Subtype/XML", Array(XMPPacket(metadata: metadata, date: date).text.utf8),
      isDeflated: false)
    var catalog = PDFBytes()
    catalog.append("<</Type/Catalog/Pages \(pagesRoot) 0 R/Lang")
    catalog.append(textString: metadata.language)
    catalog.append("/MarkInfo<</Marked true>>/StructTreeRoot \(structureRoot) 0 R")
    catalog.append("/ViewerPreferences<</DisplayDocTitle true>>/Metadata \(xmp) 0 R")
    if let outlines { catalog.append("/PageMode/UseOutlines/Outlines \(outlines) 0 R") }
    if let names { catalog.append("/Names<</Dests \(names) 0 R>>") }
    catalog.append(">>")
    let root = objects.add(catalog)
    let information = writeInformation(date)
    objects.finish(root: root, information: information)
  }

  private mutating func writeResources() throws(RenderingError) {
    var source = "<</Font<<"
    for (number, use) in glyphs.uses.sorted(by: { $0.key < $1.key }) {
      guard fonts.files.indices.contains(number) else {
        throw .text(.noUsableFont(reason: "a page has a font that is not installed"))
      }
      let font = try PDFFont(file: fonts.files[number], use: use).write(&objects)
      source += "/F\(number) \(font) 0 R"
    }
    source += ">>/XObject<<"
    for pattern in patterns.sorted(by: { $0.name < $1.name }) {
      let (dictionary, content) = pattern.stream()
      source += "/\(pattern.name) \(objects.addCompressed(dictionary, content)) 0 R"
    }
    for image in images.sorted(by: { $0.name < $1.name }) {
      source += "/\(image.name) \(try image.write(&objects)) 0 R"
    }
    source += ">>/ExtGState<<"
    for opacity in opacities.sorted() {
      var value = PDFBytes()
      value.append(Double(opacity) / 255, decimals: 3)
      let text = String(decoding: value.bytes, as: UTF8.self)
      source += "/G\(opacity)<</ca \(text)/CA \(text)>>"
    }
    objects.add(source + ">>>>", as: resources)
  }

  private mutating func writeStructure() {
    objects.add(
      "<</Type/StructElem/S/Document/P \(structureRoot) 0 R/K["
        + topElements.map { "\($0) 0 R" }.joined(separator: " ") + "]>>", as: documentElement)
    var tree = "<</Nums["
    for (key, value) in parents.enumerated() { tree += "\(key) \(value) 0 R " }
    let parentTree = objects.add(tree + "]>>")
    objects.add(
      "<</Type/StructTreeRoot/K \(documentElement) 0 R/ParentTree \(parentTree) 0 R"
        + "/ParentTreeNextKey \(parents.count)>>", as: structureRoot)
  }

  /// The places that links lead to, by name.
  private mutating func writeNames() -> Int? {
    guard !wanted.isEmpty else { return nil }
    var source = PDFBytes()
    source.append("<</Names[")
    // In the order of the strings' bytes, as readers look them up.
    for name in wanted.sorted(by: { Self.key($0).lexicographicallyPrecedes(Self.key($1)) }) {
      guard let place = destinations[name] else { continue }
      source.append(textString: name)
      source.append("[\(place.page) 0 R/XYZ ")
      source.append([place.at.x, place.at.y], decimals: 2)
      source.append("null]")
    }
    source.append("]>>")
    return objects.add(source)
  }

  private static func key(_ name: String) -> [UInt8] {
    name.utf8.allSatisfy { $0 >= 32 && $0 < 127 && !"()\\".utf8.contains($0) }
      ? Array(name.utf8)
      : [0xFE, 0xFF] + name.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
  }

  private mutating func writeInformation(_ date: String?) -> Int {
    var source = PDFBytes()
    source.append("<<")
    var entries = [
      ("Title", metadata.title), ("Author", metadata.author), ("Subject", metadata.subject),
      ("Creator", "PeaceMap"),
    ]
    if let date {
      entries += [("CreationDate", PDFDate.pdf(date)), ("ModDate", PDFDate.pdf(date))]
    }
    entries += metadata.provenance.map {
      (String($0.key.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }), $0.value)
    }
    for (key, value) in entries where !value.isEmpty {
      source.append("/\(key)")
      source.append(textString: value)
    }
    source.append(">>")
    return objects.add(source)
  }
}
