import Localization

/// What the rules make of one row: all that the leak test must know to say what may change with it.
struct MemberRow: Confidential {
  /// The row's position in the table, from 0, and its number in the file.
  var index: Int
  var number: Int
  /// The node in which the member is counted; nil when nothing of it is shown.
  var countedNode: Int?
  /// The purposes that it agreed to, among those of the project; empty when nothing of it is shown.
  var purposes: Set<PublicationPurpose>
  /// The purposes for which its name is published; empty when it is not named.
  var namedFor: Set<PublicationPurpose>
  /// The unit of the building block in which the row lies; nil when it is not known.
  var unit: Int?
  /// Whether the row has a coordinate that could be moved.
  var hasCoordinate: Bool
  /// The first day on which the consent no longer holds.
  var expires: CalendarDate?
  /// The languages and themes that it is counted by.
  var words: [MemberFacet: [String]]

  var isNamed: Bool { !namedFor.isEmpty }
}
