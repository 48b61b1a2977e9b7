package import Localization

/// The counts of one publication as a reader sees them.
package struct CountView: Sendable {
  /// A visible count, or nil where it is held back; a unit that is not listed has no entry.
  private(set) var counts: [UnitTree.Unit: Int?] = [:]
  /// Members whose names are published, by the unit they are named in.
  private(set) var named: [String: Int] = [:]
  /// How many of a count are known by name, where that is told beside it.
  private var namedOfCounts: [UnitTree.Unit: Int] = [:]

  /// Nothing yet.
  package init() {}

  package init(_ members: PublishedMembers) {
    for set in members.counts {
      for cell in set.counts {
        counts.updateValue(cell.count, forKey: UnitTree.Unit(set.boundaries, cell.unitCode))
      }
    }
    for place in members.places { named[place.unitCode, default: 0] += 1 }
  }

  /// A count, nil where it is held back, and how many of it are known by name.
  package mutating func add(_ unit: UnitTree.Unit, count: Int?, named: Int) {
    counts.updateValue(count, forKey: unit)
    namedOfCounts[unit] = named
  }

  /// The count where it is shown.
  func visible(_ unit: UnitTree.Unit) -> Int? { counts[unit] ?? nil }

  func isHidden(_ unit: UnitTree.Unit) -> Bool { counts[unit] == .some(.none) }

  /// The members known by name in a unit and in those of the tree below it.
  func namedMembers(in unit: UnitTree.Unit, _ tree: UnitTree) -> Int {
    if let told = namedOfCounts[unit] { return told }
    return tree.children(of: unit).filter { $0.code != unit.code }
      .map { namedMembers(in: $0, tree) }.reduce(named[unit.code] ?? 0, +)
  }
}
