import Localization

/// Decides which members the publications count, so that the difference of two publications tells
/// of no group smaller than the minimum count.
///
/// The members of a tree (a country) that agreed to some purposes and not to others are its *partial*
/// members. For each ordered pair of purposes and each unit, the unnamed partial members counted in
/// the first and not in the second must be none or at least *k*, in the unit as a whole and among
/// those counted in no finer one. Then every difference of published or derived counts is a sum and
/// difference of groups of which none is small, also for somebody who knows one of two groups.
/// Where that fails, partial members are counted one level more coarsely, and again; where it fails
/// in the root too, the counts of that tree are, in every publication, of the members who agreed to
/// all purposes: the publications then do not differ there. The last step makes a count smaller than
/// the number of consents; hiding the tree instead would hide the countries with the most members.
struct PurposeProtection: Sendable {
  let forest: UnitForest
  let purposes: [PublicationPurpose]
  let minimumCount: Int

  /// What was done in one tree.
  enum Outcome: Hashable, Sendable {
    case unchanged
    /// Partial members are counted at this level at the finest.
    case coarsened(toLevel: Int)
    /// Partial members are counted nowhere.
    case common
  }

  /// The members to count, and what was done in the trees in which something was; which tree, and
  /// to how many members, is told to nobody.
  func counted(_ members: [MaskedMember]) -> (members: [MaskedMember], outcomes: Set<Outcome>) {
    var byRoot: [Int: [MaskedMember]] = [:]
    for member in members { byRoot[forest.root(of: member.node), default: []].append(member) }
    var counted: [MaskedMember] = []
    var outcomes: Set<Outcome> = []
    for (root, tree) in byRoot.sorted(by: { $0.key < $1.key }) {
      let partial = tree.filter(isPartial)
      counted += tree.filter { !isPartial($0) }
      guard !partial.isEmpty else { continue }
      let (kept, outcome) = protected(partial, root: root)
      counted += kept
      if outcome != .unchanged { outcomes.insert(outcome) }
    }
    return (counted, outcomes)
  }

  private func isPartial(_ member: MaskedMember) -> Bool {
    member.purposes.count < purposes.count
  }

  private func protected(_ partial: [MaskedMember], root: Int) -> ([MaskedMember], Outcome) {
    if isSafe(partial) { return (partial, .unchanged) }
    let finest = partial.map { forest.nodes[$0.node].level }.max() ?? 0
    let levels = forest.sets.map(\.edition.level)
      .filter { $0 >= forest.nodes[root].level && $0 < finest }
    for level in levels.reversed() {
      let coarser = partial.map { member in
        var moved = member
        moved.node = forest.ancestor(of: member.node, atMostLevel: level) ?? root
        return moved
      }
      if isSafe(coarser) { return (coarser, .coarsened(toLevel: level)) }
    }
    return ([], .common)
  }

  private func isSafe(_ partial: [MaskedMember]) -> Bool {
    for first in purposes {
      for second in purposes where second != first {
        let difference = partial.filter {
          !$0.isNamed && $0.purposes.contains(first) && !$0.purposes.contains(second)
        }
        let counts = MemberCounts(difference, forest: forest)
        let isSmall = { (count: Int) in count > 0 && count < minimumCount }
        if counts.totals.contains(where: isSmall) || counts.ownTotals.contains(where: isSmall) {
          return false
        }
      }
    }
    return true
  }
}
