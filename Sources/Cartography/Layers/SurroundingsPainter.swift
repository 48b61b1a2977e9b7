import Drawing
import Projections

/// Land outside the subject: pale, one area, so that no inner border shows in it.
struct SurroundingsPainter {
  let theme: MapTheme

  /// The units of `boundaries` that lie outside, as one area; nil when there are none.
  func member(
    of boundaries: ProjectedBoundaries, isOutside: (Int) -> Bool
  ) -> PagePartition.Member? {
    let positions = boundaries.unitIndices.indices.filter { isOutside(boundaries.unitIndices[$0]) }
    guard !positions.isEmpty else { return nil }
    return PagePartition.Member(
      id: "surroundings", title: nil, fills: [.solid(theme.surroundings)], positions: positions)
  }
}
