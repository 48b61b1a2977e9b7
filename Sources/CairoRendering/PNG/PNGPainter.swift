package import Drawing
package import Rasterization

/// Scenes to PNG files.
package struct PNGPainter: Sendable {
  /// The largest picture by area: 200 million pixels are 800 MB of memory.
  package var maximumPixels = SceneRaster.mostPixels

  /// The longest side: Cairo's surfaces have no more.
  package static let maximumSide = 32_767

  /// How much time the size of the files is worth.
  package var compression: PNGCompression

  package init(compression: PNGCompression = .small) { self.compression = compression }

  /// The bytes of a PNG of `pixelWidth` pixels; the height follows the scene's proportions, rounded
  /// to whole pixels. The scene's size in points gives the resolution (pHYs). Equal input gives
  /// equal bytes.
  /// Errors: `.pictureSize` before anything is allocated, `.text`, `.invalidScene`, `.cairo`,
  /// `.compression`.
  package func png(
    of scene: Scene, pixelWidth: Int, metadata: Document.Metadata, fonts: TextMeasurer,
    buffers: RasterBuffers = RasterBuffers()
  ) throws(RenderingError) -> [UInt8] {
    try pngs(
      of: scene, pixelWidth: pixelWidth, partsAcross: 1, metadata: metadata, fonts: fonts,
      buffers: buffers)[0]
  }

  /// The bytes of a PNG of an opaque picture that is already painted; `exact` are colours, 0xRRGGBB,
  /// that a palette must keep. Errors: `.compression`.
  package func png(
    ofOpaque canvas: PixelCanvas, pixelsPerMeter: Double, exact: [UInt32],
    metadata: Document.Metadata,
    buffers: RasterBuffers = RasterBuffers()
  ) throws(RenderingError) -> [UInt8] {
    try buffers.encoder.encode(
      Pixels(
        base: UnsafeRawPointer(canvas.words), stride: 4 * canvas.rowLength, width: canvas.width,
        height: canvas.height, isOpaque: true),
      exact: exact, repeats: false, pixelsPerMeter: pixelsPerMeter,
      texts: PNGText.texts(of: metadata, description: ""), compression: compression)
  }

  /// A scene drawn once and cut into as many parts across as down, row by row: parts have the pixels
  /// that they have in the whole, each with a palette of its own. Errors: as for one.
  ///
  /// - Parameter partsAcross: divides the pixels of the width and of the height.
  package func pngs(
    of scene: Scene, pixelWidth: Int, partsAcross: Int, metadata: Document.Metadata,
    fonts: TextMeasurer, buffers: RasterBuffers = RasterBuffers()
  ) throws(RenderingError) -> [[UInt8]] {
    let raster = SceneRaster(fonts: fonts, buffers: buffers, maximumPixels: maximumPixels)
    let (whole, height) = (pixelWidth, try raster.height(of: scene, pixelWidth: pixelWidth))
    precondition(
      partsAcross > 0 && whole % partsAcross == 0 && height % partsAcross == 0,
      "parts have whole pixels")
    let texts = PNGText.texts(of: metadata, description: scene.description)
    let exact = scene.solidColors
    let repeats = scene.hasRepeatingShapes
    let (width, rows) = (whole / partsAcross, height / partsAcross)
    let pixelsPerMeter = Double(whole) / scene.size.width * 72 / 0.0254
    return try raster.paint(scene, pixelWidth: whole) { (picture) throws(RenderingError) in
      var files: [[UInt8]] = []
      for part in 0..<partsAcross * partsAcross {
        let (column, row) = (part % partsAcross * width, part / partsAcross * rows)
        let pixels = Pixels(
          base: picture.base + row * picture.stride + 4 * column, stride: picture.stride,
          width: width, height: rows, isOpaque: picture.isOpaque)
        files.append(
          try buffers.encoder.encode(
            pixels, exact: exact, repeats: repeats, pixelsPerMeter: pixelsPerMeter, texts: texts,
            compression: compression))
      }
      return files
    }
  }
}
