import CairoRendering
import Digests

/// Gives the pieces of an atlas: from the last edition where they are the same, else drawn.
struct AtlasPieceMaker: Sendable {
  let book: AtlasBook
  let inputs: AtlasPageInputs?
  let kept: KeptPages?
  /// False where nobody asks what the pages are told by.
  let tellsDigests: Bool

  /// - Parameter painter: of this thread; made when something is drawn for the first time, since fonts
  ///   cost more than a page that is taken as it is.
  ///
  /// Errors: those of drawing.
  func piece(
    _ number: Int, _ painter: inout AtlasPainter?
  ) throws(PipelineError) -> (AtlasRun.Piece, [BookPage]) {
    let plate = book.plate(ofPiece: number)
    let destination = plate?.destination ?? ""
    let title = plate?.name ?? book.report.title
    if let inputs,
      let found = kept?.piece(destination, inputs: { inputs.digest(of: plate, showing: $0) })
    {
      let piece = AtlasRun.Piece(
        title: title, digest: found.piece.digest, isReused: true, kept: found.piece)
      return (piece, found.pages)
    }
    let own: AtlasPainter
    if let painter {
      own = painter
    } else {
      own = try AtlasPainter(book)
      painter = own
    }
    let (pages, units) = try own.pages(ofPiece: number)
    guard tellsDigests else {
      return (AtlasRun.Piece(title: title, digest: "", isReused: false, kept: nil), pages)
    }
    let bytes = BookPageCoding.encode(pages)
    let digest = SHA256.hexadecimal(of: bytes)
    return (
      AtlasRun.Piece(
        title: title, digest: digest, isReused: false,
        kept: inputs.map {
          KeptPages.Piece(
            destination: destination, units: units,
            inputs: $0.digest(of: plate, showing: units), digest: digest, pages: bytes)
        }), pages
    )
  }
}
