import Drawing
import Projections

/// Projected units by how they are filled, with what finds those in a part of the map.
struct UnitKinds: Sendable {
  /// Each painted one over the other.
  private let fills: [[Paint]]
  /// For each position in the boundaries' units an index into `fills`; nil leaves it out.
  private let kindOfPosition: [Int?]
  private let runs: BoxRuns

  /// - Parameter kind: for a unit of the boundary set an index into `fills`.
  init(_ boundaries: ProjectedBoundaries, fills: [[Paint]], kind: (Int) -> Int?) {
    self.fills = fills
    kindOfPosition = boundaries.unitIndices.map(kind)
    runs = BoxRuns(boundaries.unitBoxes)
  }

  /// The units that a window meets, one member a fill.
  func members(meeting window: ProjectedBox) -> [PagePartition.Member] {
    var positions = [[Int]](repeating: [], count: fills.count)
    for position in runs.numbers(meeting: window) {
      if let kind = kindOfPosition[position] { positions[kind].append(position) }
    }
    return fills.indices.filter { !positions[$0].isEmpty }.map { kind in
      PagePartition.Member(id: nil, title: nil, fills: fills[kind], positions: positions[kind])
    }
  }
}
