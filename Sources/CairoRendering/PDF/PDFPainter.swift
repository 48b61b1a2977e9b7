package import Drawing

/// Documents to PDF files on one thread: what `PDFPagePainter` paints, as `PDFWriter` writes it.
package struct PDFPainter: Sendable {
  package init() {}

  /// The bytes of the document; pages in order, each of its scene's size. Equal input gives equal
  /// bytes. The creation date is `metadata.created`, else the data's date, else none.
  /// - Parameter fonts: made of the pinned fonts.
  ///
  /// Errors: `.invalidScene` for a document without pages or a page without area,
  /// `.unknownDestination`, `.text`.
  package func pdf(
    of document: Document, fonts: TextMeasurer
  ) throws(RenderingError) -> [UInt8] {
    let set = try FontSet()
    let painter = try PDFPagePainter(fonts: fonts, of: set)
    var writer = try PDFWriter(metadata: document.metadata, fonts: set)
    var bytes: [UInt8] = []
    for page in document.pages {
      writer.append(try painter.page(page, documentLanguage: document.metadata.language))
      bytes += writer.take()
    }
    try writer.finish(outline: document.outline)
    return bytes + writer.take()
  }
}
