/// All that a publication may say about members.
package struct PublishedMembers: Hashable, Sendable, Codable {
  package var purpose: PublicationPurpose
  /// Counts below this were suppressed.
  package var minimumCount: Int
  /// By boundary set, in the order of the project file.
  package var counts: [CountsByUnit]
  /// The counts by theme and by language that the project publishes.
  package var breakdowns: [MemberBreakdown]
  /// By name.
  package var places: [PublishedPlace]
  /// After this day the member layers are refused; nil when no consent expires.
  package var validUntil: CalendarDate?

  package init(
    purpose: PublicationPurpose, minimumCount: Int, counts: [CountsByUnit] = [],
    breakdowns: [MemberBreakdown] = [], places: [PublishedPlace] = [],
    validUntil: CalendarDate? = nil
  ) {
    self.purpose = purpose
    self.minimumCount = minimumCount
    self.counts = counts
    self.breakdowns = breakdowns
    self.places = places
    self.validUntil = validUntil
  }

  /// The counts of one boundary set, by ascending unit code.
  package struct CountsByUnit: Hashable, Sendable, Codable {
    package var boundaries: String
    package var counts: [PublishedCount]

    package init(boundaries: String, counts: [PublishedCount]) {
      self.boundaries = boundaries
      self.counts = counts
    }
  }

  /// The counts of a boundary set; empty when none were published for it.
  package func counts(of boundaries: String) -> [PublishedCount] {
    counts.first { $0.boundaries == boundaries }?.counts ?? []
  }

  /// The cells of a facet in a unit, by ascending word; empty when none were published.
  package func cells(_ facet: MemberFacet, of unitCode: String) -> [MemberBreakdown.Cell] {
    breakdowns.first { $0.facet == facet }?.cells.filter { $0.unitCode == unitCode } ?? []
  }

  /// False on every day after `validUntil`.
  package func areValid(on day: CalendarDate) -> Bool {
    validUntil.map { day <= $0 } ?? true
  }
}
