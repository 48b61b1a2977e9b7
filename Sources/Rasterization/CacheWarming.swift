/// Reads memory once from its first byte to its last, and tells whether all of it is nothing.
///
/// What other work has displaced from the processor's caches comes back several times faster in order
/// than when it is asked for here and there: a picture's first edges then do not wait for it.
///
/// - Parameter byteCount: whole words, at an address that words may stand at.
func isNothing(_ memory: UnsafeRawPointer, byteCount: Int) -> Bool {
  // One word of each cache line brings all of it.
  let cacheLine = 64
  var bits: UInt64 = 0
  var offset = 0
  while offset &+ 8 <= byteCount {
    bits |= memory.load(fromByteOffset: offset, as: UInt64.self)
    offset &+= cacheLine
  }
  return bits == 0
}
