/// What a legend says of one class, as numbers; the words come from the language.
package enum LegendRange: Hashable, Sendable {
  /// "under 10".
  case under(Double)
  /// "10–19": both ends belong to the class, as numbers rounded for display.
  case between(Double, Double)
  /// "7": the class has room for one number only.
  case single(Double)
  /// "20 and more".
  case andMore(Double)
}
