import Synchronization

/// Values that are kept for the next who asks, up to a bound in bytes; the longest unused goes first.
/// Shared by threads.
package final class RecentValues<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Entry {
    var value: Value
    var byteCount: Int
    var lastUse: Int
  }

  private struct Contents {
    var entries: [Key: Entry] = [:]
    var byteCount = 0
    var useCount = 0
  }

  private let contents = Mutex(Contents())
  private let mostBytes: Int
  private let byteCountOf: @Sendable (Value) -> Int

  /// - Parameters:
  ///   - mostBytes: how much is kept; one value may be larger.
  ///   - byteCount: the memory of a value.
  package init(mostBytes: Int, byteCount: @escaping @Sendable (Value) -> Int) {
    self.mostBytes = mostBytes
    byteCountOf = byteCount
  }

  /// How much is kept.
  package var byteCount: Int { contents.withLock { $0.byteCount } }

  /// How many values are kept.
  package var count: Int { contents.withLock { $0.entries.count } }

  /// Forgets everything.
  package func removeAll() {
    contents.withLock { contents in
      contents.entries = [:]
      contents.byteCount = 0
    }
  }

  /// What is kept under a key, else what `make` gives, which is then kept. Two threads may make the
  /// same at once.
  package func value<Failure: Error>(
    _ key: Key, make: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let known = contents.withLock { contents -> Value? in
      contents.useCount += 1
      contents.entries[key]?.lastUse = contents.useCount
      return contents.entries[key]?.value
    }
    if let known { return known }
    let made = try make()
    let size = byteCountOf(made)
    contents.withLock { contents in
      contents.byteCount += size - (contents.entries[key]?.byteCount ?? 0)
      contents.entries[key] = Entry(value: made, byteCount: size, lastUse: contents.useCount)
      while contents.byteCount > mostBytes, contents.entries.count > 1,
        let oldest = contents.entries.min(by: { $0.value.lastUse < $1.value.lastUse })
      {
        contents.byteCount -= oldest.value.byteCount
        contents.entries[oldest.key] = nil
      }
    }
    return made
  }
}
