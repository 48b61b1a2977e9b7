import Synchronization

/// Values by key up to a bound in bytes; the longest unused go first. Shared by threads.
///
/// A doubly linked list over slots of an array gives the order of use, so that every operation takes
/// constant time.
final class MemoryCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Slot {
    var key: Key
    var value: Value
    var byteCount: Int
    var newer: Int
    var older: Int
  }

  private struct Contents {
    var slots: [Slot?] = []
    var free: [Int] = []
    var slotOfKey: [Key: Int] = [:]
    var newest = -1
    var oldest = -1
    var byteCount = 0

    mutating func unlink(_ index: Int) {
      guard let slot = slots[index] else { return }
      if slot.newer >= 0 { slots[slot.newer]?.older = slot.older } else { newest = slot.older }
      if slot.older >= 0 { slots[slot.older]?.newer = slot.newer } else { oldest = slot.newer }
    }

    mutating func linkAsNewest(_ index: Int) {
      slots[index]?.newer = -1
      slots[index]?.older = newest
      if newest >= 0 { slots[newest]?.newer = index } else { oldest = index }
      newest = index
    }

    /// The value that went.
    mutating func remove(_ key: Key) -> Value? {
      guard let index = slotOfKey.removeValue(forKey: key) else { return nil }
      unlink(index)
      let slot = slots[index]
      byteCount -= slot?.byteCount ?? 0
      slots[index] = nil
      free.append(index)
      return slot?.value
    }
  }

  private let contents = Mutex(Contents())
  private let mostBytes: Int

  /// - Parameter mostBytes: 0 keeps nothing.
  init(mostBytes: Int) { self.mostBytes = mostBytes }

  /// What is kept, in bytes as told on insertion.
  var byteCount: Int { contents.withLock { $0.byteCount } }
  /// How many values are kept.
  var count: Int { contents.withLock { $0.slotOfKey.count } }

  /// The value of a key, which becomes the most recently used.
  func value(_ key: Key) -> Value? {
    contents.withLock { contents -> Value? in
      guard let slot = contents.slotOfKey[key] else { return nil }
      contents.unlink(slot)
      contents.linkAsNewest(slot)
      return contents.slots[slot]?.value
    }
  }

  /// Keeps a value in place of the key's present one. One that is larger than the whole bound is not
  /// kept.
  func insert(_ value: Value, for key: Key, byteCount: Int) {
    guard byteCount <= mostBytes else { return }
    // What makes room is freed outside the lock, which everybody who asks waits for.
    _ = contents.withLock { contents -> [Value?] in
      var gone = [contents.remove(key)]
      let slot = Slot(key: key, value: value, byteCount: byteCount, newer: -1, older: -1)
      let index = contents.free.popLast() ?? contents.slots.count
      if index == contents.slots.count {
        contents.slots.append(slot)
      } else {
        contents.slots[index] = slot
      }
      contents.slotOfKey[key] = index
      contents.linkAsNewest(index)
      contents.byteCount += byteCount
      while contents.byteCount > mostBytes, let oldest = contents.slots[contents.oldest] {
        gone.append(contents.remove(oldest.key))
      }
      return gone
    }
  }

  /// Forgets everything, or what a rule says.
  func removeAll(where isGone: (Key) -> Bool = { _ in true }) {
    _ = contents.withLock { contents in
      contents.slotOfKey.keys.filter(isGone).map { contents.remove($0) }
    }
  }
}
