import Dispatch
import Synchronization

/// Where drawing threads take the blocks of a plan, in its order, and leave what they have drawn for
/// the one thread that stores it, in the same order. Shared by threads.
final class BlockExchange<Failure: Error>: Sendable {
  private struct State {
    var unclaimed: Range<Int>
    var drawn: [Int: [[UInt8]]] = [:]
    var failure: Failure?
  }

  private let state: Mutex<State>
  /// One for each block that may be claimed before others are taken.
  private let room = DispatchSemaphore(value: 0)
  /// One for each block that is drawn, and one for a failure.
  private let news = DispatchSemaphore(value: 0)

  /// - Parameter room: how many blocks may be claimed and not yet taken.
  init(blocks: Range<Int>, room count: Int) {
    state = Mutex(State(unclaimed: blocks))
    // A semaphore that ends below the value that it began with traps; this one begins with 0.
    for _ in 0..<count { room.signal() }
  }

  /// The next block to draw, when there is room; nil when there is none or the work is stopped.
  func claim() -> Int? {
    room.wait()
    let position = state.withLock { $0.unclaimed.popFirst() }
    // The end is for all who wait.
    if position == nil { room.signal() }
    return position
  }

  /// Leaves what was drawn of a block.
  func hand(over tiles: [[UInt8]], at position: Int) {
    state.withLock { $0.drawn[position] = tiles }
    news.signal()
  }

  /// Stops the work with a reason, of which the first is kept.
  func fail(_ failure: Failure) {
    state.withLock { $0.failure = $0.failure ?? failure }
    stop()
    news.signal()
  }

  /// Lets nobody claim anything more.
  func stop() {
    state.withLock { $0.unclaimed = $0.unclaimed.upperBound..<$0.unclaimed.upperBound }
    room.signal()
  }

  /// Waits for a block and makes room for another. Errors: what a drawing thread failed with.
  func take(_ position: Int) throws(Failure) -> [[UInt8]] {
    while true {
      let (tiles, failure) = state.withLock { ($0.drawn.removeValue(forKey: position), $0.failure) }
      if let tiles {
        room.signal()
        return tiles
      }
      if let failure { throw failure }
      news.wait()
    }
  }
}
