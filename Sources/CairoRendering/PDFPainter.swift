import CCairo
package import Drawing

/// Documents to PDF files with selectable text, a structure tree, bookmarks and links.
///
/// Cairo draws; qpdf then adds what Cairo 1.16 cannot write: language, alternative texts, replacement
/// texts, XMP metadata.
package struct PDFPainter: Sendable {
  package init() {}

  /// The bytes of the document; pages in order, each of its scene's size. Equal input gives equal
  /// bytes. The creation date is `metadata.created`, else the data's date, else none.
  /// Errors: `.invalidScene` for a document without pages or a page without area,
  /// `.unknownDestination`, `.text`, `.cairo`, `.document`.
  package func pdf(
    of document: Document, fonts: TextMeasurer
  ) throws(RenderingError) -> [UInt8] {
    guard let first = document.pages.first else {
      throw .invalidScene(reason: "the document has no page")
    }
    for page in document.pages { try page.checkSides() }
    try checkDestinations(of: document)
    let date = PDFDate.timestamp(of: document.metadata)
    let surface = try PDFSurface(size: first.size)
    surface.setMetadata(document.metadata, date: date ?? PDFDate.none)
    var structure: [StructureNote] = []
    var pagesWithArtifacts: Set<Int> = []
    do {
      let context = try DrawingContext(surface: surface.surface, scale: 1, isRecorded: true)
      for (index, page) in document.pages.enumerated() {
        let sheet = page.boxes?.media ?? page.size
        cairo_pdf_surface_set_size(surface.surface, sheet.width, sheet.height)
        cairo_pdf_surface_set_page_label(surface.surface, String(index + 1))
        let page = page.boxes == nil ? page.withGroundInPicture : page
        // The ground of a page that is cut ends with its bleed.
        if let background = page.boxes == nil ? page.background : .white {
          context.paintBackground(background)
          pagesWithArtifacts.insert(index)
        }
        // One element spans all pages. It begins after the first background: see `isRecorded`.
        if index == 0 {
          cairo_tag_begin(context.cairo, "Document", nil)
          structure.append(StructureNote(type: .document))
        }
        var painter = PDFPagePainter(
          fonts: fonts, language: page.language, documentLanguage: document.metadata.language,
          pageHeight: sheet.height)
        try painter.paint(page.elementsOnSheet, on: context)
        structure += painter.structure
        if painter.hasArtifacts { pagesWithArtifacts.insert(index) }
        if index == document.pages.count - 1 { cairo_tag_end(context.cairo, "Document") }
        cairo_show_page(context.cairo)
        try context.checkStatus()
      }
    }
    surface.addOutline(document.outline)
    let bytes = try surface.finish()
    return try PDFFinisher(
      metadata: document.metadata, structure: structure, pagesWithArtifacts: pagesWithArtifacts,
      date: date, boxes: document.pages.map(\.boxes)
    ).finish(bytes)
  }

  private func checkDestinations(of document: Document) throws(RenderingError) {
    var destinations: Set<String> = []
    var wanted = document.outline.map(\.destination)
    func collect(_ elements: [SceneElement]) {
      for case .group(let group) in elements {
        if let name = group.destination { destinations.insert(name) }
        if case .destination(let name)? = group.link?.target { wanted.append(name) }
        collect(group.elements)
      }
    }
    for page in document.pages { collect(page.elements) }
    for name in wanted where !destinations.contains(name) {
      throw .unknownDestination(name: name)
    }
  }
}

extension Scene {
  /// The scene with its ground as part of its picture, where it is one picture and nothing else: else
  /// the ground is decoration, and marking it takes a third of the time of a map.
  fileprivate var withGroundInPicture: Scene {
    guard let background, elements.count == 1, case .group(var group) = elements[0],
      group.role == .figure
    else { return self }
    let ground = Path(Rectangle(x: 0, y: 0, width: size.width, height: size.height))
    group.elements.insert(.shape(.init(ground, fill: .solid(background))), at: 0)
    var scene = self
    scene.background = nil
    scene.elements = [.group(group)]
    return scene
  }
}
