import Localization

/// Breakdown counts as one table over the units for each word of a facet.
///
/// A word that a unit lacks in a published breakdown is a zero there.
struct FacetTables {
  typealias Part = ReleasedCell.Part

  /// By node; nil where the count is hidden, and for units of sets without this breakdown.
  private(set) var tables: [Part: [UnitCount?]] = [:]
  /// The zeros of words that occur nowhere, by facet.
  private var zeros: [MemberFacet: [UnitCount?]] = [:]
  private let forest: UnitForest

  /// - Parameter cells: those of one purpose; cells of other units are passed over.
  init(_ cells: [ReleasedCell], forest: UnitForest, index: UnitIndex) {
    self.forest = forest
    var sets: [MemberFacet: Set<String>] = [:]
    for cell in cells {
      if let part = cell.part { sets[part.facet, default: []].insert(cell.boundaries) }
    }
    for (facet, names) in sets {
      zeros[facet] = forest.nodes.map { node in
        names.contains(forest.sets[node.set].name) ? UnitCount(total: 0, named: 0) : nil
      }
    }
    for cell in cells {
      guard let part = cell.part, let node = index.node(cell.unitCode, in: cell.boundaries) else {
        continue
      }
      let empty = table(of: part)
      tables[part, default: empty][node] = cell.visible
    }
  }

  /// The table of a word; all zeros for one that occurs nowhere.
  func table(of part: Part) -> [UnitCount?] {
    tables[part] ?? zeros[part.facet]
      ?? [UnitCount?](repeating: nil, count: forest.nodes.count)
  }
}
