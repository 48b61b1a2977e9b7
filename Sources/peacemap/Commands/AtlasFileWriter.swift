import HostSystem
import MapPipeline

/// Writes an atlas to its file on all processors, and tells how far it is. Ctrl-C leaves no half file.
struct AtlasFileWriter {
  let context: ToolContext
  let target: OutputTarget

  /// - Parameter started: when the work on it began.
  func write(_ book: AtlasBook, _ name: String, started: Double) throws(ToolFailure) {
    let path = target.path(name, "pdf")
    var signals = ProcessSignals()
    var interruption: ProcessSignals.Signal?
    let bar = PageProgressBar(context.terminal, pageCount: book.pieceCount)
    var byteCount: Int?
    do throws(ToolFailure) {
      defer { bar.finish() }
      byteCount = try target.writeGrowing(path) { file throws(ToolFailure) in
        do throws(AtlasRun.Failure) {
          return try AtlasRun(book: book, threadCount: ProcessEnvironment.processorCount).run(
            write: { bytes throws(SystemError) in try file.append(bytes) },
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
      signals.release()
      throw error
    }
    signals.release()
    if let interruption { signals.end(by: interruption) }
    guard let byteCount else { return }
    let seconds = ProcessEnvironment.monotonicSeconds - started
    context.terminal.note(
      "\(path)  \(byteCount) bytes  \(Int((seconds * 1000).rounded())) ms")
  }
}
