import CCairo
import CPango

/// The libraries that are linked.
package enum RenderingLibraries {
  /// By their own version functions.
  package static var versions: [(name: String, version: String)] {
    [
      ("cairo", String(cString: cairo_version_string())),
      ("Pango", String(cString: pango_version_string())),
      ("HarfBuzz", String(cString: hb_version_string())),
    ]
  }
}
