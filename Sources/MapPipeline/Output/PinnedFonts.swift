import CairoRendering

/// The fonts that every picture and report is set in.
enum PinnedFonts {
  /// What helps where they are missing or broken.
  static let advice = "install Debian's fonts-noto-core"

  /// Loads them and tests that they draw, or leaves both to the first text; for one thread.
  /// Errors: fonts missing or broken.
  static func measurer(opensLate: Bool = false) throws(PipelineError) -> TextMeasurer {
    do {
      return try TextMeasurer(fonts: FontSet(), opensLate: opensLate)
    } catch {
      throw PipelineError(.failed, "fonts", "\(error)", advice: advice)
    }
  }
}
