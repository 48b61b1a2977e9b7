/// Brings memory near the processor before a picture's first edges ask for it here and there: what
/// other work has displaced from the caches comes back several times faster in order.
enum CacheWarming {
  /// Fewer edges ask for less of a band than all of it is worth.
  static let leastEdges = 1_024

  /// Reads memory from its first byte to its last, a word of each cache line, and gives the bits that
  /// any of the words has: none where all of it is nothing.
  ///
  /// - Parameter byteCount: whole words, at an address that words may stand at.
  static func bits(_ memory: UnsafeRawPointer, byteCount: Int) -> UInt64 {
    let cacheLine = 64
    var bits: UInt64 = 0
    var offset = 0
    while offset &+ 8 <= byteCount {
      bits |= memory.load(fromByteOffset: offset, as: UInt64.self)
      offset &+= cacheLine
    }
    return bits
  }
}
