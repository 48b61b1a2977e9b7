import CCairo

/// A Cairo picture in memory: one 32-bit word a pixel, or one byte for masks. One thread.
struct ImageSurface: ~Copyable {
  let surface: OpaquePointer
  let width: Int
  let height: Int

  /// A mask of zeroes, one byte a pixel. Errors: `.cairo` when there is no memory.
  init(maskOfWidth width: Int, height: Int) throws(RenderingError) {
    surface = try Self.checked(
      cairo_image_surface_create(
        CAIRO_FORMAT_A8, Int32(clamping: width), Int32(clamping: height)), width, height)
    self.width = width
    self.height = height
  }

  /// A picture over memory that the caller keeps until the surface is gone: a row of `width` words
  /// after the other. Errors: `.cairo`.
  init(
    over memory: UnsafeMutablePointer<UInt32>, width: Int, height: Int, isOpaque: Bool
  ) throws(RenderingError) {
    let bytes = UnsafeMutableRawPointer(memory).assumingMemoryBound(to: UInt8.self)
    surface = try Self.checked(
      cairo_image_surface_create_for_data(
        bytes, isOpaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32, Int32(clamping: width),
        Int32(clamping: height), Int32(clamping: width * 4)), width, height)
    self.width = width
    self.height = height
  }

  private static func checked(
    _ surface: OpaquePointer?, _ width: Int, _ height: Int
  ) throws(RenderingError) -> OpaquePointer {
    let operation = "make a picture of \(width) by \(height) pixels"
    guard let surface else { throw .cairo(operation: operation, reason: "no memory") }
    do throws(RenderingError) {
      try check(cairo_surface_status(surface), operation)
    } catch {
      cairo_surface_destroy(surface)
      throw error
    }
    return surface
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
