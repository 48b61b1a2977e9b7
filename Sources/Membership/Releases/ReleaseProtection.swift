import Localization

/// Hides counts of a new edition that together with an earlier one would tell of a small change.
///
/// What a reader is taken to know: every edition that the release ledger holds, all that
/// `CountSuppression` takes for known, and this text. Counts of different days are bound by no sum,
/// so all that two editions tell together is the change of what both tell: of a unit that both show,
/// and of the *rest* of such a unit, which is what it has beside the nearest units below it that both
/// show. Every other change that can be computed is a sum of these. None of them may be 1…k−1
/// members, nor 1…k−1 unnamed ones:
///
/// 1. Where the count of a unit changed so since any release, all units directly below the nearest
///    one above it that both show are hidden; where neither shows one above, all below its parent
///    are, and where it has none, as a country, itself.
/// 2. Where the rest of a unit changed so, all units directly below it are hidden: the rest is then
///    the unit itself, for which the first rule holds.
/// 3. `CountSuppression` hides everything below, and what it hides by itself; then all begins again.
///    What rules 1 and 2 hide stays hidden, so this ends, at the latest with a country of which no
///    count is shown. Nothing has to be refused.
///
/// Why all and not only as many as make the sums wide enough: which further units are hidden would
/// depend on the hidden counts, and a reader who knows the rule and tries every table would find that
/// only a few of them hide just these. As it is, what is hidden tells that *some* change below the
/// visible unit was small, its own or that of the rest, and not which one: with d the change of the
/// unit above, which is 0 or at least k, a unit of it can have changed by each of −(k−1)…−1 and
/// 1…k−1, as far as counts do not fall below zero, and if the change was another one's, by more; and
/// where nothing is hidden by rules 1 and 2, all that they looked at is published. At least k − 1
/// changes are left for each small one (tried for all pairs of small tables by the tests).
///
/// Each purpose is held against the same purpose of each release, and against those that are no
/// longer published. A purpose less another one of an earlier day is the sum of their difference
/// today, which `PurposeProtection` keeps, and of a change that is compared here; compared directly,
/// the difference of two large groups could hide what has not changed at all.
///
/// What the ledger does not hold is not protected against; units are taken for the same when set and
/// code are, whatever happened to their borders.
struct ReleaseProtection: Sendable {
  let forest: UnitForest
  let minimumCount: Int
  /// For each purpose of today the counts it is compared with.
  private let known: [[EarlierCounts]]

  init(
    forest: UnitForest, minimumCount: Int, purposes: [PublicationPurpose],
    earlier: [EarlierCounts]
  ) {
    self.forest = forest
    self.minimumCount = minimumCount
    known = purposes.map { purpose in
      earlier.filter { Self.compares(purpose, with: $0.purpose, among: purposes) }
    }
  }

  /// Whether counts for a purpose of today are held against those for one of an earlier release.
  static func compares(
    _ purpose: PublicationPurpose, with earlier: PublicationPurpose,
    among purposes: [PublicationPurpose]
  ) -> Bool {
    purpose == earlier || !purposes.contains(earlier)
  }

  /// True for each node whose count is hidden in every publication. `counts`: one for each purpose.
  func hidden(_ counts: [MemberCounts]) -> [Bool] {
    let suppression = CountSuppression(forest: forest, minimumCount: minimumCount)
    var forced: Set<Int> = []
    while true {
      let hidden = suppression.hidden(counts, forced: forced)
      let telling = telling(counts, hidden)
      if telling.isEmpty { return hidden }
      forced.formUnion(telling)
    }
  }

  /// What rules 1 and 2 hide of what is visible; some visible node is among it unless it is empty.
  private func telling(_ counts: [MemberCounts], _ hidden: [Bool]) -> Set<Int> {
    var telling: Set<Int> = []
    for (counts, known) in zip(counts, known) {
      let now = forest.nodes.indices.map { node in
        hidden[node] ? nil : UnitCount(total: counts.totals[node], named: counts.named[node])
      }
      for earlier in known {
        let comparison = EditionComparison(
          forest: forest, minimumCount: minimumCount, now: now, before: earlier.cells)
        for node in comparison.unitsOfSmallRest { telling.formUnion(forest.children[node]) }
        for node in comparison.unitsOfSmallChange {
          let above = comparison.nearestVisible(above: node) ?? forest.nodes[node].parent
          telling.formUnion(above.map { forest.children[$0] } ?? [node])
        }
      }
    }
    return telling
  }
}
