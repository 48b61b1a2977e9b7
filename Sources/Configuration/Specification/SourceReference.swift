package import Diagnostics

/// Where some data comes from, as the project file says it.
package struct SourceReference: Hashable, Sendable {
  /// A path relative to the project file, or what OGR opens (`PG:service=…`).
  package let location: String
  /// The layer or sheet, when the file names one.
  package let layer: String?
  /// Where the project file names it, for messages about a source that cannot be read.
  package let place: Place
}
