/// The state of one track: one authority's instrument in one generation.
package struct TrackStatus: Hashable, Sendable, Codable {
  package var authority: String
  /// Nil for the rows without an instrument.
  package var instrument: String?
  /// Nil when no row of the track is numbered.
  package var generation: String?
  package var finding: StatusFinding

  package init(
    authority: String, instrument: String?, generation: String?, finding: StatusFinding
  ) {
    self.authority = authority
    self.instrument = instrument
    self.generation = generation
    self.finding = finding
  }

  package var status: Status { finding.status }
}
