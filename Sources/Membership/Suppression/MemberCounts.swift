import Localization

/// The members of one publication per unit, each counted in its unit and all above it.
struct MemberCounts: Confidential {
  /// Members of the unit and of those below it, by node.
  let totals: [Int]
  /// Those of them that the same publication names, by node: known to every reader.
  let named: [Int]
  /// Members counted in the unit and in none below it: the part that no map shows, by node.
  let ownTotals: [Int]
  let ownNamed: [Int]

  init(_ members: some Sequence<MaskedMember>, forest: UnitForest) {
    var own = [Int](repeating: 0, count: forest.nodes.count)
    var ownNamed = own
    for member in members {
      own[member.node] += 1
      if member.isNamed { ownNamed[member.node] += 1 }
    }
    ownTotals = own
    self.ownNamed = ownNamed
    totals = Self.summed(own, forest)
    named = Self.summed(ownNamed, forest)
  }

  /// Members that no reader knows by name.
  func unnamed(_ node: Int) -> Int { totals[node] - named[node] }
  func ownUnnamed(_ node: Int) -> Int { ownTotals[node] - ownNamed[node] }

  /// Parents stand before their children, so one pass from the end adds all up.
  private static func summed(_ own: [Int], _ forest: UnitForest) -> [Int] {
    var sums = own
    for node in forest.nodes.indices.reversed() {
      if let parent = forest.nodes[node].parent { sums[parent] += sums[node] }
    }
    return sums
  }
}
