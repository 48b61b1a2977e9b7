import CCairo

/// A PNG read back by Cairo's own decoder: premultiplied 0xAARRGGBB, rows from the top.
package struct DecodedPicture: Hashable {
  /// Bytes that are no PNG.
  package struct Unreadable: Error {}

  package let width: Int
  package let height: Int
  /// Row by row; straight colours where the pixel is opaque.
  package let words: [UInt32]

  /// Errors: `Unreadable`.
  package init(_ png: [UInt8]) throws {
    final class Source {
      var rest: ArraySlice<UInt8>
      init(_ bytes: [UInt8]) { rest = bytes[...] }
    }
    let source = Source(png)
    let read: cairo_read_func_t = { closure, data, length in
      guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
      let source = Unmanaged<Source>.fromOpaque(closure).takeUnretainedValue()
      guard source.rest.count >= Int(length) else { return CAIRO_STATUS_READ_ERROR }
      for (index, byte) in source.rest.prefix(Int(length)).enumerated() { data[index] = byte }
      source.rest = source.rest.dropFirst(Int(length))
      return CAIRO_STATUS_SUCCESS
    }
    let surface = cairo_image_surface_create_from_png_stream(
      read, Unmanaged.passUnretained(source).toOpaque())
    defer { cairo_surface_destroy(surface) }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
      let data = cairo_image_surface_get_data(surface)
    else { throw Unreadable() }
    let width = Int(cairo_image_surface_get_width(surface))
    let height = Int(cairo_image_surface_get_height(surface))
    let stride = Int(cairo_image_surface_get_stride(surface)) / 4
    // A PNG without an alpha channel is read with nothing where it would be.
    let isOpaque = cairo_image_surface_get_format(surface) == CAIRO_FORMAT_RGB24
    var words: [UInt32] = []
    words.reserveCapacity(width * height)
    data.withMemoryRebound(to: UInt32.self, capacity: stride * height) { base in
      for y in 0..<height {
        words += UnsafeBufferPointer(start: base + y * stride, count: width)
          .map { isOpaque ? $0 | 0xFF00_0000 : $0 }
      }
    }
    self.width = width
    self.height = height
    self.words = words
  }

  /// 0xRRGGBB at a column and a row from the upper left.
  package func color(_ x: Int, _ y: Int) -> UInt32 { words[y * width + x] & 0xFF_FFFF }

  /// 0…255 at a column and a row from the upper left.
  package func alpha(_ x: Int, _ y: Int) -> UInt32 { words[y * width + x] >> 24 }

  /// Pixels in the rows and columns given that are not `color`.
  package func count(except color: UInt32, x: Range<Int>, y: Range<Int>) -> Int {
    y.reduce(0) { sum, row in sum + x.count { words[row * width + $0] & 0xFF_FFFF != color } }
  }
}
