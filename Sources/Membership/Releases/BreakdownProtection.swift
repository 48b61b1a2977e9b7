import Localization

/// Hides breakdown counts of a new edition that together with an earlier one would tell of a small
/// change, by the rule of `ReleaseProtection`.
///
/// Where a count of a word, or a group of units, changed by little between two editions, the word is
/// hidden in the whole tree of that country and in every purpose: what is hidden then stands in no
/// sum. That is more than would be needed, and the counts of a word are few.
struct BreakdownProtection {
  let forest: UnitForest
  let index: UnitIndex
  let minimumCount: Int
  let releases: [Release]

  /// A word of a country, by the root of its tree.
  private struct Telling: Hashable {
    var part: ReleasedCell.Part
    var root: Int
  }

  /// The publications with those counts kept back, and whether there are any.
  func protected(
    _ members: [PublishedMembers], cells: [ReleasedCell]
  ) -> (members: [PublishedMembers], hasHidden: Bool) {
    let telling = telling(cells, purposes: members.map(\.purpose))
    guard !telling.isEmpty else { return (members, false) }
    let result = members.map { members in
      var members = members
      for breakdown in members.breakdowns.indices {
        let (facet, set) = (
          members.breakdowns[breakdown].facet, members.breakdowns[breakdown].boundaries
        )
        for cell in members.breakdowns[breakdown].cells.indices {
          let current = members.breakdowns[breakdown].cells[cell]
          guard let node = index.node(current.unitCode, in: set) else { continue }
          let part = ReleasedCell.Part(facet: facet, word: current.word)
          if telling.contains(Telling(part: part, root: forest.root(of: node))) {
            members.breakdowns[breakdown].cells[cell].value = .suppressed
          }
        }
      }
      return members
    }
    return (result, true)
  }

  private func telling(
    _ cells: [ReleasedCell], purposes: [PublicationPurpose]
  ) -> Set<Telling> {
    var telling: Set<Telling> = []
    for purpose in purposes {
      let now = tables(cells, purpose)
      for release in releases {
        for other in PublicationPurpose.allCases
        where ReleaseProtection.compares(purpose, with: other, among: purposes) {
          let before = tables(release.cells, other)
          for part in Set(now.tables.keys).union(before.tables.keys) {
            let comparison = EditionComparison(
              forest: forest, minimumCount: minimumCount, now: now.table(of: part),
              before: before.table(of: part))
            for node in comparison.unitsOfSmallChange + comparison.unitsOfSmallRest {
              telling.insert(Telling(part: part, root: forest.root(of: node)))
            }
          }
        }
      }
    }
    return telling
  }

  private func tables(_ cells: [ReleasedCell], _ purpose: PublicationPurpose) -> FacetTables {
    FacetTables(cells.filter { $0.purpose == purpose }, forest: forest, index: index)
  }
}
