import CQPDF
import Drawing

/// Adds to Cairo's PDF what Cairo 1.16 cannot write, after PDF/UA-1 (ISO 14289-1): the language, the
/// title in the window, XMP metadata with the provenance, alternative and replacement texts and
/// attributes in the structure tree, words for links, artifacts, and what fonts lack.
struct PDFFinisher {
  let metadata: Document.Metadata
  /// In the order in which the elements began.
  let structure: [StructureNote]
  /// Those that draw outside of the structure, counted from 0.
  let pagesWithArtifacts: Set<Int>
  /// As PDFDate gives it; nil removes the dates.
  let date: String?
  /// Of each page; nil for one that is as large as its sheet.
  var boxes: [PageBoxes?] = []

  /// Errors: `.document` with qpdf's words, or when the tree is not what was drawn.
  func finish(_ bytes: [UInt8]) throws(RenderingError) -> [UInt8] {
    let document = try QPDFDocument(bytes)
    let root = document.root
    document.set("/Lang", of: root, toText: metadata.language)
    document.set("/ViewerPreferences", of: root, toParsed: "<< /DisplayDocTitle true >>")
    document.set("/MarkInfo", of: root, toParsed: "<< /Marked true >>")
    document.setMetadataStream(XMPPacket(metadata: metadata, date: date).text)
    // Cairo 1.16 leaves out the `D:` in front of a date.
    for key in ["/CreationDate", "/ModDate"] {
      document.setInformation(key, date.map(PDFDate.pdf))
    }
    for entry in metadata.provenance {
      document.setInformation("/\(PDFFinisher.key(entry.key))", entry.value)
    }
    for case (let page, let boxes?) in boxes.enumerated() {
      document.setBox("/TrimBox", ofPage: page, boxes.trim, sheetHeight: boxes.media.height)
      document.setBox("/BleedBox", ofPage: page, boxes.bleed, sheetHeight: boxes.media.height)
    }
    try annotate(document)
    try markArtifacts(document)
    document.mapGlyphs()
    try document.checkError("finish the document")
    return try document.write()
  }

  /// Walks the structure tree in document order beside the notes. Cairo leaves out elements that
  /// got no content; their notes are passed over.
  private func annotate(_ document: borrowing QPDFDocument) throws(RenderingError) {
    let tree = document.value(document.root, "/StructTreeRoot")
    guard document.isDictionary(tree) else { return }
    var next = structure.startIndex
    var pending = Array(document.items(document.value(tree, "/K")).reversed())
    while let element = pending.popLast() {
      guard document.isDictionary(element),
        let type = document.name(document.value(element, "/S")).flatMap(StructureType.init)
      else { continue }
      guard let found = structure[next...].firstIndex(where: { $0.type == type }) else {
        throw .document(
          operation: "finish the document", reason: "the structure has a \(type.rawValue) too many")
      }
      let note = structure[found]
      next = found + 1
      if let text = note.alternative { document.set("/Alt", of: element, toText: text) }
      if let text = note.replacement { document.set("/ActualText", of: element, toText: text) }
      if let text = note.language { document.set("/Lang", of: element, toText: text) }
      switch type {
      case .headerCell:
        document.set("/A", of: element, toParsed: "<< /O /Table /Scope /Column >>")
      case .figure:
        if let box = note.box {
          document.set(
            "/A", of: element, toParsed: "<< /O /Layout /Placement /Block /BBox \(box) >>")
        }
      case .link: describeLink(element, note, document)
      default: break
      }
      pending += document.items(document.value(element, "/K")).reversed()
    }
  }

  /// What a link's annotation says of itself (PDF/UA-1, 7.18.5).
  private func describeLink(
    _ element: qpdf_oh, _ note: StructureNote, _ document: borrowing QPDFDocument
  ) {
    guard let words = note.words else { return }
    for item in document.items(document.value(element, "/K")) where document.isDictionary(item) {
      let annotation = document.value(item, "/Obj")
      if document.isDictionary(annotation) {
        document.set("/Contents", of: annotation, toText: words)
      }
    }
  }

  /// Everything that is drawn and is not in the tree; and the reading order of annotations, which is
  /// the tree's (PDF/UA-1, 7.18.3).
  private func markArtifacts(_ document: borrowing QPDFDocument) throws(RenderingError) {
    let deflater = try Deflater()
    for (index, page) in document.pages.enumerated() {
      document.set("/Tabs", of: page, toParsed: "/S")
      guard pagesWithArtifacts.contains(index) else { continue }
      let content = try document.content(of: page)
      document.replaceContent(
        of: page, withDeflated: deflater.deflated(ContentArtifacts.marked(content)))
    }
  }

  /// A PDF name of ASCII letters and digits.
  private static func key(_ text: String) -> String {
    String(text.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
  }
}
