import CPROJ

/// The PROJ library that is linked.
package enum ProjectionLibrary {
  /// `proj_info().version`.
  package static var version: String { String(cString: proj_info().version) }
}
