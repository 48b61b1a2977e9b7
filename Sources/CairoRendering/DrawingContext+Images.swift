import CCairo
import Drawing

extension DrawingContext {
  /// Draws a picture of pixels into its frame, smoothed where it is made smaller. Errors: `.cairo`
  /// for one that libpng cannot read.
  func draw(_ image: SceneElement.Image) throws(RenderingError) {
    let pixels = try PixelSurface(image.pixels)
    let frame = image.frame
    cairo_save(cairo)
    defer { cairo_restore(cairo) }
    cairo_translate(cairo, device(frame.x), device(frame.y))
    cairo_scale(
      cairo, device(frame.width) / Double(image.pixels.width),
      device(frame.height) / Double(image.pixels.height))
    cairo_set_source_surface(cairo, pixels.surface, 0, 0)
    let pattern = cairo_get_source(cairo)
    cairo_pattern_set_filter(pattern, CAIRO_FILTER_GOOD)
    // The edge is as sharp as the frame.
    cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD)
    cairo_new_path(cairo)
    cairo_rectangle(
      cairo, 0, 0, Double(image.pixels.width), Double(image.pixels.height))
    cairo_fill(cairo)
  }
}

/// A PNG in memory as a Cairo surface. One thread.
struct PixelSurface: ~Copyable {
  let surface: OpaquePointer

  init(_ image: PixelImage) throws(RenderingError) {
    let read = image.png.withUnsafeBytes { bytes in
      var cursor = PNGCursor(next: bytes.baseAddress, left: bytes.count)
      return cairo_image_surface_create_from_png_stream(readPNG, &cursor)
    }
    guard let read else { throw .cairo(operation: "read a picture", reason: "no memory") }
    do throws(RenderingError) {
      try check(cairo_surface_status(read), "read a picture")
    } catch {
      cairo_surface_destroy(read)
      throw error
    }
    surface = read
  }

  deinit { cairo_surface_destroy(surface) }
}

/// What is left of a file in memory.
private struct PNGCursor {
  var next: UnsafeRawPointer?
  var left: Int
}

/// Gives libpng the next bytes; a file that ends too early is an error.
private func readPNG(
  _ closure: UnsafeMutableRawPointer?, _ target: UnsafeMutablePointer<UInt8>?, _ count: UInt32
) -> cairo_status_t {
  guard let cursor = closure?.assumingMemoryBound(to: PNGCursor.self), let target,
    let next = cursor.pointee.next, Int(count) <= cursor.pointee.left
  else { return CAIRO_STATUS_READ_ERROR }
  target.update(from: next.assumingMemoryBound(to: UInt8.self), count: Int(count))
  cursor.pointee.next = next + Int(count)
  cursor.pointee.left -= Int(count)
  return CAIRO_STATUS_SUCCESS
}
