import CairoRendering
import Dispatch
package import HostSystem

/// Draws a report on several threads and gives its file out on the calling one, page after page. What
/// is drawn and not yet given out is bounded, however many pages there are.
package struct BookRun<Pieces: BookPieces> {
  private let pieces: Pieces
  /// How many threads draw.
  private let threadCount: Int

  /// How many pieces for each thread are drawn or wait.
  private static var piecesAhead: Int { 8 }

  /// - Precondition: there is a thread.
  package init(_ pieces: Pieces, threadCount: Int) {
    precondition(threadCount > 0, "somebody has to draw")
    self.pieces = pieces
    self.threadCount = threadCount
  }

  /// - Parameters:
  ///   - write: takes the file's bytes as they come.
  ///   - done: takes each piece in its order.
  ///   - goesOn: called after each piece with how many are done; false stops the run.
  /// - Returns: whether the file is whole.
  package func run(
    write: ([UInt8]) throws(SystemError) -> Void, done: (BookPiece) -> Void = { _ in },
    goesOn: (Int) -> Bool
  ) throws(BookRunFailure) -> Bool {
    var writer: PDFWriter
    do {
      writer = try PDFWriter(metadata: pieces.metadata, fonts: FontSet())
    } catch {
      throw .drawing(PipelineError(.failed, "drawing", "\(error)"))
    }
    let count = pieces.pieceCount
    let exchange = OrderedExchange<(BookPiece, [PDFPage]), PipelineError>(
      0..<count, room: Self.piecesAhead * threadCount)
    let group = DispatchGroup()
    let queue = DispatchQueue(label: "peacemap.pages", attributes: .concurrent)
    for _ in 0..<min(threadCount, count) {
      queue.async(group: group) {
        var claimed = 0
        do throws(PipelineError) {
          var painter: Pieces.Painter?
          while let piece = exchange.claim() {
            claimed = piece
            exchange.hand(over: try pieces.piece(piece, &painter), at: piece)
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
      try writer.finish(outline: pieces.outline)
    } catch {
      throw .drawing(PipelineError(.failed, "drawing", "\(error)"))
    }
    try give(&writer, write)
    return true
  }

  private func give(
    _ writer: inout PDFWriter, _ write: ([UInt8]) throws(SystemError) -> Void
  ) throws(BookRunFailure) {
    do throws(SystemError) {
      try write(writer.take())
    } catch {
      throw .writing(error)
    }
  }
}

/// Why a run stopped.
package enum BookRunFailure: Error {
  case drawing(PipelineError)
  case writing(SystemError)
}
