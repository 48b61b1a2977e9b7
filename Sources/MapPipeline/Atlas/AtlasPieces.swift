package import CairoRendering
package import Drawing

/// The pieces of an atlas: the front matter, and the pages of each unit.
package struct AtlasPieces: BookPieces {
  private let book: AtlasBook
  private let inputs: AtlasPageInputs?
  private let kept: KeptPages?
  private let tellsDigests: Bool

  /// - Parameters:
  ///   - inputs: what tells a page that is still the same; nil where no page is kept from run to run.
  ///   - kept: the pages of the last edition.
  ///   - tellsDigests: whether pieces carry their digests, which cost a little.
  package init(
    _ book: AtlasBook, inputs: AtlasPageInputs? = nil, kept: KeptPages? = nil,
    tellsDigests: Bool = false
  ) {
    self.book = book
    self.inputs = inputs
    self.kept = kept
    self.tellsDigests = tellsDigests || inputs != nil
  }

  package var metadata: Document.Metadata { book.metadata }
  package var outline: [Document.Bookmark] { book.outline }
  package var pieceCount: Int { book.pieceCount }

  package func piece(
    _ number: Int, _ painter: inout AtlasPainter?
  ) throws(PipelineError) -> (BookPiece, [PDFPage]) {
    let plate = book.plate(ofPiece: number)
    let destination = plate?.destination ?? ""
    let title = plate?.name ?? book.report.title
    if let inputs,
      let found = kept?.piece(destination, inputs: { inputs.digest(of: plate, showing: $0) })
    {
      return (BookPiece(title: title, reusing: found.piece), found.pages)
    }
    let own: AtlasPainter
    if let painter {
      own = painter
    } else {
      own = try AtlasPainter(book)
      painter = own
    }
    let (pages, units) = try own.pages(ofPiece: number)
    guard tellsDigests else { return (BookPiece(title: title), pages) }
    let piece = BookPiece(
      title: title, drawn: pages,
      keeping: inputs.map { (destination, units, $0.digest(of: plate, showing: units)) })
    return (piece, pages)
  }
}
