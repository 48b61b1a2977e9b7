package import CairoRendering
import Digests
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

extension BookPiece {
  /// A piece that is taken from the last edition.
  init(title: String, reusing kept: KeptPages.Piece) {
    self.init(title: title, digest: kept.digest, isReused: true, kept: kept)
  }

  /// A piece that was drawn, as nobody asks for its digest.
  init(title: String) { self.init(title: title, digest: "", isReused: false, kept: nil) }

  /// A piece that was drawn, with its digest.
  /// - Parameter keeping: what to keep it by, for a piece that may be kept: where it is looked for, the
  ///   units that it shows, and the digest of what it was drawn from.
  init(
    title: String, drawn pages: [PDFPage],
    keeping key: (destination: String, units: [Int], inputs: String)?
  ) {
    let bytes = PDFPageCoding.encode(pages)
    let digest = SHA256.hexadecimal(of: bytes)
    self.init(
      title: title, digest: digest, isReused: false,
      kept: key.map {
        KeptPages.Piece(
          destination: $0.destination, units: $0.units, inputs: $0.inputs, digest: digest,
          pages: bytes)
      })
  }
}
