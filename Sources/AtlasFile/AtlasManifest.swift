package import Localization

/// The first thing read of an atlas: what it is and what it has.
package struct AtlasManifest: Hashable, Sendable, Codable {
  /// SHA-256 over the published sections: equal digests mean equal maps (with an equal
  /// specification and rendering version).
  package var digest: String
  package var dataDate: CalendarDate
  /// After this day member layers are refused; nil when no members are published.
  package var membersValidUntil: CalendarDate?
  /// The boundary sets in the project file's order.
  package var boundarySets: [String]

  package init(
    digest: String, dataDate: CalendarDate, membersValidUntil: CalendarDate?,
    boundarySets: [String]
  ) {
    self.digest = digest
    self.dataDate = dataDate
    self.membersValidUntil = membersValidUntil
    self.boundarySets = boundarySets
  }
}
