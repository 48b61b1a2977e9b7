import CQPDF
import Drawing
import Glibc

/// A PDF opened by qpdf from memory. One thread; object handles live as long as the document.
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

  var root: qpdf_oh { qpdf_get_root(data) }

  func value(_ object: qpdf_oh, _ key: String) -> qpdf_oh { qpdf_oh_get_key(data, object, key) }

  func isDictionary(_ object: qpdf_oh) -> Bool { qpdf_oh_is_dictionary(data, object) != 0 }

  /// The name without its slash; nil for other objects.
  func name(_ object: qpdf_oh) -> String? {
    guard qpdf_oh_is_name(data, object) != 0, let name = qpdf_oh_get_name(data, object) else {
      return nil
    }
    return String(String(cString: name).dropFirst())
  }

  /// The items of an array; any other object is an array of itself.
  func items(_ object: qpdf_oh) -> [qpdf_oh] {
    guard qpdf_oh_is_array(data, object) != 0 else { return [object] }
    return (0..<qpdf_oh_get_array_n_items(data, object)).map {
      qpdf_oh_get_array_item(data, object, $0)
    }
  }

  var pages: [qpdf_oh] {
    (0..<max(0, Int(qpdf_get_num_pages(data)))).map { qpdf_get_page_n(data, $0) }
  }

  /// A page's content, all streams of it, unpacked. Errors: `.document`.
  func content(of page: qpdf_oh) throws(RenderingError) -> [UInt8] {
    var buffer: UnsafeMutablePointer<UInt8>?
    var count = 0
    _ = qpdf_oh_get_page_content_data(data, page, &buffer, &count)
    try checkError("read a page")
    guard let buffer else { return [] }
    defer { free(buffer) }
    return Array(UnsafeBufferPointer(start: buffer, count: count))
  }

  /// - Parameter packed: as FlateDecode wants it.
  func replaceContent(of page: qpdf_oh, withDeflated packed: [UInt8]) {
    let stream = qpdf_oh_new_stream(data)
    qpdf_oh_replace_stream_data(
      data, stream, packed, packed.count, qpdf_oh_new_name(data, "/FlateDecode"),
      qpdf_oh_new_null(data))
    qpdf_oh_replace_key(data, page, "/Contents", stream)
  }

  /// Says of each embedded font by glyph numbers that they are the font file's: Cairo leaves it out,
  /// and PDF/UA-1 (7.21.3.2) asks for it.
  func mapGlyphs() {
    let count = qpdf_oh_get_int_value(
      data, qpdf_oh_get_key(data, qpdf_get_trailer(data), "/Size"))
    for number in 1..<max(1, Int32(clamping: count)) {
      let object = qpdf_get_object_by_id(data, number, 0)
      guard isDictionary(object), name(value(object, "/Subtype")) == "CIDFontType2" else {
        continue
      }
      set("/CIDToGIDMap", of: object, toParsed: "/Identity")
    }
  }

  func set(_ key: String, of object: qpdf_oh, toText text: String) {
    qpdf_oh_replace_key(data, object, key, qpdf_oh_new_unicode_string(data, text))
  }

  /// `source` is PDF syntax: `<< /DisplayDocTitle true >>`.
  func set(_ key: String, of object: qpdf_oh, toParsed source: String) {
    qpdf_oh_replace_key(data, object, key, qpdf_oh_parse(data, source))
  }

  /// A box of a page, counted from 0; points, y down, from the sheet's upper left corner.
  func setBox(_ key: String, ofPage page: Int, _ box: Rectangle, sheetHeight: Double) {
    let numbers = [box.minX, sheetHeight - box.maxY, box.maxX, sheetHeight - box.minY]
    let source = "[\(numbers.map(TagAttribute.number).joined(separator: " "))]"
    set(key, of: qpdf_get_page_n(data, page), toParsed: source)
  }

  /// Adds an uncompressed metadata stream to the catalog.
  func setMetadataStream(_ xmp: String) {
    let stream = qpdf_oh_new_stream(data)
    let null = qpdf_oh_new_null(data)
    let bytes = Array(xmp.utf8)
    qpdf_oh_replace_stream_data(data, stream, bytes, bytes.count, null, null)
    let dictionary = qpdf_oh_get_dict(data, stream)
    qpdf_oh_replace_key(data, dictionary, "/Type", qpdf_oh_new_name(data, "/Metadata"))
    qpdf_oh_replace_key(data, dictionary, "/Subtype", qpdf_oh_new_name(data, "/XML"))
    qpdf_oh_replace_key(data, root, "/Metadata", stream)
  }

  /// A text of the information dictionary; nil where there is none.
  func information(_ key: String) -> String? {
    let information = qpdf_oh_get_key(data, qpdf_get_trailer(data), "/Info")
    guard isDictionary(information) else { return nil }
    let text = value(information, key)
    guard qpdf_oh_is_string(data, text) != 0, let words = qpdf_oh_get_utf8_value(data, text) else {
      return nil
    }
    return String(cString: words)
  }

  /// A key of the information dictionary; nil removes it.
  func setInformation(_ key: String, _ text: String?) {
    if let text {
      let information = qpdf_oh_get_key(data, qpdf_get_trailer(data), "/Info")
      set(key, of: information, toText: text)
    } else {
      qpdf_set_info_key(data, key, nil)
    }
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

  /// The finished file with an identifier made from its contents. Errors: `.document`.
  func write() throws(RenderingError) -> [UInt8] {
    _ = qpdf_init_write_memory(data)
    try checkError("prepare the document")
    qpdf_set_deterministic_ID(data, 1)
    qpdf_set_object_stream_mode(data, qpdf_o_generate)
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
