import Localization

/// What a publication tells of members, cell by cell, as the ledger of releases keeps it.
struct ReleaseRecord {
  let forest: UnitForest
  let index: UnitIndex
  /// How many of a breakdown count are known by name, by word and the root of the tree.
  var namedByPart: [ReleasedCell.Part: [Int: Int]] = [:]

  /// The cells of all publications, each with its counts.
  func cells(of members: [PublishedMembers], _ counts: [MemberCounts]) -> [ReleasedCell] {
    zip(members, counts).flatMap { cells(of: $0, named: $1.named) }
  }

  /// The cells of one publication.
  /// - Parameter named: the counted members that it names, by node.
  func cells(of members: PublishedMembers, named all: [Int]) -> [ReleasedCell] {
    var cells: [ReleasedCell] = []
    for counts in members.counts {
      for count in counts.counts {
        cells.append(
          cell(members.purpose, counts.boundaries, count.unitCode, nil, count.value, all))
      }
    }
    for breakdown in members.breakdowns {
      for cell in breakdown.cells {
        let part = ReleasedCell.Part(facet: breakdown.facet, word: cell.word)
        var named = [Int](repeating: 0, count: forest.nodes.count)
        for (root, count) in namedByPart[part] ?? [:] { named[root] = count }
        cells.append(
          self.cell(
            members.purpose, breakdown.boundaries, cell.unitCode, part, cell.value, named))
      }
    }
    return cells
  }

  private func cell(
    _ purpose: PublicationPurpose, _ set: String, _ code: String, _ part: ReleasedCell.Part?,
    _ value: PublishedCount.Value, _ named: [Int]
  ) -> ReleasedCell {
    var cell = ReleasedCell(
      purpose: purpose, boundaries: set, unitCode: code, part: part, value: value)
    if case .count(let total) = value, let node = index.node(code, in: set) {
      // Somebody named may be counted more coarsely than named.
      cell.named = min(total, named[node])
    }
    return cell
  }
}
