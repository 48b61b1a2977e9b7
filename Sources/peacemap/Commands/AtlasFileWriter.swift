import Digests
import Editions
import HostSystem
import MapPipeline

/// Writes an atlas to its file on all processors, and tells how far it is. Ctrl-C leaves no half file.
struct AtlasFileWriter {
  let context: ToolContext
  let target: OutputTarget

  /// - Parameters:
  ///   - pages: what is kept of the last edition; nil for nothing.
  ///   - tellsDigests: whether a manifest asks for the digests of pages.
  ///   - started: when the work on it began.
  /// - Returns: the pieces of the file, and what tells it from others.
  func write(
    _ book: AtlasBook, _ name: String, keeping pages: PageKeeper?, tellsDigests: Bool,
    started: Double
  ) throws(ToolFailure) -> (pieces: [AtlasRun.Piece], file: ReportManifest.File) {
    var pieces: [AtlasRun.Piece] = []
    let path = target.path(name, "pdf")
    var signals = ProcessSignals()
    var interruption: ProcessSignals.Signal?
    let bar = PageProgressBar(context.terminal, pageCount: book.pieceCount)
    var byteCount: Int?
    var hash = SHA256()
    do throws(ToolFailure) {
      defer { bar.finish() }
      byteCount = try target.writeGrowing(path) { file throws(ToolFailure) in
        do throws(AtlasRun.Failure) {
          return try AtlasRun(
            book: book, threadCount: ProcessEnvironment.processorCount, inputs: pages?.inputs,
            kept: pages?.kept, tellsDigests: tellsDigests
          ).run(
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
