package import SimpleFeatures

extension LeakTest {
  /// What is published of a table, with the releases that the counts are protected against.
  package typealias Issuing =
    @Sendable (Table, ReleaseLedger) throws(MembershipError) -> MemberEdition

  /// Two editions between which a few members came or went.
  package struct EditionPair: Sendable {
    /// As the ledger keeps it.
    package var earlier: Release
    /// Published with the earlier one in its ledger.
    package var later: MemberEdition
  }

  /// Pairs of editions from a seed: one to three of the members who are counted are missing in the
  /// earlier edition, as if they had joined, or in the later one, as if they had gone.
  ///
  /// Errors: those of what issues.
  package func editionPairs(
    _ count: Int, issue: Issuing
  ) throws(MembershipError) -> [EditionPair] {
    let counted = countedRows
    guard !counted.isEmpty else { return [] }
    var numbers = SeededGenerator(seed: Self.seed)
    var pairs: [EditionPair] = []
    for number in 0..<count {
      let missing = Set(counted.shuffled(using: &numbers).prefix(1 + number % 3))
      var fewer = table
      fewer.rows = table.rows.enumerated().filter { !missing.contains($0.offset) }.map(\.element)
      let (first, second) = number.isMultiple(of: 2) ? (fewer, table) : (table, fewer)
      let earlier = try issue(first, .empty)
      let release = earlier.release(
        named: "trial \(number + 1)", on: today, atlas: "", of: earlier.members)
      pairs.append(
        EditionPair(
          earlier: release, later: try issue(second, ReleaseLedger(releases: [release]))))
    }
    return pairs
  }
}
