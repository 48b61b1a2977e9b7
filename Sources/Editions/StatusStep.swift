package import Localization

/// A unit whose status is another one in the later edition.
package struct StatusStep: Hashable, Sendable, Codable {
  /// What kind of change it is, for those who ask whether work goes on.
  package enum Direction: String, Hashable, Sendable, Codable, CaseIterable {
    /// Further than before, or in force again.
    case advanced
    /// A plan that the earlier edition told of has ended and none has followed.
    case lapsed
    /// Everything else: a step back, an assessment, a status that is told no more.
    case otherwise
  }

  package var source: String
  package var boundaries: String
  package var code: String
  package var name: String
  package var before: Status
  package var after: Status

  /// The change as a map of changes has it. What is known is compared, with no regard to what the
  /// dates would have allowed.
  package var change: StatusChange { StatusChange(ofEditionsWith: before, after) }

  package var direction: Direction {
    switch change {
    case .advanced: .advanced
    case .lapsed: .lapsed
    case .unchanged, .movedBack, .lapsedBefore, .undated, .noKnownActivity, .notApplicable, .noData:
      .otherwise
    }
  }

  /// Units of two editions by table, set and code, in the order of the later one; those that it says
  /// nothing of any more come last.
  static func steps(from first: EditionFacts, to last: EditionFacts) -> [StatusStep] {
    var steps: [StatusStep] = []
    for table in last.statuses {
      let earlier = first.statuses.first {
        $0.source == table.source && $0.boundaries == table.boundaries
      }
      // A table that only one of them has is no change of any unit.
      guard let earlier else { continue }
      let before = byCode(earlier.units)
      let after = byCode(table.units)
      func step(_ unit: EditionFacts.UnitFact) -> StatusStep {
        StatusStep(
          source: table.source, boundaries: table.boundaries, code: unit.code, name: unit.name,
          before: before[unit.code]?.status ?? .noData,
          after: after[unit.code]?.status ?? .noData)
      }
      steps += table.units.map(step)
      steps += earlier.units.filter { after[$0.code] == nil }.map(step)
    }
    return steps.filter { $0.before != $0.after }
  }

  private static func byCode(
    _ units: [EditionFacts.UnitFact]
  ) -> [String: EditionFacts.UnitFact] {
    Dictionary(units.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
