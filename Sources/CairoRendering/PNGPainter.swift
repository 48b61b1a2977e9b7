import CCairo
package import Drawing
import Rasterization

/// Scenes to PNG files.
package struct PNGPainter: Sendable {
  /// The largest picture by area: 200 million pixels are 800 MB of memory.
  package var maximumPixels = 200_000_000

  /// The longest side: Cairo's surfaces have no more.
  package static let maximumSide = 32_767

  package init() {}

  /// The bytes of a PNG of `pixelWidth` pixels; the height follows the scene's proportions, rounded
  /// to whole pixels. The scene's size in points gives the resolution (pHYs). Equal input gives
  /// equal bytes.
  /// Errors: `.pictureSize` before anything is allocated, `.text`, `.invalidScene`, `.cairo`,
  /// `.compression`.
  package func png(
    of scene: Scene, pixelWidth: Int, metadata: Document.Metadata, fonts: TextMeasurer,
    buffers: RasterBuffers = RasterBuffers()
  ) throws(RenderingError) -> [UInt8] {
    let scale = Double(pixelWidth) / scene.size.width
    let height = (scene.size.height * scale).rounded()
    guard pixelWidth > 0, scene.size.width > 0, height >= 1,
      Double(pixelWidth) * height <= Double(maximumPixels), pixelWidth <= Self.maximumSide,
      height <= Double(Self.maximumSide)
    else {
      throw .pictureSize(
        width: Double(pixelWidth), height: height, maximumPixels: maximumPixels)
    }
    let isOpaque = scene.background.map { $0.alpha >= 1 } ?? false
    let memory = buffers.pixels(count: pixelWidth * Int(height))
    let canvas = PixelCanvas(
      base: memory, rowLength: pixelWidth, width: pixelWidth, height: Int(height))
    canvas.clear(to: scene.background)
    let surface = try ImageSurface(
      over: memory, width: pixelWidth, height: Int(height), isOpaque: isOpaque)
    let context = try DrawingContext(surface: surface.surface, scale: scale)
    let painter = RasterPainter(
      fonts: fonts, buffers: buffers, canvas: canvas, surface: surface.surface)
    try painter.paint(scene.elements, on: context)
    try context.checkStatus()
    let texts = PNGText.texts(of: metadata, description: scene.description)
    let exact = scene.solidColors
    return try surface.withPixels { (base, stride) throws(RenderingError) in
      let pixels = Pixels(
        base: UnsafeRawPointer(base), stride: stride, width: pixelWidth, height: Int(height),
        isOpaque: isOpaque)
      return try buffers.encoder.encode(
        pixels, exact: exact, pixelsPerMeter: scale * 72 / 0.0254, texts: texts)
    }
  }
}
