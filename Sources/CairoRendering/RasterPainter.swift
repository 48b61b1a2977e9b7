import CCairo
import Drawing

/// Paints scene elements on a picture in order. One thread.
struct RasterPainter {
  let fonts: TextMeasurer
  /// The picture in pixels.
  let width: Int
  let height: Int

  func paint(
    _ elements: [SceneElement], on context: borrowing DrawingContext
  ) throws(RenderingError) {
    for element in elements {
      switch element {
      case .shape(let shape): try context.draw(shape)
      case .text(let text): try paint(text, on: context)
      case .group(let group):
        if let clip = group.clip {
          cairo_save(context.cairo)
          defer { cairo_restore(context.cairo) }
          context.clip(to: clip)
          try paint(group.elements, on: context)
        } else {
          try paint(group.elements, on: context)
        }
      }
    }
  }

  private func paint(
    _ text: SceneElement.Text, on context: borrowing DrawingContext
  ) throws(RenderingError) {
    let layout = try fonts.laidOut(text.block)
    if let halo = text.halo, halo.width > 0 {
      try GlyphHalo(radius: halo.width * context.scale).paint(
        behind: layout, placed: text, color: halo.color, on: context, width: width, height: height)
    }
    context.setColor(text.block.style.color)
    let cairo = context.cairo
    try context.forEachRun(of: layout, placed: text) { _, glyphs in
      cairo_show_glyphs(cairo, glyphs, Int32(glyphs.count))
    }
  }
}
