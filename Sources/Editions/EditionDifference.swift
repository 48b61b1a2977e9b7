package import Localization

/// What differs between two editions, the earlier one first.
package struct EditionDifference: Hashable, Sendable, Encodable {
  /// The days that the statuses of both are of.
  package var from: CalendarDate
  package var to: CalendarDate
  package var advanced: [StatusStep]
  package var lapsed: [StatusStep]
  package var otherwise: [StatusStep]
  package var milestones: MilestoneComparison
  package var joins: [JoinCorrection]
  /// Rows that find no unit, where there are more or fewer of them.
  package var unmatched: [UnmatchedStep]
  /// What units are called whose milestones came, went or changed, by their codes.
  package var unitNames: [String: String]
  /// Only of two reports: titles of pages that are drawn otherwise, new or gone.
  package var pages: [String] = []
  /// Only of two atlases, as all that follows.
  package var units: [UnitComparison] = []
  package var memberCounts: [MemberCountStep] = []
  /// False where members were left out because one of the two may not show them any more, or where it
  /// has none for a purpose that the other has.
  package var comparesMembers = true
  /// Places in the specification, such as `maps.world`.
  package var specification: [String] = []
  /// Published parts of an atlas that are not the same bytes; what they hold may be told above.
  package var parts: [String] = []

  /// Compares what reports keep of themselves.
  package init(from first: EditionFacts, to last: EditionFacts) {
    from = first.asOf
    to = last.asOf
    let steps = StatusStep.steps(from: first, to: last)
    advanced = steps.filter { $0.direction == .advanced }
    lapsed = steps.filter { $0.direction == .lapsed }
    otherwise = steps.filter { $0.direction == .otherwise }
    milestones = MilestoneComparison(from: first, to: last)
    unitNames = Self.names(of: milestones, in: [last, first])
    joins = JoinCorrection.corrections(from: first, to: last)
    unmatched = UnmatchedStep.steps(from: first, to: last)
  }

  private static func names(
    of milestones: MilestoneComparison, in facts: [EditionFacts]
  ) -> [String: String] {
    let told =
      milestones.added + milestones.removed + milestones.changed.flatMap { [$0.before, $0.after] }
    let codes = Set(told.compactMap(\.unitCode))
    let units = facts.flatMap(\.statuses).flatMap(\.units).filter { codes.contains($0.code) }
    return Dictionary(units.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// Adds what only reports tell: which of their pages are drawn otherwise.
  package mutating func add(
    from first: [ReportManifest.Page], to last: [ReportManifest.Page]
  ) {
    let before = Dictionary(grouping: first, by: \.title).mapValues { $0.map(\.digest) }
    let after = Dictionary(grouping: last, by: \.title).mapValues { $0.map(\.digest) }
    var told: Set<String> = []
    pages = (last + first).map(\.title).filter {
      before[$0] != after[$0] && told.insert($0).inserted
    }
  }

  /// Adds what only atlases tell.
  package mutating func add(from first: AtlasDetails, to last: AtlasDetails) {
    units = UnitComparison.comparisons(from: first, to: last)
    if let before = first.members, let after = last.members {
      memberCounts = MemberCountStep.steps(from: before, to: after, names: last.units)
      comparesMembers = Set(before.map(\.purpose)) == Set(after.map(\.purpose))
    } else {
      comparesMembers = false
    }
    specification = SpecificationValue.places(
      in: first.specification, differingFrom: last.specification)
    parts = Set(first.sections.keys).union(last.sections.keys)
      .filter { first.sections[$0] != last.sections[$0] }
      .filter { comparesMembers || $0 != "members" }.sorted()
  }

  /// True where all is compared and nothing at all is told otherwise, the day of the data included.
  package var isEmpty: Bool {
    from == to && steps.isEmpty && milestones.isEmpty && joins.isEmpty
      && unmatched.isEmpty && units.isEmpty && memberCounts.isEmpty && comparesMembers
      && specification.isEmpty && parts.isEmpty && pages.isEmpty
  }

  /// Units whose status is another one.
  package var steps: [StatusStep] { advanced + lapsed + otherwise }
}
