package import Diagnostics
package import Localization

/// What of the members may be published, and what the ledger keeps of it when it is issued.
package struct MemberEdition: Sendable {
  /// One for each purpose, in the order of the rules.
  package let members: [PublishedMembers]
  /// Private: see `MemberPublication`.
  package let report: [Diagnostic]
  private let cells: [ReleasedCell]
  private let identities: [MemberIdentity]

  init(
    members: [PublishedMembers], report: [Diagnostic], cells: [ReleasedCell],
    identities: [MemberIdentity]
  ) {
    self.members = members
    self.report = report
    self.cells = cells
    self.identities = identities
  }

  /// The edition as the ledger keeps it.
  ///
  /// - Parameter issued: the publications as they go into the atlas, which may hold fewer than all:
  ///   only their cells are entered, and the ids of members of their purposes.
  package func release(
    named name: String, on day: CalendarDate, atlas: String, of issued: [PublishedMembers]
  ) -> Release {
    let kept = cells.filter { cell in
      guard let members = issued.first(where: { $0.purpose == cell.purpose }) else { return false }
      guard let part = cell.part else {
        return members.counts.contains { $0.boundaries == cell.boundaries }
      }
      return members.breakdowns.contains {
        $0.facet == part.facet && $0.boundaries == cell.boundaries
      }
    }
    let purposes = Set(issued.map(\.purpose))
    let ids = identities.filter { !$0.purposes.isDisjoint(with: purposes) }.map(\.id)
    return Release(
      name: name, issued: day, atlas: atlas, cells: kept,
      members: ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }
}
