import CCairo

/// A Cairo picture in memory: one 32-bit word a pixel, or one byte for masks. One thread.
struct ImageSurface: ~Copyable {
  enum Format { case opaque, transparent, mask }

  let surface: OpaquePointer
  let width: Int
  let height: Int

  /// A surface of zeroes. Errors: `.cairo` when there is no memory.
  init(width: Int, height: Int, format: Format) throws(RenderingError) {
    let cairoFormat: cairo_format_t
    switch format {
    case .opaque: cairoFormat = CAIRO_FORMAT_RGB24
    case .transparent: cairoFormat = CAIRO_FORMAT_ARGB32
    case .mask: cairoFormat = CAIRO_FORMAT_A8
    }
    guard
      let surface = cairo_image_surface_create(
        cairoFormat, Int32(clamping: width), Int32(clamping: height))
    else { throw .cairo(operation: "make a picture", reason: "no memory") }
    do throws(RenderingError) {
      try check(cairo_surface_status(surface), "make a picture of \(width) by \(height) pixels")
    } catch {
      cairo_surface_destroy(surface)
      throw error
    }
    self.surface = surface
    self.width = width
    self.height = height
  }

  /// A surface over memory that the caller keeps until the surface is gone: a row of `width` words
  /// after the other. Errors: `.cairo`.
  init(
    over memory: UnsafeMutablePointer<UInt32>, width: Int, height: Int, isOpaque: Bool
  ) throws(RenderingError) {
    let bytes = UnsafeMutableRawPointer(memory).assumingMemoryBound(to: UInt8.self)
    guard
      let surface = cairo_image_surface_create_for_data(
        bytes, isOpaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32, Int32(clamping: width),
        Int32(clamping: height), Int32(clamping: width * 4))
    else { throw .cairo(operation: "make a picture", reason: "no memory") }
    do throws(RenderingError) {
      try check(cairo_surface_status(surface), "make a picture of \(width) by \(height) pixels")
    } catch {
      cairo_surface_destroy(surface)
      throw error
    }
    self.surface = surface
    self.width = width
    self.height = height
  }

  deinit { cairo_surface_destroy(surface) }

  /// Lends the pixel memory: its first byte and the bytes from row to row. Pending drawing is
  /// finished before and changes are announced to Cairo after.
  borrowing func withPixels<Result>(
    _ body: (_ base: UnsafeMutablePointer<UInt8>, _ stride: Int) throws(RenderingError) -> Result
  ) throws(RenderingError) -> Result {
    cairo_surface_flush(surface)
    try check(cairo_surface_status(surface), "draw")
    guard let base = cairo_image_surface_get_data(surface) else {
      throw .cairo(operation: "read a picture", reason: "it has no pixels")
    }
    let result = try body(base, Int(cairo_image_surface_get_stride(surface)))
    cairo_surface_mark_dirty(surface)
    return result
  }
}

/// Throws Cairo's own words unless `status` is success.
func check(_ status: cairo_status_t, _ operation: String) throws(RenderingError) {
  guard status != CAIRO_STATUS_SUCCESS else { return }
  throw .cairo(operation: operation, reason: String(cString: cairo_status_to_string(status)))
}
