import CDeflate

/// Bytes packed as zlib does (RFC 1950).
enum ZlibStream {
  /// Errors: `.compression`.
  static func packed(_ bytes: [UInt8]) throws(RenderingError) -> [UInt8] {
    guard let compressor = libdeflate_alloc_compressor(6) else {
      throw .compression(reason: "no memory for the compressor")
    }
    defer { libdeflate_free_compressor(compressor) }
    let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
    let packed = [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      count = libdeflate_zlib_compress(
        compressor, bytes, bytes.count, output.baseAddress, output.count)
    }
    guard !packed.isEmpty else {
      throw .compression(reason: "the output did not fit its bound")
    }
    return packed
  }
}
