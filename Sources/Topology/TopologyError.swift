package import Diagnostics

/// Why no boundary set could be made.
package enum TopologyError: Error, Hashable, Sendable {
  /// There is no feature at all.
  case noShapes(file: String)
  /// There are features, but none has a polygon that could be used.
  case nothingUsable(file: String, features: Int)
  /// GEOS could not be started: out of memory.
  case libraryUnavailable
  /// GEOS refused an operation on one unit, in its own words.
  case operationFailed(file: String, row: Int, unit: String, operation: String, reason: String)

  /// The error as people read it.
  package var diagnostic: Diagnostic {
    switch self {
    case .noShapes(let file):
      Diagnostic(.error, "no-features", "there is no feature", at: Place(file: file))
    case .nothingUsable(let file, let features):
      Diagnostic(
        .error, "no-polygons", "none of the features has a polygon that can be used",
        at: Place(file: file), count: features)
    case .libraryUnavailable:
      Diagnostic(.error, "geometry-library", "the geometry library could not be started")
    case .operationFailed(let file, let row, let unit, let operation, let reason):
      Diagnostic(
        .error, "geometry-operation", "\(operation) failed", at: Place(file: file, row: row),
        reason: reason, samples: [unit])
    }
  }
}
