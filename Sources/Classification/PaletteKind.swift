/// What the colours of a palette say about each other.
package enum PaletteKind: String, Hashable, Sendable, CaseIterable {
  /// From little to much.
  case sequential
  /// Two directions away from a middle.
  case diverging
  /// Kinds without an order.
  case qualitative
  /// The ordered steps of a status, light to dark; the missing kinds have colours of their own.
  case status
}
