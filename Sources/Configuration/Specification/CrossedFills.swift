/// Two indicators as colours of a square of three by three.
package struct BivariateFill: Hashable, Sendable {
  /// The name of the indicator whose classes run along the lower edge.
  package let indicator: String
  /// What the first indicator's numbers are divided by.
  package let per: Denominator?
  /// The name of the indicator whose classes run upwards.
  package let with: String
  /// The two inner limits of each, ascending; empty for terciles.
  package let breaks: [Double]
  package let withBreaks: [Double]
  /// The colours where the one indicator is high and the other low, `#rrggbb`; nil for the program's.
  package let colors: [String]?
}

/// An indicator in classes whose colours pale towards the paper by a second one, which says how far it
/// can be relied on.
package struct CertaintyFill: Hashable, Sendable {
  package let value: IndicatorFill
  /// The name of the indicator that is higher where the numbers are surer.
  package let certainty: String
  /// The inner limits of its steps, ascending; empty for terciles.
  package let breaks: [Double]
}
