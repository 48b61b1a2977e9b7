package import Drawing

/// Paints pages of a book on one thread: what `BookWriter` puts into a file. Keep it from page to
/// page for its fonts.
///
/// Content is written as PDF here and not by Cairo, which is one stream in one thread and has every
/// page in it twice: measured on 112 pages of maps, half of the time was its compression and its
/// numbers.
package final class BookPagePainter {
  let fonts: TextMeasurer
  let faces: BookFaces
  private let deflater: Deflater

  /// - Parameter fonts: the set that `fonts` was made of.
  /// Errors: no memory.
  package init(fonts: TextMeasurer, of set: FontSet) throws(RenderingError) {
    self.fonts = fonts
    faces = BookFaces(fonts: set)
    deflater = try Deflater()
  }

  /// - Parameter documentLanguage: BCP 47.
  /// Errors: `.invalidScene`, `.text`.
  package func page(
    _ scene: Scene, documentLanguage: String
  ) throws(RenderingError) -> BookPage {
    let boxes = scene.boxes ?? PageBoxes(uncut: scene.size)
    try scene.checkSides()
    var content = BookContent(
      painter: self, boxes: boxes, language: scene.language, documentLanguage: documentLanguage)
    content.begin(background: scene.background)
    try content.paint(scene.elements)
    content.finish()
    content.page.content = deflater.deflated(content.out.bytes)
    return content.page
  }
}
