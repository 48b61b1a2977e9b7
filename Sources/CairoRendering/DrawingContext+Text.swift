import CCairo
import CPango
import Drawing

extension DrawingContext {
  /// Calls `body` for each run with its glyphs in device units, after setting its font.
  func forEachRun(
    of layout: TextLayout, placed text: SceneElement.Text,
    _ body: (GlyphRun, [cairo_glyph_t]) throws(RenderingError) -> Void
  ) throws(RenderingError) {
    for line in layout.lines {
      let left = text.origin.x + layout.indent(of: line, in: text.width)
      let baseline = text.origin.y + line.baseline
      for run in line.runs where !run.glyphs.isEmpty {
        try setFont(run.font)
        let glyphs = run.glyphs.map {
          cairo_glyph_t(
            index: $0.index, x: device(left + $0.x), y: device(baseline + $0.y))
        }
        try body(run, glyphs)
      }
    }
  }

  /// Cairo's face, size and options of Pango's font, scaled to the device.
  private func setFont(_ font: UnsafeMutablePointer<PangoFont>) throws(RenderingError) {
    guard let scaled = pango_cairo_font_get_scaled_font(OpaquePointer(font)) else {
      throw .text(.noUsableFont(reason: "a font file could not be read"))
    }
    var matrix = cairo_matrix_t()
    cairo_scaled_font_get_font_matrix(scaled, &matrix)
    cairo_matrix_scale(&matrix, scale, scale)
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_scaled_font_get_font_options(scaled, options)
    cairo_set_font_face(cairo, cairo_scaled_font_get_font_face(scaled))
    cairo_set_font_matrix(cairo, &matrix)
    cairo_set_font_options(cairo, options)
  }
}

extension TextLayout {
  /// The space left of a line in a box of `width` points.
  func indent(of line: Line, in width: Double) -> Double {
    switch (block.alignment, block.isRightToLeft) {
    case (.center, _): return (width - line.width) / 2
    case (.leading, false), (.trailing, true): return 0
    case (.leading, true), (.trailing, false): return width - line.width
    }
  }
}
