import CCairo
import Drawing

/// A Cairo PDF that is written into memory. One thread.
struct PDFSurface: ~Copyable {
  let surface: OpaquePointer
  private let output: Output

  private final class Output {
    var bytes: [UInt8] = []
  }

  /// `size` is the first page's. Errors: `.cairo`.
  init(size: Size) throws(RenderingError) {
    let output = Output()
    guard
      let surface = cairo_pdf_surface_create_for_stream(
        PDFSurface.write, Unmanaged.passUnretained(output).toOpaque(), size.width, size.height)
    else { throw .cairo(operation: "make a PDF", reason: "no memory") }
    do throws(RenderingError) {
      try check(cairo_surface_status(surface), "make a PDF")
    } catch {
      cairo_surface_destroy(surface)
      throw error
    }
    self.surface = surface
    self.output = output
  }

  deinit {
    // Destroying writes what is left: the output must still be there.
    withExtendedLifetime(output) { cairo_surface_destroy(surface) }
  }

  /// Cairo's writer: appends to the output; never fails.
  private static let write: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue().bytes
      .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
  }

  /// The dates are ISO 8601 with a time and a zone.
  func setMetadata(_ metadata: Document.Metadata, date: String) {
    let entries: [(cairo_pdf_metadata_t, String)] = [
      (CAIRO_PDF_METADATA_TITLE, metadata.title), (CAIRO_PDF_METADATA_AUTHOR, metadata.author),
      (CAIRO_PDF_METADATA_SUBJECT, metadata.subject), (CAIRO_PDF_METADATA_CREATOR, "PeaceMap"),
      (CAIRO_PDF_METADATA_CREATE_DATE, date), (CAIRO_PDF_METADATA_MOD_DATE, date),
    ]
    for (key, value) in entries where !value.isEmpty {
      cairo_pdf_surface_set_metadata(surface, key, value)
    }
  }

  /// Adds the outline; a bookmark hangs below the last one of a lower level.
  func addOutline(_ bookmarks: [Document.Bookmark]) {
    var open: [(level: Int, id: Int32)] = []
    for bookmark in bookmarks {
      open.removeAll { $0.level >= bookmark.level }
      let id = cairo_pdf_surface_add_outline(
        surface, open.last?.id ?? 0, bookmark.title,
        "dest=\(TagAttribute.quoted(bookmark.destination))",
        CAIRO_PDF_OUTLINE_FLAG_OPEN)
      open.append((bookmark.level, id))
    }
  }

  /// Closes the file and gives its bytes. Errors: `.cairo`.
  consuming func finish() throws(RenderingError) -> [UInt8] {
    cairo_surface_finish(surface)
    try check(cairo_surface_status(surface), "write a PDF")
    return output.bytes
  }
}

/// Attribute strings of Cairo's tags.
enum TagAttribute {
  /// A string value with its quotes; quotes and backslashes inside are escaped.
  static func quoted(_ value: String) -> String {
    var result = "'"
    for character in value {
      if character == "'" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return result + "'"
  }

  static func number(_ value: Double) -> String {
    let thousandths = Int((max(-1e9, min(1e9, value)) * 1000).rounded())
    let digits = String(abs(thousandths) % 1000 + 1000).dropFirst()
    return "\(thousandths < 0 ? "-" : "")\(abs(thousandths) / 1000).\(digits)"
  }
}
