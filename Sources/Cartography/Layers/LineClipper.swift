import Drawing
import Projections

/// Projected polylines to page paths, leaving out what is far outside the frame.
struct LineClipper {
  let bounds: Rectangle
  let viewport: Viewport
  /// The bounds in projected metres.
  private let window: ProjectedBox

  init(bounds: Rectangle, viewport: Viewport) {
    self.bounds = bounds
    self.viewport = viewport
    window = viewport.projected(bounds)
  }

  /// The lines of the arc at `index` of the projected arcs.
  func path(_ boundaries: ProjectedBoundaries, at index: Int) -> Path {
    var path = Path()
    append(boundaries, at: index, to: &path)
    return path
  }

  /// Adds the lines of the arc at `index` that come near the bounds.
  func append(
    _ boundaries: ProjectedBoundaries, at index: Int, to path: inout Path
  ) {
    for line in boundaries.arcLines[index] { append(boundaries, line: line, to: &path) }
  }

  /// Adds a line if it comes near the bounds.
  func append(_ boundaries: ProjectedBoundaries, line: Int, to path: inout Path) {
    let box = boundaries.lineBoxes[line]
    guard box.meets(window) else { return }
    if window.contains(box) {
      path.append(
        polyline: boundaries.lineOrdinates[boundaries.ordinateRange(ofLine: line)],
        viewport.transform)
    } else {
      for vertices in boundaries.vertexRanges(ofLine: line, near: window) {
        append(boundaries.lineOrdinates, vertices, to: &path)
      }
    }
  }

  func path(_ lines: ProjectedLines) -> Path {
    var path = Path()
    for line in 0..<lines.lineCount {
      let range = lines.lineVertexOffsets[line]..<lines.lineVertexOffsets[line + 1]
      append(lines.ordinates, range, to: &path)
    }
    return path
  }

  /// Segments that lie on one outer side of the bounds are skipped; the frame's clip does the rest.
  private func append(
    _ ordinates: [Double], _ range: Range<Int>, to path: inout Path
  ) {
    guard range.count > 1 else { return }
    var previous = Point(x: 0, y: 0)
    var isDrawing = false
    for vertex in range {
      let point = viewport.point(
        easting: ordinates[2 * vertex], northing: ordinates[2 * vertex + 1])
      if vertex > range.lowerBound {
        if isOutside(previous, point) {
          isDrawing = false
        } else {
          if !isDrawing { path.move(x: previous.x, y: previous.y) }
          path.line(x: point.x, y: point.y)
          isDrawing = true
        }
      }
      previous = point
    }
  }

  private func isOutside(_ first: Point, _ second: Point) -> Bool {
    (first.x < bounds.minX && second.x < bounds.minX)
      || (first.x > bounds.maxX && second.x > bounds.maxX)
      || (first.y < bounds.minY && second.y < bounds.minY)
      || (first.y > bounds.maxY && second.y > bounds.maxY)
  }
}
