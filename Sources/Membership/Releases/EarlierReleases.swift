import Localization

/// The releases of a ledger as tables over the units of today.
struct EarlierReleases: Sendable {
  let forest: UnitForest
  let releases: [Release]

  /// One for each release and purpose of which there are counts.
  func counts(_ index: UnitIndex) -> [EarlierCounts] {
    releases.flatMap { release in
      PublicationPurpose.allCases.compactMap { purpose in
        let own = release.cells.filter { $0.purpose == purpose && $0.part == nil }
        guard !own.isEmpty else { return nil }
        var cells = [UnitCount?](repeating: nil, count: forest.nodes.count)
        for cell in own {
          if let node = index.node(cell.unitCode, in: cell.boundaries) {
            cells[node] = cell.visible
          }
        }
        return EarlierCounts(purpose: purpose, cells: cells)
      }
    }
  }

  /// True when some release has counts of a unit that is not among those of today, which are then
  /// compared with nothing.
  func hasUnknownUnits(_ index: UnitIndex) -> Bool {
    releases.contains { release in
      release.cells.contains { index.node($0.unitCode, in: $0.boundaries) == nil }
    }
  }
}
