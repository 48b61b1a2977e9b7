/// The own status of a smaller unit inside a polygon.
package struct BelowStatus: Hashable, Sendable, Codable {
  package var name: String
  package var unitType: String?
  package var finding: StatusFinding
  package var tracks: [TrackStatus]
  /// Milestones that may have happened by the date, and do not count.
  package var mayHave: [Milestone]

  package init(
    name: String, unitType: String?, finding: StatusFinding, tracks: [TrackStatus] = [],
    mayHave: [Milestone] = []
  ) {
    self.name = name
    self.unitType = unitType
    self.finding = finding
    self.tracks = tracks
    self.mayHave = mayHave
  }

  package var status: Status { finding.status }
}
