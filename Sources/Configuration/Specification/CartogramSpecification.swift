/// Units as large as numbers.
package struct CartogramSpecification: Hashable, Sendable {
  /// The name of the indicator that the areas are true to.
  package let indicator: String
  package let kind: CartogramKind
}

/// How units become as large as their numbers.
package enum CartogramKind: String, Hashable, Sendable, CaseIterable {
  /// Circles near the units' places (Dorling 1996).
  case dorling
  /// The units' own shapes, shrunk in their places (Olson 1976).
  case nonContiguous = "non-contiguous"
}
