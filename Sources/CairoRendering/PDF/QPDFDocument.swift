import CQPDF
import Drawing
import Glibc

/// A PDF opened by qpdf from memory, to be read. One thread; object handles live as long as the document.
struct QPDFDocument: ~Copyable {
  private let data: qpdf_data
  private let source: UnsafeMutableBufferPointer<CChar>

  /// Errors: `.document` with qpdf's own words.
  init(_ bytes: [UInt8]) throws(RenderingError) {
    guard let data = qpdf_init() else {
      throw .document(operation: "start", reason: "no memory")
    }
    // qpdf reads from this memory until it is cleaned up.
    let source = UnsafeMutableBufferPointer<CChar>.allocate(capacity: bytes.count)
    _ = source.initialize(from: bytes.lazy.map { CChar(bitPattern: $0) })
    qpdf_set_suppress_warnings(data, 1)
    qpdf_silence_errors(data)
    _ = qpdf_read_memory(data, "document", source.baseAddress, UInt64(bytes.count), nil)
    do throws(RenderingError) {
      try QPDFDocument.check(data, "read the document")
    } catch {
      var handle: qpdf_data? = data
      qpdf_cleanup(&handle)
      source.deallocate()
      throw error
    }
    self.data = data
    self.source = source
  }

  deinit {
    var handle: qpdf_data? = data
    qpdf_cleanup(&handle)
    source.deallocate()
  }

  /// Reads qpdf's pending error.
  func checkError(_ operation: String) throws(RenderingError) {
    try QPDFDocument.check(data, operation)
  }

  private static func check(_ data: qpdf_data, _ operation: String) throws(RenderingError) {
    guard qpdf_has_error(data) != 0 else { return }
    let error = qpdf_get_error(data)
    let reason = qpdf_get_error_full_text(data, error).map { String(cString: $0) }
    throw .document(operation: operation, reason: reason ?? "no reason given")
  }

  /// A text of the information dictionary; nil where there is none.
  func information(_ key: String) -> String? {
    let information = qpdf_oh_get_key(data, qpdf_get_trailer(data), "/Info")
    guard qpdf_oh_is_dictionary(data, information) != 0 else { return nil }
    let text = qpdf_oh_get_key(data, information, key)
    guard qpdf_oh_is_string(data, text) != 0, let words = qpdf_oh_get_utf8_value(data, text) else {
      return nil
    }
    return String(cString: words)
  }

  /// The file with every stream unpacked, for those who look for text in its bytes. Errors:
  /// `.document`.
  func writeUnpacked() throws(RenderingError) -> [UInt8] {
    _ = qpdf_init_write_memory(data)
    try checkError("prepare the document")
    qpdf_set_stream_data_mode(data, qpdf_s_uncompress)
    qpdf_set_object_stream_mode(data, qpdf_o_disable)
    return try written()
  }

  private func written() throws(RenderingError) -> [UInt8] {
    _ = qpdf_write(data)
    try checkError("write the document")
    guard let buffer = qpdf_get_buffer(data) else {
      throw .document(operation: "write the document", reason: "nothing was written")
    }
    return Array(UnsafeBufferPointer(start: buffer, count: Int(qpdf_get_buffer_length(data))))
  }
}
