import CPango
import Drawing

/// A block as set by Pango: lines of glyph runs, in points from the block's upper left corner with
/// lines starting at x = 0. Owns the layout, because the runs borrow its fonts.
final class TextLayout {
  /// A line as it is broken.
  struct Line {
    /// The logical string of the line without the spaces at its end.
    var string: String
    /// Logical width in points.
    var width: Double
    /// Baseline below the block's top in points.
    var baseline: Double
    /// From left to right.
    var runs: [GlyphRun]
  }

  let block: TextBlock
  let lines: [Line]
  let metrics: TextMetrics
  private let layout: OpaquePointer

  /// True when any run is written from right to left.
  var hasRightToLeftRun: Bool {
    lines.contains { $0.runs.contains { $0.isRightToLeft } }
  }

  /// Takes over `layout` and sets the block in it.
  /// Errors: `.missingGlyph` with the first character that no font draws; `.noUsableFont`.
  init(owning layout: OpaquePointer, block: TextBlock) throws(TextMeasuringError) {
    self.layout = layout
    self.block = block
    TextLayout.configure(layout, for: block)
    let set: (lines: [Line], metrics: TextMetrics)
    do throws(TextMeasuringError) {
      set = try TextLayout.readLines(of: layout, block: block)
    } catch {
      g_object_unref(UnsafeMutableRawPointer(layout))
      throw error
    }
    lines = set.lines
    metrics = set.metrics
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

  private static func configure(_ layout: OpaquePointer, for block: TextBlock) {
    let style = block.style
    let description = pango_font_description_new()
    defer { pango_font_description_free(description) }
    pango_font_description_set_family(description, "\(style.family),Noto Sans")
    pango_font_description_set_absolute_size(description, style.size * Double(PANGO_SCALE))
    pango_font_description_set_weight(
      description, style.weight == .bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_style(
      description, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    pango_layout_set_font_description(layout, description)
    pango_layout_set_auto_dir(layout, 0)
    if let width = block.maximumWidth, width.isFinite {
      pango_layout_set_width(layout, Int32(clamping: Int((max(0, width) * 1024).rounded(.up))))
      pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    }
    if style.letterSpacing != 0 {
      let attributes = pango_attr_list_new()
      pango_attr_list_insert(
        attributes, pango_attr_letter_spacing_new(Int32((style.letterSpacing * 1024).rounded())))
      pango_layout_set_attributes(layout, attributes)
      pango_attr_list_unref(attributes)
    }
    pango_layout_set_text(layout, block.string, Int32(block.string.utf8.count))
  }

  private static func readLines(
    of layout: OpaquePointer, block: TextBlock
  ) throws(TextMeasuringError) -> (lines: [Line], metrics: TextMetrics) {
    guard let iterator = pango_layout_get_iter(layout) else {
      throw .noUsableFont(reason: "Pango has no memory")
    }
    defer { pango_layout_iter_free(iterator) }
    let utf8 = Array(block.string.utf8)
    var lines: [Line] = []
    var height = 0.0
    var ascent = 0.0
    repeat {
      guard let line = pango_layout_iter_get_line_readonly(iterator) else { continue }
      var logical = PangoRectangle()
      pango_layout_iter_get_line_extents(iterator, nil, &logical)
      let top = Double(logical.y) / 1024
      let lineHeight = Double(logical.height) / 1024
      let ownBaseline = Double(pango_layout_iter_get_baseline(iterator)) / 1024
      var baseline = ownBaseline
      if let set = block.style.lineHeight {
        // Half of the extra leading above the first line, as CSS does.
        if lines.isEmpty { ascent = (set - lineHeight) / 2 + (ownBaseline - top) }
        baseline = ascent + Double(lines.count) * set
        height = Double(lines.count + 1) * set
      } else {
        if lines.isEmpty { ascent = ownBaseline }
        height = max(height, top + lineHeight)
      }
      let start = Int(line.pointee.start_index)
      let end = start + Int(line.pointee.length)
      lines.append(
        Line(
          string: trimmed(String(decoding: utf8[start..<end], as: UTF8.self)),
          width: Double(logical.width) / 1024, baseline: baseline,
          runs: try GlyphRun.runs(of: line, text: utf8, string: block.string)))
    } while pango_layout_iter_next_line(iterator) != 0
    let metrics = TextMetrics(
      width: lines.map(\.width).max() ?? 0, height: height, ascent: ascent,
      lines: lines.map(\.string))
    return (lines, metrics)
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while let last = line.unicodeScalars.last, last.properties.isWhitespace {
      line.unicodeScalars.removeLast()
    }
    return line
  }
}
