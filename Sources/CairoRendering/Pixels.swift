/// A finished picture as Cairo stores it, lent for reading: rows of 32-bit words in the machine's
/// byte order, alpha highest and blue lowest, colours premultiplied by alpha.
struct Pixels {
  let base: UnsafeRawPointer
  /// Bytes from row to row.
  let stride: Int
  let width: Int
  let height: Int
  /// True when the alpha byte of the words means nothing and every pixel is opaque.
  let isOpaque: Bool

  func row(_ y: Int) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(
      start: (base + y * stride).assumingMemoryBound(to: UInt32.self), count: width)
  }
}
