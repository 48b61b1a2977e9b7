package import Drawing

/// Sets and measures text with Pango in the pinned fonts.
///
/// Holds C handles and a cache of shaped fonts: make one per thread and keep it. Nothing in it is
/// shared with another thread.
package final class TextMeasurer: TextMeasuring {
  private let fonts: FontSet
  /// Nil until the fonts are opened.
  private var fontMap: FontMap?
  /// Blocks as they were set: a label is measured in several places, then painted, and the next
  /// picture of the same map has the same ones.
  private var layouts: [TextBlock: TextLayout] = [:]

  /// The most layouts that are kept; some 8 KB each. All are forgotten when there are more.
  private static let mostLayouts = 4_000

  /// A measurer in these fonts, which are opened and proved at once.
  ///
  /// - Parameter opensLate: leaves that to the first text: a picture without any is spared
  ///   2 milliseconds.
  ///
  /// Errors: `.text(.noUsableFont)`.
  package init(fonts: FontSet, opensLate: Bool = false) throws(RenderingError) {
    self.fonts = fonts
    if opensLate { return }
    do throws(TextMeasuringError) { try open() } catch { throw .text(error) }
  }

  /// Opens the fonts and proves that they work by setting "A", because Pango without a usable
  /// font does not fail: it draws nothing.
  private func open() throws(TextMeasuringError) {
    var map = try FontMap(fonts: fonts)
    do throws(TextMeasuringError) {
      let layout = try map.layout(TextBlock("A", style: TextStyle(size: 10)))
      guard layout.lines.first?.runs.first?.glyphs.isEmpty == false else {
        throw .noUsableFont(reason: "setting \"A\" gave no glyph")
      }
    } catch .missingGlyph {
      throw .noUsableFont(reason: "the fonts have no \"A\"")
    }
    fontMap = consume map
  }

  /// The laid-out size of a block, in points. Errors: a character that no pinned font has, fonts that
  /// do not work.
  package func measure(_ block: TextBlock) throws(TextMeasuringError) -> TextMetrics {
    try layout(block).metrics
  }

  /// The set lines with their glyphs.
  func layout(_ block: TextBlock) throws(TextMeasuringError) -> TextLayout {
    if let known = layouts[block] { return known }
    if fontMap == nil { try open() }
    guard let layout = try fontMap?.layout(block) else {
      preconditionFailure("fonts that are open set a text or say why not")
    }
    if layouts.count >= Self.mostLayouts { layouts.removeAll(keepingCapacity: true) }
    layouts[block] = layout
    return layout
  }

  /// The same as the painters need it. Errors: `.text`.
  func laidOut(_ block: TextBlock) throws(RenderingError) -> TextLayout {
    do throws(TextMeasuringError) { return try layout(block) } catch { throw .text(error) }
  }
}
