import AtlasFile
package import Localization

/// Which milestones came, went and changed between two editions. A row that only moved in its table is
/// the same milestone.
package struct MilestoneComparison: Hashable, Sendable, Codable {
  /// A milestone of which something is told otherwise.
  package struct Change: Hashable, Sendable, Codable {
    package var before: Milestone
    package var after: Milestone
  }

  package var added: [Milestone] = []
  package var changed: [Change] = []
  package var removed: [Milestone] = []
  /// Addresses that no milestone of the first edition rests on, in the order of the second.
  package var newSources: [String] = []

  /// What a milestone is the milestone of, whatever is told of it.
  private struct Subject: Hashable {
    var table: String
    var authority: String
    var kind: MilestoneKind
    var instrument: String?
    var generation: String?

    init(_ milestone: Milestone) {
      table = milestone.table
      authority = milestone.authorityKey
      kind = milestone.kind
      instrument = milestone.instrument
      generation = milestone.generation
    }
  }

  /// Linear in the milestones. Equal ones are taken away first; of what is left, those of one unit of
  /// record, kind and instrument belong together in the order of their rows.
  package init(from first: EditionFacts, to last: EditionFacts) {
    let before = Self.milestones(of: first)
    let after = Self.milestones(of: last)
    var known: [Milestone: Int] = [:]
    for milestone in before { known[milestone, default: 0] += 1 }
    var rest: [Milestone] = []
    for milestone in after {
      if let count = known[milestone], count > 0 {
        known[milestone] = count - 1
      } else {
        rest.append(milestone)
      }
    }
    var gone: [Subject: [Milestone]] = [:]
    // The last ones of equals are those that are left over.
    for milestone in before.reversed() {
      guard let count = known[milestone], count > 0 else { continue }
      known[milestone] = count - 1
      gone[Subject(milestone), default: []].append(milestone)
    }
    var left = gone.mapValues { Array($0.reversed()) }
    for milestone in rest {
      let subject = Subject(milestone)
      if let old = left[subject]?.first {
        left[subject]?.removeFirst()
        changed.append(Change(before: old, after: milestone))
      } else {
        added.append(milestone)
      }
    }
    var missing: [Milestone: Int] = [:]
    for milestone in left.values.joined() { missing[milestone, default: 0] += 1 }
    for milestone in before {
      guard let count = missing[milestone], count > 0 else { continue }
      missing[milestone] = count - 1
      removed.append(milestone)
    }
    var sources = Set(before.compactMap(\.source))
    newSources = after.compactMap(\.source).filter { sources.insert($0).inserted }
  }

  package var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }

  private static func milestones(of facts: EditionFacts) -> [Milestone] {
    facts.milestones.flatMap(\.milestones).map { milestone in
      var milestone = milestone
      milestone.row = 0
      return milestone
    }
  }
}
