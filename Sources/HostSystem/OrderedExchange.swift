import Dispatch
import Synchronization

/// Where threads take numbered pieces of work, in their order, and leave what they have made of them
/// for the one thread that stores it, in the same order. What waits is bounded. Shared by threads.
package final class OrderedExchange<Value: Sendable, Failure: Error>: Sendable {
  private struct State {
    var unclaimed: Range<Int>
    var made: [Int: Value] = [:]
    /// That of the first piece which one is known of.
    var failure: (position: Int, reason: Failure)?
  }

  private let state: Mutex<State>
  /// One for each piece that may be claimed before others are taken.
  private let room = DispatchSemaphore(value: 0)
  /// One for each piece that is made, and one for a failure.
  private let news = DispatchSemaphore(value: 0)

  /// - Parameter room: how many pieces may be claimed and not yet taken.
  package init(_ pieces: Range<Int>, room count: Int) {
    state = Mutex(State(unclaimed: pieces))
    // A semaphore that ends below the value that it began with traps; this one begins with 0.
    for _ in 0..<count { room.signal() }
  }

  /// The next piece to make, when there is room; nil when there is none or the work is stopped.
  package func claim() -> Int? {
    room.wait()
    let position = state.withLock { $0.unclaimed.popFirst() }
    // The end is for all who wait.
    if position == nil { room.signal() }
    return position
  }

  /// Leaves what was made of a piece.
  package func hand(over value: Value, at position: Int) {
    state.withLock { $0.made[position] = value }
    news.signal()
  }

  /// Stops the work with the reason why a piece cannot be made; that of the first piece is kept,
  /// whichever comes first.
  package func fail(_ failure: Failure, at position: Int) {
    state.withLock {
      if let known = $0.failure, known.position <= position { return }
      $0.failure = (position, failure)
    }
    stop()
    news.signal()
  }

  /// Lets nobody claim anything more.
  package func stop() {
    state.withLock { $0.unclaimed = $0.unclaimed.upperBound..<$0.unclaimed.upperBound }
    room.signal()
  }

  /// Waits for a piece and makes room for another. Errors: why it, or one before it, cannot be made.
  ///
  /// Pieces are claimed in their order: those before one that fails are made, and taken first.
  package func take(_ position: Int) throws(Failure) -> Value {
    while true {
      let (value, failure) = state.withLock { ($0.made.removeValue(forKey: position), $0.failure) }
      if let value {
        room.signal()
        return value
      }
      if let failure, failure.position <= position { throw failure.reason }
      news.wait()
    }
  }
}
