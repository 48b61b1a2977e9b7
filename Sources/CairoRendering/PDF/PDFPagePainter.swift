package import Drawing

/// Paints pages on one thread: what `PDFWriter` puts into a file. Keep it from page to page for its
/// fonts.
///
/// Content is written as PDF here and not by Cairo, which is one stream in one thread, cannot write
/// what PDF/UA asks for, and has every page in it twice: of 112 pages of maps half of the time was its
/// compression and its numbers, and a map of 4,556 provinces took 0.45 s with it instead of 0.20 s.
package final class PDFPagePainter {
  let fonts: TextMeasurer
  let faces: PDFFaces
  private let deflater: Deflater

  /// - Parameter fonts: the set that `fonts` was made of.
  /// Errors: no memory.
  package init(fonts: TextMeasurer, of set: FontSet) throws(RenderingError) {
    self.fonts = fonts
    faces = PDFFaces(fonts: set)
    deflater = try Deflater()
  }

  /// - Parameters:
  ///   - documentLanguage: BCP 47.
  ///   - isSection: whether the page is a section of its own in the structure tree.
  ///
  /// Errors: `.invalidScene`, `.text`.
  package func page(
    _ scene: Scene, documentLanguage: String, isSection: Bool = false
  ) throws(RenderingError) -> PDFPage {
    let boxes = scene.boxes ?? PageBoxes(uncut: scene.size)
    try scene.checkSides()
    var content = PDFContent(
      painter: self, boxes: boxes, language: scene.language, documentLanguage: documentLanguage,
      isSection: isSection)
    content.begin(background: scene.background)
    try content.paint(scene.elements)
    try content.paintReadingBreaks()
    content.finish()
    content.page.content = deflater.deflated(content.out.bytes)
    return content.page
  }
}
