import CairoRendering
import Dispatch
package import HostSystem

/// Draws an atlas on several threads and gives its file out on the calling one, page after page. What
/// is drawn and not yet given out is bounded, however many pages there are.
package struct AtlasRun {
  package let book: AtlasBook
  /// How many threads draw.
  package let threadCount: Int
  /// What tells a page that is still the same; nil where no page is kept from run to run.
  package let inputs: AtlasPageInputs?
  /// The pages of the last edition.
  package let kept: KeptPages?
  /// Whether pieces carry their digests, which cost a little.
  package let tellsDigests: Bool

  /// How many pieces for each thread are drawn or wait.
  private static let piecesAhead = 8

  /// - Precondition: there is a thread.
  package init(
    book: AtlasBook, threadCount: Int, inputs: AtlasPageInputs? = nil, kept: KeptPages? = nil,
    tellsDigests: Bool = false
  ) {
    precondition(threadCount > 0, "somebody has to draw")
    self.book = book
    self.threadCount = threadCount
    self.inputs = inputs
    self.kept = kept
    self.tellsDigests = tellsDigests || inputs != nil
  }

  /// A piece of the file with what is to be remembered of it.
  package struct Piece: Sendable {
    package var title: String
    /// SHA-256 of its pages; empty where nobody asks.
    package var digest: String
    /// True where it was taken from the last edition.
    package var isReused: Bool
    /// Nil where nothing is kept.
    package var kept: KeptPages.Piece?
  }

  /// Why a run stopped.
  package enum Failure: Error {
    case drawing(PipelineError)
    case writing(SystemError)
  }

  /// - Parameters:
  ///   - write: takes the file's bytes as they come.
  ///   - done: takes each piece in its order.
  ///   - goesOn: called after each piece with how many are done; false stops the run.
  /// - Returns: whether the file is whole.
  package func run(
    write: ([UInt8]) throws(SystemError) -> Void, done: (Piece) -> Void = { _ in },
    goesOn: (Int) -> Bool
  ) throws(Failure) -> Bool {
    var writer: BookWriter
    do {
      writer = try BookWriter(metadata: book.metadata, fonts: FontSet())
    } catch {
      throw .drawing(PipelineError(.failed, "drawing", "\(error)"))
    }
    let count = book.pieceCount
    let exchange = OrderedExchange<(Piece, [BookPage]), PipelineError>(
      0..<count, room: Self.piecesAhead * threadCount)
    let group = DispatchGroup()
    let queue = DispatchQueue(label: "peacemap.pages", attributes: .concurrent)
    let maker = AtlasPieceMaker(
      book: book, inputs: inputs, kept: kept, tellsDigests: tellsDigests)
    for _ in 0..<min(threadCount, count) {
      queue.async(group: group) {
        var claimed = 0
        do throws(PipelineError) {
          var painter: AtlasPainter?
          while let piece = exchange.claim() {
            claimed = piece
            exchange.hand(over: try maker.piece(piece, &painter), at: piece)
          }
        } catch {
          exchange.fail(error, at: claimed)
        }
      }
    }
    defer {
      exchange.stop()
      group.wait()
    }
    for piece in 0..<count {
      do throws(PipelineError) {
        let (piece, pages) = try exchange.take(piece)
        for page in pages { writer.append(page) }
        done(piece)
      } catch {
        throw .drawing(error)
      }
      try give(&writer, write)
      guard goesOn(piece + 1) else { return false }
    }
    do throws(RenderingError) {
      try writer.finish(outline: book.outline)
    } catch {
      throw .drawing(PipelineError(.failed, "drawing", "\(error)"))
    }
    try give(&writer, write)
    return true
  }

  private func give(
    _ writer: inout BookWriter, _ write: ([UInt8]) throws(SystemError) -> Void
  ) throws(Failure) {
    do throws(SystemError) {
      try write(writer.take())
    } catch {
      throw .writing(error)
    }
  }
}
