import Localization

/// What is left of a member after the loader: the one unit in which it may be counted. There is no
/// room in it for a coordinate, an id or a street.
struct MaskedMember: Confidential {
  /// The finest unit in which it may be counted, as a node of the forest.
  var node: Int
  /// Among the purposes of the rules, never empty.
  var purposes: Set<PublicationPurpose>
  /// Only when it may be named there.
  var name: String?
  /// The first day on which the consent no longer holds.
  var expires: CalendarDate?
  /// The languages and themes that it is counted by.
  var words: [MemberFacet: [String]] = [:]
  /// What else may be said of it; only when it may be named.
  var details: MemberDetails?

  var isNamed: Bool { name != nil }
}
