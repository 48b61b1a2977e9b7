package import Drawing
package import Projections

/// Why a map cannot be composed.
package enum CartographyError: Error, CustomStringConvertible {
  /// A text cannot be set: a missing glyph, or fonts that do not work.
  case text(TextMeasuringError)
  case projection(ProjectionsError)
  /// The sheet is too small for what must stand on it; both sizes in points.
  case sheetTooSmall(Size, least: Size)
  /// The subject has no unit, or none that can be projected.
  case emptySubject(map: String)

  package var description: String {
    switch self {
    case .text(let error): return error.description
    case .projection(let error): return "\(error)"
    case .sheetTooSmall(let size, let least):
      return
        "a sheet of \(Int(size.width)) by \(Int(size.height)) points is too small for title, map, "
        + "legend and sources; the least is \(Int(least.width)) by \(Int(least.height))"
    case .emptySubject(let map): return "the map \(map) has no unit to show"
    }
  }
}
