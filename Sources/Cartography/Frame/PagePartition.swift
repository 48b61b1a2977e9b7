import Drawing
import Projections

/// Projected units as a partition on the page, cut to a rectangle around the frame.
struct PagePartition {
  let boundaries: ProjectedBoundaries
  let viewport: Viewport
  /// What lies beyond is left out; the frame clips exactly.
  let bounds: Rectangle

  /// One area of the result: a unit, or several that look alike. `positions` count in
  /// `boundaries.unitIndices`.
  struct Member {
    var id: String?
    var title: String?
    var fills: [Paint]
    var positions: [Int]
  }

  /// The members in their order; those that the rectangle does not show are left out.
  func partition(_ members: [Member]) -> Partition {
    let window = viewport.projected(bounds)
    var partition = Partition()
    var numbers = [Int32](repeating: -1, count: boundaries.lineCount)
    let clamp = EdgeClamp(bounds: bounds)
    var moved: [Double] = []
    for member in members {
      let first = partition.ringOffsets.count - 1
      for position in member.positions where boundaries.unitBoxes[position].intersects(window) {
        let rings = boundaries.unitRingOffsets[position]..<boundaries.unitRingOffsets[position + 1]
        for ring in rings {
          guard boundaries.ringBoxes[ring].intersects(window) else { continue }
          let references = boundaries.ringOffsets[ring]..<boundaries.ringOffsets[ring + 1]
          for reference in boundaries.ringLines[references] {
            let line = Int(reference < 0 ? ~reference : reference)
            if numbers[line] < 0 {
              numbers[line] = Int32(partition.lineCount)
              append(line, window, clamp, &moved, to: &partition)
            }
            partition.ringLines.append(reference < 0 ? ~numbers[line] : numbers[line])
          }
          partition.ringOffsets.append(partition.ringLines.count)
        }
      }
      let rings = first..<partition.ringOffsets.count - 1
      guard !rings.isEmpty else { continue }
      partition.areas.append(
        Partition.Area(id: member.id, title: member.title, fills: member.fills, rings: rings))
    }
    return partition
  }

  private func append(
    _ line: Int, _ window: ProjectedBox, _ clamp: EdgeClamp, _ moved: inout [Double],
    to partition: inout Partition
  ) {
    let positions = boundaries.lineOrdinates[boundaries.ordinateRange(ofLine: line)]
    let box = boundaries.lineBoxes[line]
    if window.contains(box) {
      viewport.append(positions, to: &partition.ordinates)
    } else {
      moved.removeAll(keepingCapacity: true)
      if box.intersects(window) {
        viewport.append(positions, to: &moved)
        clamp.cut(moved[...], to: &partition.ordinates)
      } else {
        viewport.append(positions.prefix(2), to: &moved)
        viewport.append(positions.suffix(2), to: &moved)
        clamp.ends(of: moved[...], to: &partition.ordinates)
      }
    }
    partition.lineOffsets.append(partition.ordinates.count / 2)
  }
}
