/// What numbers are divided by.
package enum Denominator: Hashable, Sendable {
  /// The unit's area in square kilometres.
  case area
  /// The name of an indicator.
  case indicator(String)
}
