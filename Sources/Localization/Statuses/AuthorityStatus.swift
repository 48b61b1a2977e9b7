/// The own status of one authority, on a polygon that several share.
package struct AuthorityStatus: Hashable, Sendable, Codable {
  package var authority: String
  package var unitType: String?
  package var finding: StatusFinding
  package var tracks: [TrackStatus]
  /// Milestones that may have happened by the date, and do not count.
  package var mayHave: [Milestone]

  package init(
    authority: String, unitType: String?, finding: StatusFinding, tracks: [TrackStatus] = [],
    mayHave: [Milestone] = []
  ) {
    self.authority = authority
    self.unitType = unitType
    self.finding = finding
    self.tracks = tracks
    self.mayHave = mayHave
  }

  package var status: Status { finding.status }
}
