/// How a circle's radius grows with its value.
package enum SymbolScaling: Hashable, Sendable, CaseIterable {
  /// Areas are true to the values: the radius grows with the square root.
  case area
  /// Areas as they are seen: readers take large circles for too small, so the radius grows with the
  /// power 0.5716 (Flannery, "The relative effectiveness of some common graduated point symbols in the
  /// presentation of quantitative data", Canadian Cartographer 8, 1971, 96–109).
  case flannery

  /// The power of the value that the radius grows with.
  package var exponent: Double {
    switch self {
    case .area: 0.5
    case .flannery: 0.5716
    }
  }
}
