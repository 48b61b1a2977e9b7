/// Rates of members as colours.
package struct MemberRateFill: Hashable, Sendable {
  package let per: Denominator
  /// The rate is members per this many; nil for a round number that suits the rates.
  package let amount: Int?
  /// The breaks are rates per `amount`, or per one where none is given.
  package let classing: Classing
}
