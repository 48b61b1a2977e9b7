/// A table of milestones.
package struct MilestoneSourceSpecification: Hashable, Sendable {
  package let name: String
  /// Nil in the published form.
  package let source: SourceReference?
  /// What the milestones are of, for reports.
  package let title: LocalizedText?
  /// The boundary sets whose units the rows name; at least one.
  package let boundaries: [String]
  /// The columns by what they hold; empty in the published form.
  package let columns: [MilestoneField: String]
}

/// What a column of a table of milestones can hold.
package enum MilestoneField: String, Hashable, Sendable, CaseIterable {
  /// ISO 3166-1 alpha-3 code.
  case country
  case unitType = "unit-type"
  /// The unit's name.
  case unit
  /// The name of the unit one level up.
  case parent
  case codeSystem = "code-system"
  case code
  case parentCode = "parent-code"
  case codeEdition = "code-edition"
  case instrument
  case generation
  /// The word for the milestone's kind.
  case kind
  case from
  case to
  /// The precision of the dates.
  case precision
  case period
  /// Whether a source announced the event or reported it.
  case evidence
  /// The address of the source.
  case source
  case sourceRank = "source-rank"
  case note
  /// The finest area at which the milestone may be shown: `none`, `country`, `admin1` or `unit`.
  case publishLevel = "publish-level"
}
