import Localization

/// The counts of one publication as a reader sees them.
struct CountView {
  /// A visible count, or nil where it is held back; a unit that is not listed has no entry.
  let counts: [UnitTree.Unit: Int?]
  /// Members whose names are published, by the unit they are named in.
  let named: [String: Int]

  init(_ members: PublishedMembers) {
    var counts: [UnitTree.Unit: Int?] = [:]
    for set in members.counts {
      for cell in set.counts {
        counts.updateValue(cell.count, forKey: UnitTree.Unit(set.boundaries, cell.unitCode))
      }
    }
    self.counts = counts
    var named: [String: Int] = [:]
    for place in members.places { named[place.unitCode, default: 0] += 1 }
    self.named = named
  }

  /// The count where it is shown.
  func visible(_ unit: UnitTree.Unit) -> Int? { counts[unit] ?? nil }

  func isHidden(_ unit: UnitTree.Unit) -> Bool { counts[unit] == .some(.none) }

  /// The members known by name in a unit and in those of the tree below it.
  func namedMembers(in unit: UnitTree.Unit, _ tree: UnitTree) -> Int {
    tree.children(of: unit).filter { $0.code != unit.code }
      .map { namedMembers(in: $0, tree) }.reduce(named[unit.code] ?? 0, +)
  }
}
