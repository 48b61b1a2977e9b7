import CDeflate

/// Decompression of zlib data (RFC 1950) through `libdeflate_zlib_decompress`.
package enum ZlibInflation {
  /// The bytes that were compressed, exactly `count` of them; nil where the data is damaged, or is of
  /// another length. Nothing beyond `count` is ever written.
  package static func bytes(of data: [UInt8], count: Int) -> [UInt8]? {
    guard let decompressor = libdeflate_alloc_decompressor() else { return nil }
    defer { libdeflate_free_decompressor(decompressor) }
    var output = [UInt8](repeating: 0, count: count)
    let result = libdeflate_zlib_decompress(
      decompressor, data, data.count, &output, output.count, nil)
    return result == LIBDEFLATE_SUCCESS ? output : nil
  }
}
