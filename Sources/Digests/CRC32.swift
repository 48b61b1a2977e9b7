import CDeflate

/// The CRC-32 of zlib and PNG (ISO 3309) through `libdeflate_crc32`: finds every single changed
/// byte, which is what a damaged file has.
package enum CRC32 {
  /// The checksum of the bytes, 0 for none. Linear in their number.
  package static func checksum(of bytes: UnsafeRawBufferPointer) -> UInt32 {
    libdeflate_crc32(0, bytes.baseAddress, bytes.count)
  }
}
