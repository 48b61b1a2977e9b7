import CPROJ

/// The PROJ library that is loaded.
package enum ProjectionLibrary {
  /// `proj_info().version`.
  package static var version: String { String(cString: proj_info().version) }
}
