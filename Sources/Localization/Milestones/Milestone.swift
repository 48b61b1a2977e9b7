/// A dated, sourced event of one instrument in one unit.
///
/// Stored in the atlas. Keys are folded beforehand, so that deriving statuses compares plain text.
package struct Milestone: Hashable, Sendable, Codable {
  /// The row number in its table; the header is row 1.
  package var row: Int
  /// The source's name in the project file.
  package var table: String
  /// The boundary set whose unit it counts on; nil when it counts on none.
  package var boundaries: String?
  /// The polygon it counts on: its own, its authority's or the one around it; nil when unmatched or
  /// above the polygons.
  package var unitCode: String?
  package var relation: UnitRelation
  /// For a unit above the polygons: the codes of the polygons its plan covers, ascending.
  package var covers: [String]

  /// The unit of record as the table names it, or its code where the table gives no name; for a unit
  /// above the polygons its name in the project's list of units.
  package var authority: String
  /// Equal for rows of the same unit of record.
  package var authorityKey: String
  /// ISO 3166-1 alpha-3.
  package var country: String?
  /// As the table writes it: `district council`.
  package var unitType: String?

  /// As the table writes it: `LAP`; nil where the source names none.
  package var instrument: String?
  package var instrumentClass: InstrumentClass
  /// As the table writes it: `2`.
  package var generation: String?

  package var kind: MilestoneKind
  package var precision: DatePrecision
  package var window: DayWindow
  package var period: Period?
  package var evidence: Evidence
  /// Lower is better; nil is worst.
  package var sourceRank: Int?
  /// The address of the source.
  package var source: String?
  package var note: String?
  /// Nil means unit.
  package var publishLevel: PublishLevel?

  package init(
    row: Int, table: String, boundaries: String? = nil, unitCode: String? = nil,
    relation: UnitRelation = .own, covers: [String] = [], authority: String,
    authorityKey: String, country: String? = nil, unitType: String? = nil,
    instrument: String? = nil, instrumentClass: InstrumentClass = .other,
    generation: String? = nil, kind: MilestoneKind, precision: DatePrecision, window: DayWindow,
    period: Period? = nil, evidence: Evidence = .reported, sourceRank: Int? = nil,
    source: String? = nil, note: String? = nil, publishLevel: PublishLevel? = nil
  ) {
    self.row = row
    self.table = table
    self.boundaries = boundaries
    self.unitCode = unitCode
    self.relation = relation
    self.covers = covers
    self.authority = authority
    self.authorityKey = authorityKey
    self.country = country
    self.unitType = unitType
    self.instrument = instrument
    self.instrumentClass = instrumentClass
    self.generation = generation
    self.kind = kind
    self.precision = precision
    self.window = window
    self.period = period
    self.evidence = evidence
    self.sourceRank = sourceRank
    self.source = source
    self.note = note
    self.publishLevel = publishLevel
  }
}
