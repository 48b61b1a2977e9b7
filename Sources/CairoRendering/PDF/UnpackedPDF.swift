/// A PDF file with nothing in it compressed.
package enum UnpackedPDF {
  /// The same document with every stream unpacked (qpdf). Errors: `.document` for bytes that are no
  /// PDF file.
  package static func bytes(of pdf: [UInt8]) throws(RenderingError) -> [UInt8] {
    try QPDFDocument(pdf).writeUnpacked()
  }
}
