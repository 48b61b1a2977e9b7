import CCairo
import Testing

/// A PNG read back by Cairo's own decoder: straight 0xAARRGGBB for opaque pixels.
struct DecodedPicture {
  let width: Int
  let height: Int
  let words: [UInt32]

  init(_ png: [UInt8]) throws {
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
    try #require(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
    let width = Int(cairo_image_surface_get_width(surface))
    let height = Int(cairo_image_surface_get_height(surface))
    let stride = Int(cairo_image_surface_get_stride(surface)) / 4
    let data = try #require(cairo_image_surface_get_data(surface))
    var words: [UInt32] = []
    data.withMemoryRebound(to: UInt32.self, capacity: stride * height) { base in
      for y in 0..<height {
        words += UnsafeBufferPointer(start: base + y * stride, count: width)
      }
    }
    self.width = width
    self.height = height
    self.words = words
  }

  /// 0xRRGGBB at a column and a row from the upper left.
  func color(_ x: Int, _ y: Int) -> UInt32 { words[y * width + x] & 0xFF_FFFF }

  func alpha(_ x: Int, _ y: Int) -> UInt32 { words[y * width + x] >> 24 }

  /// Pixels in the rows and columns given that are not `color`.
  func count(except color: UInt32, x: Range<Int>, y: Range<Int>) -> Int {
    y.reduce(0) { sum, row in sum + x.count { words[row * width + $0] & 0xFF_FFFF != color } }
  }
}

/// The chunks of a PNG: type and data, in order.
func pngChunks(_ png: [UInt8]) -> [(type: String, data: [UInt8])] {
  var chunks: [(type: String, data: [UInt8])] = []
  var position = 8
  while position + 12 <= png.count {
    let length = png[position..<(position + 4)].reduce(0) { $0 << 8 | Int($1) }
    let type = String(decoding: png[(position + 4)..<(position + 8)], as: UTF8.self)
    chunks.append((type, Array(png[(position + 8)..<(position + 8 + length)])))
    position += 12 + length
  }
  return chunks
}
