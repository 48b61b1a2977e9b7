package import Diagnostics
package import Localization
package import Prose
package import SimpleFeatures

/// Everything that is published of a project: what one atlas file holds. No source file, no member's
/// coordinate and nothing that was hidden is among it.
package struct AtlasContents: Sendable {
  /// The project file's published form: canonical JSON without private keys.
  package var specification: String
  package var dataDate: CalendarDate
  package var boundarySets: [BoundarySet]
  package var borderLines: [BoundaryLine]
  package var milestones: [MilestoneSource]
  package var countSeries: [NamedCountSeries]
  package var indicators: [NamedIndicatorSeries]
  package var joins: [JoinRecord]
  /// One for each purpose that the project publishes.
  package var members: [PublishedMembers]
  /// What preparation repaired, left out or doubts; without private values.
  package var findings: [Diagnostic]
  /// The organisation's logo, a PNG file; nil for none.
  package var logo: [UInt8]?
  /// The texts of all reports in all their languages, in the order of the project file.
  package var texts: [ReportText]

  package init(
    specification: String, dataDate: CalendarDate, boundarySets: [BoundarySet] = [],
    borderLines: [BoundaryLine] = [], milestones: [MilestoneSource] = [],
    countSeries: [NamedCountSeries] = [], indicators: [NamedIndicatorSeries] = [],
    joins: [JoinRecord] = [], members: [PublishedMembers] = [], findings: [Diagnostic] = [],
    logo: [UInt8]? = nil, texts: [ReportText] = []
  ) {
    self.specification = specification
    self.dataDate = dataDate
    self.boundarySets = boundarySets
    self.borderLines = borderLines
    self.milestones = milestones
    self.countSeries = countSeries
    self.indicators = indicators
    self.joins = joins
    self.members = members
    self.findings = findings
    self.logo = logo
    self.texts = texts
  }

  /// The last day on which member layers may be shown: the earliest of all purposes.
  package var membersValidUntil: CalendarDate? { members.compactMap(\.validUntil).min() }
}

/// The milestones of one source of the project file, joined.
package struct MilestoneSource: Hashable, Sendable, Codable {
  /// The source's key in the project file: `localization`.
  package var name: String
  /// The boundary sets it is counted on.
  package var boundaries: [String]
  package var milestones: [Milestone]

  package init(name: String, boundaries: [String], milestones: [Milestone]) {
    self.name = name
    self.boundaries = boundaries
    self.milestones = milestones
  }
}

/// A series of counts without units: countries with a plan over time.
package struct NamedCountSeries: Hashable, Sendable, Codable {
  package var name: String
  package var series: CountSeries

  package init(name: String, series: CountSeries) {
    self.name = name
    self.series = series
  }
}

/// A numeric indicator by unit.
package struct NamedIndicatorSeries: Hashable, Sendable, Codable {
  package var name: String
  package var boundaries: String
  package var series: IndicatorSeries

  package init(name: String, boundaries: String, series: IndicatorSeries) {
    self.name = name
    self.boundaries = boundaries
    self.series = series
  }
}

/// The ledger of one table against one boundary set.
package struct JoinRecord: Hashable, Sendable, Codable {
  /// The source's key in the project file.
  package var source: String
  package var boundaries: String
  package var ledger: JoinLedger

  package init(source: String, boundaries: String, ledger: JoinLedger) {
    self.source = source
    self.boundaries = boundaries
    self.ledger = ledger
  }
}
