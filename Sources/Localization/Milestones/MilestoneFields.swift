/// The columns of a milestone table, by what they hold; nil where the table has none.
package struct MilestoneFields: Hashable, Sendable {
  package var kind: String
  package var country: String?
  package var unitType: String?
  package var unit: String?
  package var parent: String?
  package var codeSystem: String?
  package var code: String?
  package var parentCode: String?
  package var codeEdition: String?
  package var instrument: String?
  package var generation: String?
  package var from: String?
  package var to: String?
  package var precision: String?
  package var period: String?
  package var evidence: String?
  package var source: String?
  package var sourceRank: String?
  package var note: String?
  package var publishLevel: String?

  package init(
    kind: String, country: String? = nil, unitType: String? = nil, unit: String? = nil,
    parent: String? = nil, codeSystem: String? = nil, code: String? = nil,
    parentCode: String? = nil, codeEdition: String? = nil, instrument: String? = nil,
    generation: String? = nil, from: String? = nil, to: String? = nil, precision: String? = nil,
    period: String? = nil, evidence: String? = nil, source: String? = nil,
    sourceRank: String? = nil, note: String? = nil, publishLevel: String? = nil
  ) {
    self.kind = kind
    self.country = country
    self.unitType = unitType
    self.unit = unit
    self.parent = parent
    self.codeSystem = codeSystem
    self.code = code
    self.parentCode = parentCode
    self.codeEdition = codeEdition
    self.instrument = instrument
    self.generation = generation
    self.from = from
    self.to = to
    self.precision = precision
    self.period = period
    self.evidence = evidence
    self.source = source
    self.sourceRank = sourceRank
    self.note = note
    self.publishLevel = publishLevel
  }

  /// The columns that are named, in the order of the declaration.
  package var named: [String] {
    [
      kind, country, unitType, unit, parent, codeSystem, code, parentCode, codeEdition, instrument,
      generation, from, to, precision, period, evidence, source, sourceRank, note, publishLevel,
    ].compactMap { $0 }
  }
}
