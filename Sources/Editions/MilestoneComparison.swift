import Localization

/// Which milestones came, went and changed between two editions. A row that only moved in its table is
/// the same milestone.
package struct MilestoneComparison: Hashable, Sendable, Codable {
  /// A milestone of which something is told otherwise.
  package struct Change: Hashable, Sendable, Codable {
    package var before: MilestoneFact
    package var after: MilestoneFact
  }

  package var added: [MilestoneFact] = []
  package var changed: [Change] = []
  package var removed: [MilestoneFact] = []
  /// Addresses that no milestone of the first edition rests on, in the order of the second.
  package var newSources: [String] = []

  /// What a milestone is the milestone of, whatever is told of it.
  private struct Subject: Hashable {
    var table: String
    var authority: String
    var country: String?
    var kind: MilestoneKind
    var instrument: String?
    var generation: String?

    init(_ milestone: MilestoneFact) {
      table = milestone.table
      authority = milestone.authority
      country = milestone.country
      kind = milestone.kind
      instrument = milestone.instrument
      generation = milestone.generation
    }
  }

  /// Linear in the milestones. Equal ones are taken away first; of what is left, those of one unit of
  /// record, kind and instrument belong together in the order of their rows.
  package init(from first: EditionFacts, to last: EditionFacts) {
    let before = first.milestones.flatMap(\.milestones)
    let after = last.milestones.flatMap(\.milestones)
    var known: [MilestoneFact: Int] = [:]
    for milestone in before { known[milestone, default: 0] += 1 }
    var rest: [MilestoneFact] = []
    for milestone in after {
      if let count = known[milestone], count > 0 {
        known[milestone] = count - 1
      } else {
        rest.append(milestone)
      }
    }
    var gone: [Subject: [MilestoneFact]] = [:]
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
    var missing: [MilestoneFact: Int] = [:]
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
}
