import CairoRendering

/// The fonts that every picture and report is set in.
enum PinnedFonts {
  /// Loads them and tests that they draw; for one thread. Errors: fonts missing or broken.
  static func measurer() throws(PipelineError) -> TextMeasurer {
    do {
      return try TextMeasurer(fonts: FontSet())
    } catch {
      throw PipelineError(
        .failed, "fonts", "\(error)", advice: "install Debian's fonts-noto-core")
    }
  }
}
