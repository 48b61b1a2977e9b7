import CCairo
import Drawing
import Rasterization

/// Paints a scene into memory and lends the pixels to whoever writes them to a file. One thread.
struct SceneRaster {
  let fonts: TextMeasurer
  let buffers: RasterBuffers
  var maximumPixels = SceneRaster.mostPixels

  /// 200 million pixels are 800 MB of memory.
  static let mostPixels = 200_000_000

  /// The height in pixels that goes with a width: the scene's proportions, rounded to whole pixels.
  /// Errors: `.pictureSize`.
  func height(of scene: Scene, pixelWidth: Int) throws(RenderingError) -> Int {
    let height = (scene.size.height * Double(pixelWidth) / scene.size.width).rounded()
    guard pixelWidth > 0, scene.size.width > 0, height >= 1,
      Double(pixelWidth) * height <= Double(maximumPixels), pixelWidth <= PNGPainter.maximumSide,
      height <= Double(PNGPainter.maximumSide)
    else {
      throw .pictureSize(
        width: Double(pixelWidth), height: height, maximumPixels: maximumPixels)
    }
    return Int(height)
  }

  /// The result of `body`, which sees the finished picture for as long as it runs.
  /// Errors: `.pictureSize` before anything is allocated, `.text`, `.invalidScene`, `.cairo`, and
  /// those of `body`.
  func paint<Result>(
    _ scene: Scene, pixelWidth: Int, _ body: (Pixels) throws(RenderingError) -> Result
  ) throws(RenderingError) -> Result {
    let height = try height(of: scene, pixelWidth: pixelWidth)
    let isOpaque = scene.background.map { $0.alpha >= 1 } ?? false
    let memory = buffers.pixels(count: pixelWidth * height)
    let canvas = PixelCanvas(
      base: memory, rowLength: pixelWidth, width: pixelWidth, height: height)
    canvas.clear(to: scene.background, threads: buffers.threads)
    let surface = try ImageSurface(
      over: memory, width: pixelWidth, height: height, isOpaque: isOpaque)
    let context = try DrawingContext(
      surface: surface.surface, scale: Double(pixelWidth) / scene.size.width)
    let painter = RasterPainter(
      fonts: fonts, buffers: buffers, canvas: canvas, surface: surface.surface,
      patternOrigin: scene.patternOrigin)
    try painter.paint(scene.elements, on: context)
    try context.checkStatus()
    buffers.paintingEnded()
    return try surface.withPixels { (base, stride) throws(RenderingError) in
      try body(
        Pixels(
          base: UnsafeRawPointer(base), stride: stride, width: pixelWidth, height: height,
          isOpaque: isOpaque))
    }
  }
}
