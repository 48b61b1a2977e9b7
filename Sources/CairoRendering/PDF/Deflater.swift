import CDeflate

/// Compresses streams as PDF's FlateDecode wants them (RFC 1950). One thread.
final class Deflater {
  private let compressor: OpaquePointer

  /// libdeflate's 6: 9 takes four times as long for 1 % of the bytes of a page of maps.
  private static let level: Int32 = 6

  /// Errors: no memory.
  init() throws(RenderingError) {
    guard let compressor = libdeflate_alloc_compressor(Self.level) else {
      throw .compression(reason: "no memory")
    }
    self.compressor = compressor
  }

  deinit { libdeflate_free_compressor(compressor) }

  func deflated(_ bytes: [UInt8]) -> [UInt8] {
    let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      // The bound is never too small, so that this cannot fail.
      count = libdeflate_zlib_compress(
        compressor, bytes, bytes.count, buffer.baseAddress, buffer.count)
    }
  }
}
