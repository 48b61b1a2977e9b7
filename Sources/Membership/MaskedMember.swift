import Localization

/// What is left of a member after the loader: the one unit in which it may be counted. There is no
/// room in it for a coordinate, an id or an address.
struct MaskedMember: Confidential {
  /// The finest unit in which it may be counted, as a node of the forest.
  var node: Int
  /// Among the purposes of the rules, never empty.
  var purposes: Set<PublicationPurpose>
  /// Only when it may be named there.
  var name: String?
  /// The first day on which the consent no longer holds.
  var expires: CalendarDate?

  var isNamed: Bool { name != nil }
}
