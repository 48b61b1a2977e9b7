import CairoRendering
import Projections

/// The C libraries that drawing uses, for `--version`.
package enum LibraryVersions {
  package static var all: [(name: String, version: String)] {
    RenderingLibraries.versions + [("PROJ", ProjectionLibrary.version)]
  }
}
