import CCairo
import Drawing
import Rasterization

/// Paints scene elements on a picture in order. One thread.
///
/// Partitions and thin solid lines, which are nearly all of a map, are drawn straight into the
/// picture's memory by how much of each pixel they cover; Cairo draws everything else.
struct RasterPainter {
  let fonts: TextMeasurer
  let buffers: RasterBuffers
  /// The picture that the context draws on.
  let canvas: PixelCanvas
  let surface: OpaquePointer
  /// Where patterns of partitions begin, in points.
  let patternOrigin: Point

  func paint(
    _ elements: [SceneElement], on context: borrowing DrawingContext
  ) throws(RenderingError) {
    try paint(elements, in: DeviceBox(width: canvas.width, height: canvas.height), on: context)
  }

  private func paint(
    _ elements: [SceneElement], in box: DeviceBox, on context: borrowing DrawingContext
  ) throws(RenderingError) {
    for element in elements {
      switch element {
      case .shape(let shape): try paint(shape, in: box, on: context)
      case .partition(let partition):
        try context.checkOrdinates(partition.ordinates)
        onPixels {
          buffers.partitions.paint(
            partition, scale: context.scale, patternOrigin: patternOrigin, in: box, on: canvas)
        }
      case .text(let text): try paint(text, on: context)
      case .image(let image): try context.draw(image)
      case .group(let group):
        guard let clip = group.clip else {
          try paint(group.elements, in: box, on: context)
          continue
        }
        let clipped = DeviceBox(
          clip, scale: context.scale, width: canvas.width, height: canvas.height)
        guard let inner = clipped?.intersection(box) else { continue }
        cairo_save(context.cairo)
        defer { cairo_restore(context.cairo) }
        context.clip(to: clip)
        try paint(group.elements, in: inner, on: context)
      }
    }
  }

  private func paint(
    _ shape: SceneElement.Shape, in box: DeviceBox, on context: borrowing DrawingContext
  ) throws(RenderingError) {
    guard let stroke = shape.stroke, stroke.width > 0,
      StrokeRaster.canDraw(shape.path, stroke, scale: context.scale)
    else { return try context.draw(shape) }
    if shape.fill != nil {
      try context.draw(SceneElement.Shape(shape.path, fill: shape.fill))
    } else {
      try context.checkOrdinates(shape.path.ordinates)
    }
    onPixels {
      buffers.strokes.paint(shape.path, stroke, scale: context.scale, in: box, on: canvas)
    }
  }

  /// Finishes Cairo's pending drawing before, and tells it of the change after.
  private func onPixels(_ draw: () -> Void) {
    cairo_surface_flush(surface)
    draw()
    cairo_surface_mark_dirty(surface)
  }

  private func paint(
    _ text: SceneElement.Text, on context: borrowing DrawingContext
  ) throws(RenderingError) {
    let layout = try fonts.laidOut(text.block)
    if let halo = text.halo, halo.width > 0 {
      try GlyphHalo(radius: halo.width * context.scale).paint(
        behind: layout, placed: text, color: halo.color, on: context, width: canvas.width,
        height: canvas.height)
    }
    context.setColor(text.block.style.color)
    let cairo = context.cairo
    try context.forEachRun(of: layout, placed: text) { _, glyphs in
      cairo_show_glyphs(cairo, glyphs, Int32(glyphs.count))
    }
  }
}
