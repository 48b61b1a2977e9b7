/// A hash table from pairs of 64-bit words to small numbers: open addressing, linear probing.
///
/// Keys are the bits of a position, or the two vertices of an edge. Built once and then read; never
/// iterated, so its order cannot reach any output.
struct PairTable {
  /// One entry; a free one has the value −1. Key and value side by side cost one cache miss.
  private struct Slot {
    var first: UInt64
    var second: UInt64
    var value: Int32
  }

  private var slots: [Slot]
  private let shift: UInt64
  private let mask: Int

  /// - Parameter capacity: the largest number of different keys; more is a programming error.
  init(capacity: Int) {
    var size = 16
    while size < 2 * capacity { size *= 2 }
    slots = Array(repeating: Slot(first: 0, second: 0, value: -1), count: size)
    mask = size - 1
    shift = UInt64(64 - size.trailingZeroBitCount)
  }

  /// The value of a key; nil where it has none.
  func value(_ first: UInt64, _ second: UInt64) -> Int32? {
    let value = slots[slot(first, second)].value
    return value < 0 ? nil : value
  }

  /// The value of a key, which becomes `value` where it had none.
  ///
  /// - Parameter value: zero or more.
  mutating func insert(_ first: UInt64, _ second: UInt64, value: Int32) -> (
    value: Int32, isNew: Bool
  ) {
    let slot = slot(first, second)
    if slots[slot].value >= 0 { return (slots[slot].value, false) }
    slots[slot] = Slot(first: first, second: second, value: value)
    return (value, true)
  }

  /// Sets the value of a key.
  mutating func set(_ first: UInt64, _ second: UInt64, to value: Int32) {
    slots[slot(first, second)] = Slot(first: first, second: second, value: value)
  }

  /// Adds one to the value of a key, which begins at one.
  mutating func count(_ first: UInt64, _ second: UInt64) {
    let slot = slot(first, second)
    let before = max(0, slots[slot].value)
    slots[slot] = Slot(first: first, second: second, value: before + 1)
  }

  private func slot(_ first: UInt64, _ second: UInt64) -> Int {
    // Odd constants with well-spread bits (the golden ratio and a prime near it).
    var hash = first &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
    hash = (hash ^ second) &* 0xBF58_476D_1CE4_E5B9
    hash ^= hash >> 32
    hash = hash &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(hash >> shift)
    while slots[slot].value >= 0, slots[slot].first != first || slots[slot].second != second {
      slot = (slot + 1) & mask
    }
    return slot
  }
}
