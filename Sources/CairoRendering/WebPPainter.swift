import CWebP
package import Drawing

/// Scenes to WebP files without loss (libwebp's `WebPEncode`): with the same palette as the PNG where
/// that has one, so the pixels are the same and the file is smaller.
package struct WebPPainter: Sendable {
  /// The longest side that the format has (RFC 9649, 3.1).
  package static let maximumSide = 16_383

  /// libwebp's effort without loss, 0 to 9: a sheet is a fifth smaller than its PNG at 3, a twentieth
  /// at 1, and no smaller at 6.
  private static let effort: Int32 = 3

  package init() {}

  /// The bytes of a WebP file of `pixelWidth` pixels; the height follows the scene's proportions,
  /// rounded to whole pixels. Equal input gives equal bytes.
  /// Errors: `.pictureSize`, `.text`, `.invalidScene`, `.cairo`, `.compression`.
  package func webp(
    of scene: Scene, pixelWidth: Int, fonts: TextMeasurer,
    buffers: RasterBuffers = RasterBuffers()
  ) throws(RenderingError) -> [UInt8] {
    let raster = SceneRaster(fonts: fonts, buffers: buffers)
    let height = try raster.height(of: scene, pixelWidth: pixelWidth)
    guard max(pixelWidth, height) <= Self.maximumSide else {
      throw .pictureSize(
        width: Double(pixelWidth), height: Double(height),
        maximumPixels: Self.maximumSide * Self.maximumSide)
    }
    let exact = scene.solidColors
    let census = buffers.encoder.census
    return try raster.paint(scene, pixelWidth: pixelWidth) { (pixels) throws(RenderingError) in
      let palette = census.take(pixels) ? Palette(of: census, exact: exact) : nil
      return try Self.encode(pixels, palette, census)
    }
  }

  private static func encode(
    _ pixels: Pixels, _ palette: Palette?, _ census: ColorCensus
  ) throws(RenderingError) -> [UInt8] {
    var settings = WebPConfig()
    var picture = WebPPicture()
    guard WebPConfigInit(&settings) == 1, WebPConfigLosslessPreset(&settings, effort) == 1,
      WebPPictureInit(&picture) == 1
    else { throw .compression(reason: "libwebp is of another version than its headers") }
    picture.use_argb = 1
    picture.width = Int32(pixels.width)
    picture.height = Int32(pixels.height)
    guard WebPPictureAlloc(&picture) == 1, let words = picture.argb else {
      throw .compression(reason: "no memory for a picture")
    }
    defer { WebPPictureFree(&picture) }
    if let palette {
      write(palette, census, width: pixels.width, to: words, stride: Int(picture.argb_stride))
    } else {
      write(pixels, to: words, stride: Int(picture.argb_stride))
    }
    var writer = WebPMemoryWriter()
    WebPMemoryWriterInit(&writer)
    defer { WebPMemoryWriterClear(&writer) }
    let isDone = withUnsafeMutablePointer(to: &writer) { writer in
      picture.writer = WebPMemoryWrite
      picture.custom_ptr = UnsafeMutableRawPointer(writer)
      return WebPEncode(&settings, &picture) == 1
    }
    guard isDone, let memory = writer.mem else {
      throw .compression(reason: "libwebp ended with error \(picture.error_code.rawValue)")
    }
    return Array(UnsafeBufferPointer(start: memory, count: writer.size))
  }

  private static func write(
    _ palette: Palette, _ census: ColorCensus, width: Int, to words: UnsafeMutablePointer<UInt32>,
    stride: Int
  ) {
    let colors = palette.colors.map(unpremultiplied)
    var (row, column) = (words, 0)
    for run in census.runs {
      let length = Int(run.length)
      let color = colors[Int(palette.entries[Int(run.color)])]
      (row + column).update(repeating: color, count: length)
      column += length
      if column == width { (row, column) = (row + stride, 0) }
    }
  }

  private static func write(
    _ pixels: Pixels, to words: UnsafeMutablePointer<UInt32>, stride: Int
  ) {
    for y in 0..<pixels.height {
      let row = words + y * stride
      for (x, word) in pixels.row(y).enumerated() {
        row[x] = pixels.isOpaque ? word | 0xFF00_0000 : unpremultiplied(word)
      }
    }
  }

  /// The colours without the alpha in them.
  private static func unpremultiplied(_ word: UInt32) -> UInt32 {
    let alpha = word >> 24
    if alpha == 255 { return word }
    if alpha == 0 { return 0 }
    func channel(_ shift: UInt32) -> UInt32 {
      min(255, ((word >> shift & 255) * 255 + alpha / 2) / alpha) << shift
    }
    return alpha << 24 | channel(16) | channel(8) | channel(0)
  }
}
