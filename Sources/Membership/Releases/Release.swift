package import Localization

/// An edition that was issued: what it told of members. It holds ids and is as private as the
/// members table.
package struct Release: Hashable, Sendable {
  /// The name that the user gave it.
  package var name: String
  package var issued: CalendarDate
  /// The digest over the atlas's published sections.
  package var atlas: String
  package var cells: [ReleasedCell]
  /// The ids of the members that it counted or named, as in the members table.
  package var members: [String]

  package init(
    name: String, issued: CalendarDate, atlas: String, cells: [ReleasedCell] = [],
    members: [String] = []
  ) {
    self.name = name
    self.issued = issued
    self.atlas = atlas
    self.cells = cells
    self.members = members
  }

  /// True when it counted or named the member; capitals and small letters are one.
  package func contains(member id: String) -> Bool {
    members.contains { $0.uppercased() == id.uppercased() }
  }
}
