import Synchronization

/// Answers that are being made, with everybody who waits for each: equal requests are drawn once.
final class Flights<Key: Hashable & Sendable>: Sendable {
  private let waiting = Mutex<[Key: [Exchange]]>([:])

  /// Adds somebody who waits; true for the first, who has to see to it that the answer is made.
  func join(_ key: Key, _ exchange: Exchange) -> Bool {
    waiting.withLock { waiting in
      let isFirst = waiting[key] == nil
      waiting[key, default: []].append(exchange)
      return isFirst
    }
  }

  /// Ends the wait for an answer: those who waited, who each have to be told.
  func land(_ key: Key) -> [Exchange] {
    waiting.withLock { $0.removeValue(forKey: key) ?? [] }
  }

  /// Ends the wait where nobody is left of those who waited; nil, and nothing ends, where somebody
  /// is.
  func landIfAbandoned(_ key: Key) -> [Exchange]? {
    waiting.withLock { waiting in
      guard waiting[key]?.allSatisfy(\.isAbandoned) ?? true else { return nil }
      return waiting.removeValue(forKey: key) ?? []
    }
  }

  /// How many answers are being made.
  var count: Int { waiting.withLock { $0.count } }
}
