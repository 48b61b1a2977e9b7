import CairoRendering

extension OutputSize {
  /// Throws a usage error, `too-many-pixels`, when a PNG of this size is not drawn.
  package func checkPixels() throws(PipelineError) {
    let (width, height) = pixels
    let most = PNGPainter().maximumPixels
    // Neither side passes 20,000 pixels by much, so the product stays far from overflow.
    guard width * height > most || max(width, height) > PNGPainter.maximumSide else { return }
    throw PipelineError(
      .usage, "too-many-pixels",
      "a PNG of \(width) by \(height) pixels is too large: at most \(PNGPainter.maximumSide) a side "
        + "and \(most) in all",
      advice: "ask for fewer, or for SVG or PDF")
  }
}
