import Drawing
import Projections

/// The subject's and other units' outlines on the page, clipped to the frame's surroundings.
///
/// Points, y down, flat: ring `r` of `ringOffsets`, unit `u` of `unitOffsets` as in
/// `ProjectedBoundaries`.
struct PageRings: Sendable {
  /// The units' indices in their boundary set, in order.
  private(set) var units: [Int] = []
  private(set) var unitOffsets: [Int] = [0]
  private(set) var ringOffsets: [Int] = [0]
  private(set) var ordinates: [Double] = []

  /// Moves projected rings to the page. Rings outside `bounds` are left out; those that leave it
  /// are cut (Sutherland and Hodgman 1974): the cuts lie outside the frame, which is clipped again
  /// when painted.
  ///
  /// - Parameter isWanted: whether a unit of the boundary set is taken at all.
  init(
    _ boundaries: ProjectedBoundaries, viewport: Viewport, bounds: Rectangle,
    where isWanted: (Int) -> Bool = { _ in true }
  ) {
    for (position, unit) in boundaries.unitIndices.enumerated() where isWanted(unit) {
      let rings = boundaries.unitRingOffsets[position]..<boundaries.unitRingOffsets[position + 1]
      for ring in rings {
        let positions = boundaries.ordinates(ofRing: ring)
        var points: [Double] = []
        points.reserveCapacity(positions.count)
        // The last position repeats the first; a page ring is closed by its path.
        for index in stride(from: 0, to: positions.count - 2, by: 2) {
          let point = viewport.point(easting: positions[index], northing: positions[index + 1])
          points.append(point.x)
          points.append(point.y)
        }
        let clipped = RingClipper.clip(points, to: bounds)
        guard clipped.count >= 6 else { continue }
        ordinates.append(contentsOf: clipped)
        ringOffsets.append(ordinates.count / 2)
      }
      units.append(unit)
      unitOffsets.append(ringOffsets.count - 1)
    }
  }

  /// The outline of the unit at `position` of `units`; even-odd.
  func path(at position: Int) -> Path {
    var path = Path()
    for ring in unitOffsets[position]..<unitOffsets[position + 1] {
      for vertex in ringOffsets[ring]..<ringOffsets[ring + 1] {
        let (x, y) = (ordinates[2 * vertex], ordinates[2 * vertex + 1])
        if vertex == ringOffsets[ring] { path.move(x: x, y: y) } else { path.line(x: x, y: y) }
      }
      path.close()
    }
    return path
  }

  /// The units of which a ring reaches into a frame, judged by the rings' boxes.
  func units(in frame: Rectangle) -> Set<Int> {
    var result = Set<Int>()
    for (position, unit) in units.enumerated() {
      for ring in unitOffsets[position]..<unitOffsets[position + 1]
      where box(ofRing: ring).intersects(frame) {
        result.insert(unit)
        break
      }
    }
    return result
  }

  private func box(ofRing ring: Int) -> Rectangle {
    var (minX, minY) = (Double.infinity, Double.infinity)
    var (maxX, maxY) = (-Double.infinity, -Double.infinity)
    for vertex in ringOffsets[ring]..<ringOffsets[ring + 1] {
      let (x, y) = (ordinates[2 * vertex], ordinates[2 * vertex + 1])
      (minX, maxX) = (min(minX, x), max(maxX, x))
      (minY, maxY) = (min(minY, y), max(maxY, y))
    }
    return Rectangle(x: minX, y: minY, width: maxX - minX, height: maxY - minY)
  }

  /// True when nothing of the unit at `position` is near the frame.
  func isEmpty(at position: Int) -> Bool { unitOffsets[position] == unitOffsets[position + 1] }
}
