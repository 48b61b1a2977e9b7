/// Why numbers could not be put into classes, or colours not be found for them.
package enum ClassificationError: Error, Hashable, Sendable {
  /// Not one finite value was given.
  case noValues
  /// Fewer than one class was asked for.
  case invalidCount(Int)
  /// Manual bounds must be finite and strictly ascending; `index` (from 0) is the first that is not.
  case invalidBounds([Double], index: Int)
  /// Geometric classes need values above zero; `smallest` is the least value found.
  case needsPositiveValues(smallest: Double)
  /// A palette of unrelated colours has only `available` of the `wanted` colours.
  case tooFewColors(palette: String, wanted: Int, available: Int)
  /// A text that is not `#rrggbb` or `#rgb`; `index` (from 0) is its place in the list.
  case invalidColor(String, index: Int)
  /// No palette has this name; see `Palette.names` for a suggestion.
  case unknownPalette(String)
}

extension ClassificationError: CustomStringConvertible {
  /// One English sentence that says what failed and what to do.
  package var description: String {
    switch self {
    case .noValues:
      "There is no value to classify: every value is missing."
    case .invalidCount(let count):
      "\(count) classes cannot be made; ask for at least 1."
    case .invalidBounds(let bounds, let index):
      "The class bounds \(bounds) must be finite and ascending; number \(index + 1) is not."
    case .needsPositiveValues(let smallest):
      "Geometric classes need values above zero; the smallest value is \(smallest)."
    case .tooFewColors(let palette, let wanted, let available):
      "The palette \"\(palette)\" has \(available) colours and \(wanted) are needed."
    case .invalidColor(let text, let index):
      "Colour number \(index + 1), \"\(text)\", is not written as #rrggbb or #rgb."
    case .unknownPalette(let name):
      "There is no palette \"\(name)\"."
    }
  }
}
