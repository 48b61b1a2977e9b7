/// Bits into bytes, the first lowest (RFC 1951, 3.1.1), into memory that grows. One thread.
struct BitWriter: ~Copyable {
  private var memory = UnsafeMutablePointer<UInt8>.allocate(capacity: BitWriter.slack)
  private var capacity = BitWriter.slack
  private var byteCount = 0
  /// Bits that are no whole byte yet, at most 7 between calls.
  private var pending: UInt64 = 0
  private var pendingCount: UInt64 = 0

  /// A word is stored at a time, of which only the whole bytes count.
  private static let slack = 16

  deinit { memory.deallocate() }

  /// What has been written; whole after `finish()`, and good until the next call.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: memory, count: byteCount) }

  mutating func begin() { (byteCount, pending, pendingCount) = (0, 0, 0) }

  /// Makes room: what follows until the next call has at most so many bits.
  mutating func reserve(bitCount: Int) {
    let needed = byteCount + bitCount / 8 + Self.slack
    guard needed > capacity else { return }
    capacity = max(needed, capacity + capacity / 2)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: memory, count: byteCount)
    memory.deallocate()
    memory = larger
  }

  /// Adds the lowest `count` bits, at most 56; the others are 0.
  @inline(__always)
  mutating func append(_ bits: UInt64, count: UInt64) {
    pending |= bits &<< pendingCount
    pendingCount &+= count
    UnsafeMutableRawPointer(memory + byteCount).storeBytes(
      of: pending.littleEndian, as: UInt64.self)
    let whole = pendingCount &>> 3
    byteCount &+= Int(truncatingIfNeeded: whole)
    pending &>>= whole &<< 3
    pendingCount &= 7
  }

  mutating func append(_ value: Int, count: Int) {
    append(UInt64(value), count: UInt64(count))
  }

  /// Fills the last byte with zeros.
  mutating func finish() {
    if pendingCount > 0 { append(0, count: 8 - pendingCount) }
  }
}
