package import Localization

/// What an edition told of a milestone: what its sentence says, of which unit, and after which source.
/// Notes, rows and levels of publication, which no page shows, are not in it.
package struct MilestoneFact: Hashable, Sendable, Codable {
  package var table: String
  package var boundaries: String?
  /// The unit that it counts on; nil for a larger unit made of several.
  package var unitCode: String?
  /// The unit of record as the table names it.
  package var authority: String
  /// ISO 3166-1 alpha-3.
  package var country: String?
  package var instrument: String?
  package var generation: String?
  package var kind: MilestoneKind
  package var precision: DatePrecision
  package var window: DayWindow
  package var period: Period?
  package var source: String?

  /// Nil for a row that counts on no unit: nothing that is published tells it.
  package init?(_ milestone: Milestone) {
    guard milestone.unitCode != nil || !milestone.covers.isEmpty else { return nil }
    table = milestone.table
    boundaries = milestone.boundaries
    unitCode = milestone.unitCode
    authority = milestone.authority
    country = milestone.country
    instrument = milestone.instrument
    generation = milestone.generation
    kind = milestone.kind
    precision = milestone.precision
    window = milestone.window
    period = milestone.period
    source = milestone.source
  }

  /// A milestone of which the same is said.
  package var milestone: Milestone {
    Milestone(
      row: 0, table: table, boundaries: boundaries, unitCode: unitCode, authority: authority,
      authorityKey: authority, country: country, instrument: instrument, generation: generation,
      kind: kind, precision: precision, window: window, period: period, source: source)
  }
}
