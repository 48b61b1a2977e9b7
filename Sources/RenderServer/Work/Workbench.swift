import MapPipeline

/// What one thread draws with: fonts, buffers and the contexts of the C libraries, which belong to
/// that thread alone.
final class Workbench {
  let maps: MapRenderer
  let tiles: TileRenderer
  let views: ViewRenderer

  /// Loads the fonts and tests that they draw. Errors: fonts missing or broken.
  init() throws(PipelineError) {
    maps = try MapRenderer()
    tiles = try TileRenderer()
    views = try ViewRenderer()
  }
}
