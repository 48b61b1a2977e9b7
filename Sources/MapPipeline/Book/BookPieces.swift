package import CairoRendering
package import Drawing

/// What a report's file is made of: pieces of some pages each, which any number of threads draw.
package protocol BookPieces: Sendable {
  /// What one thread draws with.
  associatedtype Painter

  var metadata: Document.Metadata { get }
  var outline: [Document.Bookmark] { get }
  var pieceCount: Int { get }

  /// A piece and its painted pages: from the last edition where they are the same, else drawn.
  /// - Parameter painter: of this thread; made when something is drawn for the first time, since fonts
  ///   cost more than a page that is taken as it is.
  ///
  /// Errors: those of drawing.
  func piece(
    _ number: Int, _ painter: inout Painter?
  ) throws(PipelineError) -> (BookPiece, [PDFPage])
}

/// A piece of a report's file with what is to be remembered of it.
package struct BookPiece: Sendable {
  package var title: String
  /// SHA-256 of its pages; empty where nobody asks.
  package var digest: String
  /// True where it was taken from the last edition.
  package var isReused: Bool
  /// Nil where nothing is kept.
  package var kept: KeptPages.Piece?
}
