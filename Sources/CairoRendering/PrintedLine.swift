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

  /// The height of letters as their font tells readers, in parts of the size: Noto Sans has 1.069
  /// above and 0.293 below the baseline (its `hhea` table, which PDF's font descriptors repeat).
  static let (ascent, descent) = (1.069, 0.293)

  var top: Double { baseline - Self.ascent * size }
  var bottom: Double { baseline + Self.descent * size }

  /// The lines of a text that have ink, in their order.
  static func lines(
    of layout: TextLayout, placed text: SceneElement.Text, figure: Int?
  ) -> [PrintedLine] {
    layout.lines.compactMap { line in
      guard !line.string.isEmpty else { return nil }
      let left = text.origin.x + layout.indent(of: line, in: text.width)
      return PrintedLine(
        left: left, right: left + line.width, baseline: text.origin.y + line.baseline,
        size: layout.block.style.size, figure: figure)
    }
  }
}
