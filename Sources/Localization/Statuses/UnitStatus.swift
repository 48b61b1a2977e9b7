/// Everything a map, a table and a report say about one polygon at a date.
package struct UnitStatus: Hashable, Sendable, Codable {
  package var unitCode: String
  package var finding: StatusFinding
  /// The unit's tracks, the deciding one first.
  package var tracks: [TrackStatus]
  /// Milestones of the unit and its authorities that count, in order of their days.
  package var counted: [Milestone]
  /// Milestones that may have happened by the date, and do not count.
  package var mayHave: [Milestone]
  /// Things achieved; they change no status.
  package var outcomes: [Milestone]
  package var disagreements: [Disagreement]
  /// Each authority's own status when the polygon is an authority's and not only its own.
  package var authorities: [AuthorityStatus]
  /// Smaller units inside, by name.
  package var below: [BelowStatus]
  package var coveredBy: [Coverage]

  package init(
    unitCode: String, finding: StatusFinding, tracks: [TrackStatus] = [],
    counted: [Milestone] = [], mayHave: [Milestone] = [], outcomes: [Milestone] = [],
    disagreements: [Disagreement] = [], authorities: [AuthorityStatus] = [],
    below: [BelowStatus] = [], coveredBy: [Coverage] = []
  ) {
    self.unitCode = unitCode
    self.finding = finding
    self.tracks = tracks
    self.counted = counted
    self.mayHave = mayHave
    self.outcomes = outcomes
    self.disagreements = disagreements
    self.authorities = authorities
    self.below = below
    self.coveredBy = coveredBy
  }

  package var status: Status { finding.status }
  package var since: CalendarDate? { finding.since }
  package var until: CalendarDate? { finding.until }
  package var qualifiers: [StatusQualifier] { finding.qualifiers }
  package var deciding: Milestone? { finding.deciding }

  /// How many of the units inside have this status.
  package func belowCount(_ status: Status) -> Int {
    below.count { $0.status == status }
  }
}
