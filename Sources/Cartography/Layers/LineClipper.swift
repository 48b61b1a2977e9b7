import Drawing
import Projections

/// Projected polylines to page paths, leaving out what is far outside the frame.
struct LineClipper {
  let bounds: Rectangle
  let viewport: Viewport
  /// The bounds in projected metres.
  let window: ProjectedBox
  /// Where segments are cut.
  private let near: Rectangle

  init(bounds: Rectangle, viewport: Viewport) {
    self.bounds = bounds
    self.viewport = viewport
    window = viewport.projected(bounds)
    near = bounds.inset(by: -Self.reach)
  }

  /// Adds the lines of the arc at `index` that come near the bounds; false where none does.
  ///
  /// - Parameter period: after so many points dashes repeat; nil for a line without. What is left of a
  ///   dashed line begins where a dash does, counted from the line's own start, so that the dashes of
  ///   two pictures that are laid side by side join.
  @discardableResult
  func append(
    _ boundaries: ProjectedBoundaries, at index: Int, dashes period: Double? = nil,
    to path: inout Path
  ) -> Bool {
    let before = path.ordinates.count
    for line in boundaries.arcLines[index] {
      if let period {
        guard boundaries.lineBoxes[line].meets(window) else { continue }
        let range = boundaries.lineVertexOffsets[line]..<boundaries.lineVertexOffsets[line + 1]
        append(boundaries.lineOrdinates, range, dashes: period, to: &path)
      } else {
        append(boundaries, line: line, to: &path)
      }
    }
    return path.ordinates.count > before
  }

  /// The lines that come near the bounds; see `append(_:at:dashes:to:)` for the dashes.
  func path(_ lines: ProjectedLines, dashes period: Double? = nil) -> Path {
    var path = Path()
    for line in 0..<lines.lineCount {
      let range = lines.lineVertexOffsets[line]..<lines.lineVertexOffsets[line + 1]
      append(lines.ordinates, range, dashes: period, to: &path)
    }
    return path
  }

  /// Adds a line if it comes near the bounds.
  private func append(_ boundaries: ProjectedBoundaries, line: Int, to path: inout Path) {
    let box = boundaries.lineBoxes[line]
    guard box.meets(window) else { return }
    if window.contains(box) {
      path.append(
        polylines: [boundaries.ordinateRange(ofLine: line)], of: boundaries.lineOrdinates.span,
        viewport.transform)
    } else {
      appendParts(of: boundaries, line: line, to: &path)
    }
  }

  /// Adds what a line has near the bounds.
  func appendParts(
    of boundaries: ProjectedBoundaries, line: Int, to path: inout Path
  ) {
    for vertices in boundaries.vertexRanges(ofLine: line, near: window) {
      append(boundaries.lineOrdinates, vertices, to: &path)
    }
  }

  /// How far beyond the bounds a segment may reach, in points: at deep zooms one of a few degrees is
  /// millions of pixels long.
  private static let reach = 64.0

  /// Segments that lie on one outer side of the bounds are skipped, and those that reach far beyond
  /// them are cut; the frame's clip does the rest.
  private func append(
    _ ordinates: [Double], _ range: Range<Int>, dashes period: Double? = nil, to path: inout Path
  ) {
    guard range.count > 1 else { return }
    var lead = period.map { DashLead(period: $0) }
    var previous = Point(x: 0, y: 0)
    var isDrawing = false
    for vertex in range {
      let point = viewport.point(
        easting: ordinates[2 * vertex], northing: ordinates[2 * vertex + 1])
      lead?.pass(point)
      if vertex > range.lowerBound {
        if !isOutside(previous, point), let (from, to) = cut(previous, point) {
          if !isDrawing || from != previous {
            if let lead {
              lead.begin(at: from, on: previous, &path)
            } else {
              path.move(x: from.x, y: from.y)
            }
          }
          path.line(x: to.x, y: to.y)
          isDrawing = to == point
        } else {
          isDrawing = false
        }
      }
      previous = point
    }
  }

  /// A segment without what lies more than the reach beyond the bounds, nil where nothing is left
  /// (Liang and Barsky 1984).
  private func cut(_ first: Point, _ second: Point) -> (Point, Point)? {
    if near.contains(first), near.contains(second) { return (first, second) }
    var (enters, leaves) = (0.0, 1.0)
    let (dx, dy) = (second.x - first.x, second.y - first.y)
    func limit(_ from: Double, _ delta: Double, _ least: Double, _ most: Double) {
      guard delta != 0 else { return }
      let (one, other) = ((least - from) / delta, (most - from) / delta)
      enters = max(enters, min(one, other))
      leaves = min(leaves, max(one, other))
    }
    limit(first.x, dx, near.minX, near.maxX)
    limit(first.y, dy, near.minY, near.maxY)
    // One that passes a corner outside is none of the picture's.
    guard enters < leaves else { return nil }
    func point(_ share: Double) -> Point {
      share == 0
        ? first : share == 1 ? second : Point(x: first.x + share * dx, y: first.y + share * dy)
    }
    return (point(enters), point(leaves))
  }

  private func isOutside(_ first: Point, _ second: Point) -> Bool {
    (first.x < bounds.minX && second.x < bounds.minX)
      || (first.x > bounds.maxX && second.x > bounds.maxX)
      || (first.y < bounds.minY && second.y < bounds.minY)
      || (first.y > bounds.maxY && second.y > bounds.maxY)
  }
}
