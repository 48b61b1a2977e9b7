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
    if let box = boundaries.boundingBox, window.contains(box) { return whole(members) }
    var partition = Partition()
    var numbers = [Int32](repeating: -1, count: boundaries.lineCount)
    let clamp = EdgeClamp(bounds: bounds)
    var moved: [Double] = []
    for member in members {
      let first = partition.ringOffsets.count - 1
      for position in member.positions where boundaries.unitBoxes[position].intersects(window) {
        for ring in rings(of: position) {
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
      partition.append(member, from: first)
    }
    return partition
  }

  /// The members where the rectangle shows all there is: every line is taken as it is.
  private func whole(_ members: [Member]) -> Partition {
    var partition = Partition()
    partition.ordinates.reserveCapacity(boundaries.lineOrdinates.count)
    viewport.transform.append(boundaries.lineOrdinates.span, to: &partition.ordinates)
    partition.lineOffsets = boundaries.lineVertexOffsets
    let (offsets, references) = (boundaries.ringOffsets.span, boundaries.ringLines.span)
    partition.ringLines.reserveCapacity(references.count)
    partition.ringOffsets.reserveCapacity(offsets.count)
    for member in members {
      let first = partition.ringOffsets.count - 1
      for position in member.positions {
        let rings = rings(of: position)
        let moved = partition.ringLines.count - offsets[rings.lowerBound]
        partition.ringOffsets.append(addingCapacity: rings.count) { added in
          for ring in rings { added.append(offsets[ring + 1] + moved) }
        }
        let lines = offsets[rings.lowerBound]..<offsets[rings.upperBound]
        partition.ringLines.append(addingCapacity: lines.count) { added in
          for index in lines { added.append(references[index]) }
        }
      }
      partition.append(member, from: first)
    }
    return partition
  }

  private func rings(of position: Int) -> Range<Int> {
    boundaries.unitRingOffsets[position]..<boundaries.unitRingOffsets[position + 1]
  }

  private func append(
    _ line: Int, _ window: ProjectedBox, _ clamp: EdgeClamp, _ moved: inout [Double],
    to partition: inout Partition
  ) {
    let transform = viewport.transform
    if window.contains(boundaries.lineBoxes[line]) {
      transform.append(
        boundaries.lineOrdinates.span.extracting(boundaries.ordinateRange(ofLine: line)),
        to: &partition.ordinates)
    } else {
      // Every stretch begins where the one before ends; that position need not come twice.
      let stretches = boundaries.stretchOffsets[line]..<boundaries.stretchOffsets[line + 1]
      for stretch in stretches {
        let vertices = boundaries.vertices(ofStretch: stretch, ofLine: line)
        let first = vertices.lowerBound + (stretch == stretches.lowerBound ? 0 : 1)
        let box = boundaries.stretchBoxes[stretch]
        if window.contains(box) {
          transform.append(
            boundaries.lineOrdinates.span.extracting(2 * first..<2 * vertices.upperBound),
            to: &partition.ordinates)
          continue
        }
        moved.removeAll(keepingCapacity: true)
        if window.isBesides(box) {
          // All of it lies beyond one edge, so drawn onto that edge it is a straight line.
          let last = 2 * (vertices.upperBound - 1)
          transform.append(
            boundaries.lineOrdinates.span.extracting(
              2 * vertices.lowerBound..<2 * vertices.lowerBound + 2),
            to: &moved)
          transform.append(boundaries.lineOrdinates.span.extracting(last..<last + 2), to: &moved)
          clamp.ends(of: moved[...], to: &partition.ordinates)
        } else {
          transform.append(
            boundaries.lineOrdinates.span.extracting(
              2 * vertices.lowerBound..<2 * vertices.upperBound), to: &moved)
          clamp.cut(moved[...], to: &partition.ordinates)
        }
      }
    }
    partition.lineOffsets.append(partition.ordinates.count / 2)
  }
}

extension Partition {
  /// Ends a member whose rings begin with `first`; one without rings is left out.
  fileprivate mutating func append(_ member: PagePartition.Member, from first: Int) {
    let rings = first..<ringOffsets.count - 1
    guard !rings.isEmpty else { return }
    areas.append(Area(id: member.id, title: member.title, fills: member.fills, rings: rings))
  }
}
