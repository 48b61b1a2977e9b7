import Localization

/// What a publication tells of members, cell by cell, as the ledger of releases keeps it.
struct ReleaseRecord {
  let forest: UnitForest
  let index: UnitIndex

  /// The cells of all publications, each with its counts.
  func cells(of members: [PublishedMembers], _ counts: [MemberCounts]) -> [ReleasedCell] {
    zip(members, counts).flatMap { cells(of: $0, named: $1.named) }
  }

  /// The cells of one publication.
  /// - Parameter named: the counted members that it names, by node; of breakdown counts they are
  ///   taken from its list of places.
  func cells(of members: PublishedMembers, named all: [Int]) -> [ReleasedCell] {
    var cells: [ReleasedCell] = []
    for counts in members.counts {
      for count in counts.counts {
        cells.append(
          cell(members.purpose, counts.boundaries, count.unitCode, nil, count.value, all))
      }
    }
    for breakdown in members.breakdowns {
      var byWord: [String: [Int]] = [:]
      for cell in breakdown.cells {
        let part = ReleasedCell.Part(facet: breakdown.facet, word: cell.word)
        let named = byWord[cell.word] ?? named(members.places.filter { Self.has($0, part) })
        byWord[cell.word] = named
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

  private static func has(_ place: PublishedPlace, _ part: ReleasedCell.Part) -> Bool {
    switch part.facet {
    case .theme: place.themes.contains(part.word)
    case .language: place.languages.contains(part.word)
    }
  }

  /// How many of the places lie in each unit or below, by node.
  private func named(_ places: [PublishedPlace]) -> [Int] {
    var sums = [Int](repeating: 0, count: forest.nodes.count)
    for place in places {
      var node = index.node(place.unitCode)
      while let current = node {
        sums[current] += 1
        node = forest.nodes[current].parent
      }
    }
    return sums
  }
}
