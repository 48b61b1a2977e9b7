import CPango
import Drawing

/// A line of text as it stands on a page, in points with y down.
struct PrintedLine: Hashable {
  var left: Double
  var right: Double
  var baseline: Double
  /// Of the letters.
  var size: Double
  /// Which of the page's pictures it is a label of; nil for none.
  var figure: Int?
  /// How far letters reach above and below the baseline as their fonts tell readers, in parts of the
  /// size.
  var ascent = Self.ascent
  var descent = Self.descent

  /// Of Noto Sans (its `hhea` table, which PDF's font descriptors repeat).
  static let (ascent, descent) = (1.069, 0.293)

  var top: Double { baseline - ascent * size }
  var bottom: Double { baseline + descent * size }

  /// The lines of a text that have ink, in their order.
  static func lines(
    of layout: TextLayout, placed text: SceneElement.Text, figure: Int?
  ) -> [PrintedLine] {
    layout.lines.compactMap { line in
      guard !line.string.isEmpty else { return nil }
      let left = text.origin.x + layout.indent(of: line, in: text.width)
      var printed = PrintedLine(
        left: left, right: left + line.width, baseline: text.origin.y + line.baseline,
        size: layout.block.style.size, figure: figure)
      for run in line.runs where !run.glyphs.isEmpty { printed.grow(to: run.font) }
      return printed
    }
  }

  /// Letters of other scripts reach farther.
  private mutating func grow(to font: UnsafeMutablePointer<PangoFont>) {
    guard let shaper = pango_font_get_hb_font(font) else { return }
    var extents = hb_font_extents_t()
    var scale: (x: Int32, y: Int32) = (0, 0)
    hb_font_get_scale(shaper, &scale.x, &scale.y)
    guard hb_font_get_h_extents(shaper, &extents) != 0, scale.y != 0 else { return }
    // Pango's fonts count downwards.
    ascent = max(ascent, abs(Double(extents.ascender) / Double(scale.y)))
    descent = max(descent, abs(Double(extents.descender) / Double(scale.y)))
  }
}
