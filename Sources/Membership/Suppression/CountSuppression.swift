/// Hides small counts, and further ones until no published count lets a hidden one be computed.
///
/// What a reader is taken to know: every visible count of every publication; that a unit's count is
/// the sum of those of the units below it and of members counted in none of them (the *remainder*,
/// never published); that a hidden count is at least 1 where a visible zero shows that zeros are not
/// hidden; and every named member. A unit is hidden in all publications or in none.
///
/// 1. A count of 1…k−1 is hidden, and so is one with 1…k−1 unnamed members.
/// 2. Below a hidden unit everything is hidden, zeros too; it therefore adds nothing about it.
/// 3. Below a visible unit, let *slack* be its count less the visible counts below it, the least that
///    each hidden one can be (1, or its named members) and the named members of the remainder. By
///    rule 2 each hidden count, and the remainder, can be anything from its least to its least plus
///    the slack: these are the exact bounds of the linear system, as every count stands in one sum
///    above and one below. While something small is hidden there and the slack is under k, the
///    smallest visible count (then the lowest code) is hidden as well. When none but zeros are left,
///    all are hidden; the least is then the named members, and the slack is the number of unnamed
///    members of the visible unit, which is none or at least k by rule 1.
///
/// So every small hidden count, and every small remainder, can be one of at least k + 1 numbers. A
/// reader who also knows this text and tries every table is left with at least k − 1 (tried for all
/// small tables by the tests). There is no sum above the roots: no grand total may be published.
///
/// Sources of the method: complementary cell suppression and the feasibility interval of a cell, as
/// in A. Hundepool et al., *Statistical Disclosure Control* (Wiley 2012), chapter 4.
struct CountSuppression: Sendable {
  let forest: UnitForest
  let minimumCount: Int

  /// True for each node whose count is hidden in every publication. `counts`: one for each purpose.
  /// Linear in the number of units, but for stars of many small counts.
  ///
  /// - Parameter forced: nodes that are hidden whatever their count. With a node all children of its
  ///   parent are in it, so that no sum tells of one of them.
  func hidden(_ counts: [MemberCounts], forced: Set<Int> = []) -> [Bool] {
    var hidden = forest.nodes.indices.map { node in
      forced.contains(node)
        || counts.contains { isSmall($0.totals[node]) || isSmall($0.unnamed(node)) }
    }
    for node in forest.nodes.indices where !forest.children[node].isEmpty {
      if hidden[node] {
        for child in forest.children[node] { hidden[child] = true }
      } else {
        protect(below: node, counts, &hidden)
      }
    }
    return hidden
  }

  private func isSmall(_ count: Int) -> Bool { count > 0 && count < minimumCount }

  private func protect(below node: Int, _ counts: [MemberCounts], _ hidden: inout [Bool]) {
    let children = forest.children[node]
    while !counts.allSatisfy({ isProtected(node, $0, hidden) }) {
      let candidates = children.filter { child in
        !hidden[child] && counts.contains { $0.totals[child] > 0 }
      }
      func size(_ child: Int) -> Int { counts.map { $0.totals[child] }.reduce(0, +) }
      guard let next = candidates.min(by: { (size($0), $0) < (size($1), $1) }) else {
        for child in children { hidden[child] = true }
        return
      }
      hidden[next] = true
    }
  }

  /// True when nothing small is hidden directly below the visible unit, or the slack is enough.
  private func isProtected(_ node: Int, _ counts: MemberCounts, _ hidden: [Bool]) -> Bool {
    var slack = counts.totals[node] - counts.ownNamed[node]
    var unnamed = counts.ownUnnamed(node)
    var hasSmall = isSmall(unnamed)
    for child in forest.children[node] {
      guard hidden[child] else {
        slack -= counts.totals[child]
        continue
      }
      let total = counts.totals[child]
      slack -= max(min(1, total), counts.named[child])
      unnamed += counts.unnamed(child)
      hasSmall = hasSmall || isSmall(total) || isSmall(counts.unnamed(child))
    }
    // Where everybody hidden is named there is nobody left to protect.
    return !hasSmall || unnamed == 0 || slack >= minimumCount
  }
}
