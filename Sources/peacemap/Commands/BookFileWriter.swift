import Digests
import Editions
import HostSystem
import MapPipeline

/// Writes a report to its file on all processors, and tells how far it is. Ctrl-C leaves no half file.
struct BookFileWriter {
  let context: ToolContext
  let target: OutputTarget

  /// - Parameters:
  ///   - name: of the file, without its ending.
  ///   - pages: what is kept for the next edition; nil for nothing.
  ///   - started: when the work on it began.
  /// - Returns: the pieces of the file, and what tells it from others.
  func write(
    _ book: some BookPieces, _ name: String, keeping pages: PageKeeper?, started: Double
  ) throws(ToolFailure) -> (pieces: [BookPiece], file: ReportManifest.File) {
    var pieces: [BookPiece] = []
    let path = target.path(name, "pdf")
    var signals = ProcessSignals()
    var interruption: ProcessSignals.Signal?
    let bar = PageProgressBar(context.terminal, pageCount: book.pieceCount)
    var byteCount: Int?
    var hash = SHA256()
    do throws(ToolFailure) {
      defer { bar.finish() }
      byteCount = try target.writeGrowing(path) { file throws(ToolFailure) in
        do throws(BookRunFailure) {
          return try BookRun(book, threadCount: ProcessEnvironment.processorCount).run(
            write: { bytes throws(SystemError) in
              try file.append(bytes)
              hash.update(bytes)
            },
            done: { piece in
              pages?.keep(piece)
              var piece = piece
              // Its bytes are with the keeper.
              piece.kept = nil
              pieces.append(piece)
            },
            goesOn: { done in
              bar.show(done)
              interruption = signals.next(within: 0)
              return interruption == nil
            })
        } catch {
          switch error {
          case .drawing(let reason): throw ToolFailure(reason)
          case .writing(let reason): throw ToolFailure(reason)
          }
        }
      }
    } catch {
      pages?.abandon()
      signals.release()
      throw error
    }
    signals.release()
    if let interruption {
      pages?.abandon()
      signals.end(by: interruption)
    }
    let file = ReportManifest.File(byteCount: byteCount ?? 0, sha256: hash.hexadecimal())
    guard let byteCount else { return (pieces, file) }
    pages?.finish()
    let seconds = ProcessEnvironment.monotonicSeconds - started
    let reused = pieces.count { $0.isReused }
    context.terminal.note(
      "\(path)  \(byteCount) bytes  \(Int((seconds * 1000).rounded())) ms"
        + (reused > 0
          ? "  \(pieces.count - reused) of \(pieces.count) parts drawn, the others as before" : ""))
    return (pieces, file)
  }
}
