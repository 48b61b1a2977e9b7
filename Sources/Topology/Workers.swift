import Dispatch
import Glibc
import Synchronization

/// Runs independent pieces of work on all cores, one GEOS session per thread.
enum Workers {
  private struct Progress<Result: Sendable>: Sendable {
    var next = 0
    var results: [Result?]
    var failure: (index: Int, error: TopologyError)?

    mutating func fail(at index: Int, _ error: TopologyError) {
      if let failure, failure.index <= index { return }
      failure = (index, error)
    }
  }

  /// How many pieces a thread takes at a time: enough to make the lock cheap, few enough to balance.
  private static let piecesAtATime = 8

  /// The result of each piece, in order; the error of the first piece that failed.
  static func map<Result: Sendable>(
    count: Int, _ body: @Sendable (GEOSSession, Int) throws(TopologyError) -> Result
  ) throws(TopologyError) -> [Result] {
    let progress = Mutex(Progress<Result>(results: Array(repeating: nil, count: count)))
    let threads = max(1, min(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), count, 16))
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      var done: [(Int, Result)] = []
      var index = 0
      do throws(TopologyError) {
        let session = try GEOSSession()
        while true {
          let range = progress.withLock { state in
            let start = state.next
            state.next = min(count, start + piecesAtATime)
            return start..<state.next
          }
          if range.isEmpty { break }
          for piece in range {
            index = piece
            done.append((piece, try body(session, piece)))
          }
        }
      } catch {
        progress.withLock { $0.fail(at: index, error) }
      }
      let finished = done
      progress.withLock { state in
        for (piece, result) in finished { state.results[piece] = result }
      }
    }
    let end = progress.withLock { $0 }
    if let failure = end.failure { throw failure.error }
    return end.results.compactMap { $0 }
  }
}
