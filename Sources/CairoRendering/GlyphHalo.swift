import CCairo
import Drawing

/// The rim behind a text in a raster picture: the glyphs' coverage grown by a disc, painted in the
/// halo's colour. Grey dilation, the largest product of ink and disc coverage under the disc.
/// Stroking 112 outlines was measured at 26–30 ms, most of a map.
struct GlyphHalo {
  /// Disc offsets with coverage 1…255.
  private let kernel: [(dx: Int, dy: Int, weight: Int)]
  private let reach: Int

  /// `radius` in pixels. The rim of a full pixel begins half a pixel from its centre and ends
  /// `radius` further out; a pixel at distance d begins half a pixel before d.
  init(radius: Double) {
    let reach = Int((radius + 1).rounded(.up))
    var kernel: [(dx: Int, dy: Int, weight: Int)] = []
    for dy in -reach...reach {
      for dx in -reach...reach {
        let coverage = min(1, max(0, radius + 1 - Double(dx * dx + dy * dy).squareRoot()))
        if coverage > 0 { kernel.append((dx, dy, Int((coverage * 255).rounded()))) }
      }
    }
    self.kernel = kernel
    self.reach = reach
  }

  /// Paints the rim of a text. Errors: `.cairo`, `.text`.
  func paint(
    behind layout: TextLayout, placed text: SceneElement.Text, color: Color,
    on context: borrowing DrawingContext, width pictureWidth: Int, height pictureHeight: Int
  ) throws(RenderingError) {
    guard let box = try inkBox(of: layout, placed: text, on: context) else { return }
    // The rim of letters just beyond the picture reaches back into it: a name that a seam of two
    // tiles cuts has the same rim on both.
    let left = max(-reach, box.left - reach)
    let top = max(-reach, box.top - reach)
    let width = min(pictureWidth + reach, box.right + reach) - left
    let height = min(pictureHeight + reach, box.bottom + reach) - top
    guard width > 0, height > 0 else { return }
    let ink = try ImageSurface(maskOfWidth: width, height: height)
    let rim = try ImageSurface(maskOfWidth: width, height: height)
    cairo_surface_set_device_offset(ink.surface, Double(-left), Double(-top))
    let inkContext = try DrawingContext(surface: ink.surface, scale: context.scale)
    inkContext.setColor(.black)
    try inkContext.forEachRun(of: layout, placed: text) { _, glyphs in
      cairo_show_glyphs(inkContext.cairo, glyphs, Int32(glyphs.count))
    }
    try inkContext.checkStatus()
    try ink.withPixels { (source, stride) throws(RenderingError) in
      try rim.withPixels { (target, targetStride) throws(RenderingError) in
        grow(
          source, stride: stride, into: target, targetStride: targetStride, width: width,
          height: height)
      }
    }
    context.setColor(color)
    cairo_mask_surface(context.cairo, rim.surface, Double(left), Double(top))
  }

  private func grow(
    _ source: UnsafePointer<UInt8>, stride: Int, into target: UnsafeMutablePointer<UInt8>,
    targetStride: Int, width: Int, height: Int
  ) {
    kernel.withUnsafeBufferPointer { kernel in
      for y in 0..<height {
        for x in 0..<width {
          let ink = Int(source[y * stride + x])
          if ink == 0 { continue }
          for step in kernel {
            let (column, row) = (x + step.dx, y + step.dy)
            if column < 0 || row < 0 || column >= width || row >= height { continue }
            let value = UInt8(truncatingIfNeeded: ink * step.weight / 255)
            if target[row * targetStride + column] < value {
              target[row * targetStride + column] = value
            }
          }
        }
      }
    }
  }

  /// The pixels that the glyphs touch; nil for a text without ink.
  private func inkBox(
    of layout: TextLayout, placed text: SceneElement.Text, on context: borrowing DrawingContext
  ) throws(RenderingError) -> (left: Int, top: Int, right: Int, bottom: Int)? {
    var box: (left: Int, top: Int, right: Int, bottom: Int)?
    let cairo = context.cairo
    try context.forEachRun(of: layout, placed: text) { _, glyphs in
      var ink = cairo_text_extents_t()
      cairo_glyph_extents(cairo, glyphs, Int32(glyphs.count), &ink)
      guard ink.width > 0, ink.height > 0, let first = glyphs.first else { return }
      // Texts far off the picture would leave the range of Int32.
      let x = max(-1e6, min(1e6, first.x + ink.x_bearing))
      let y = max(-1e6, min(1e6, first.y + ink.y_bearing))
      let (left, top) = (Int(x.rounded(.down)), Int(y.rounded(.down)))
      let right = Int((x + ink.width).rounded(.up))
      let bottom = Int((y + ink.height).rounded(.up))
      if let known = box {
        box = (
          min(known.left, left), min(known.top, top), max(known.right, right),
          max(known.bottom, bottom)
        )
      } else {
        box = (left, top, right, bottom)
      }
    }
    return box
  }
}
