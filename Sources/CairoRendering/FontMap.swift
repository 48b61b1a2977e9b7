import CPango
import Drawing

/// Pango's font map and context over a private fontconfig set. One thread.
///
/// It opens with the Latin, Greek and Cyrillic faces; the other scripts are read when a text first
/// needs them, because reading all of them takes ten times as long.
///
/// Lengths are points: the resolution is 72 dots per inch, hinting and rounding are off, so a text
/// measures the same at every scale.
struct FontMap: ~Copyable {
  private let configuration: OpaquePointer
  private let map: UnsafeMutablePointer<PangoFontMap>
  private let context: OpaquePointer
  private let fonts: FontSet
  private var hasAllScripts = false

  /// Errors: `.noUsableFont` when a library returns no handle or a file is not a font.
  init(fonts: FontSet) throws(TextMeasuringError) {
    guard let configuration = FcConfigCreate() else {
      throw .noUsableFont(reason: "fontconfig has no memory")
    }
    for file in fonts.firstFiles where FcConfigAppFontAddFile(configuration, file) == 0 {
      FcConfigDestroy(configuration)
      throw .noUsableFont(reason: "\(file) is not a font file")
    }
    // Pango initialises fontconfig's default set on a thread of its own; with a current set in
    // place that is a no-op and the host's settings and caches are never opened.
    _ = FcConfigSetCurrent(configuration)
    guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
      FcConfigDestroy(configuration)
      throw .noUsableFont(reason: "Pango was built without FreeType fonts")
    }
    pango_fc_font_map_set_config(OpaquePointer(map), configuration)
    pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
    guard let context = pango_font_map_create_context(map) else {
      g_object_unref(map)
      FcConfigDestroy(configuration)
      throw .noUsableFont(reason: "Pango has no memory")
    }
    pango_context_set_round_glyph_positions(context, 0)
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_font_options_set_subpixel_order(options, CAIRO_SUBPIXEL_ORDER_DEFAULT)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    self.configuration = configuration
    self.map = map
    self.context = context
    self.fonts = fonts
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(map)
    FcConfigDestroy(configuration)
  }

  /// Sets `block` in lines. Base direction and language are the block's.
  mutating func layout(_ block: TextBlock) throws(TextMeasuringError) -> TextLayout {
    if block.style.family != FontSet.firstFamily { readAllScripts() }
    do throws(TextMeasuringError) {
      return try layoutInFontsSoFar(block)
    } catch .missingGlyph where !hasAllScripts {
      readAllScripts()
      return try layoutInFontsSoFar(block)
    }
  }

  /// A file that was readable and is a font when the set was made can fail only by vanishing; its
  /// characters are then reported as missing.
  private mutating func readAllScripts() {
    guard !hasAllScripts else { return }
    for file in fonts.scriptFiles { _ = FcConfigAppFontAddFile(configuration, file) }
    pango_fc_font_map_config_changed(OpaquePointer(map))
    hasAllScripts = true
  }

  private borrowing func layoutInFontsSoFar(
    _ block: TextBlock
  ) throws(TextMeasuringError) -> TextLayout {
    pango_context_set_base_dir(
      context, block.isRightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR)
    pango_context_set_language(context, pango_language_from_string(block.language))
    guard let layout = pango_layout_new(context) else {
      throw .noUsableFont(reason: "Pango has no memory")
    }
    return try TextLayout(owning: layout, block: block)
  }
}
