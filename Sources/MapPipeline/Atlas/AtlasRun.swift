import CairoRendering
import Dispatch
package import HostSystem

/// Draws an atlas on several threads and gives its file out on the calling one, page after page. What
/// is drawn and not yet given out is bounded, however many pages there are.
package struct AtlasRun {
  package let book: AtlasBook
  /// How many threads draw.
  package let threadCount: Int

  /// How many pieces for each thread are drawn or wait.
  private static let piecesAhead = 8

  /// - Precondition: there is a thread.
  package init(book: AtlasBook, threadCount: Int) {
    precondition(threadCount > 0, "somebody has to draw")
    self.book = book
    self.threadCount = threadCount
  }

  /// Why a run stopped.
  package enum Failure: Error {
    case drawing(PipelineError)
    case writing(SystemError)
  }

  /// - Parameters:
  ///   - write: takes the file's bytes as they come.
  ///   - goesOn: called after each piece with how many are done; false stops the run.
  /// - Returns: whether the file is whole.
  package func run(
    write: ([UInt8]) throws(SystemError) -> Void, goesOn: (Int) -> Bool
  ) throws(Failure) -> Bool {
    var writer: BookWriter
    do {
      writer = try BookWriter(metadata: book.metadata, fonts: FontSet())
    } catch {
      throw .drawing(PipelineError(.failed, "drawing", "\(error)"))
    }
    let count = book.pieceCount
    let exchange = OrderedExchange<[BookPage], PipelineError>(
      0..<count, room: Self.piecesAhead * threadCount)
    let group = DispatchGroup()
    let queue = DispatchQueue(label: "peacemap.pages", attributes: .concurrent)
    let book = book
    for _ in 0..<min(threadCount, count) {
      queue.async(group: group) {
        var claimed = 0
        do throws(PipelineError) {
          let painter = try AtlasPainter(book)
          while let piece = exchange.claim() {
            claimed = piece
            exchange.hand(over: try painter.pages(ofPiece: piece), at: piece)
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
        for page in try exchange.take(piece) { writer.append(page) }
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
