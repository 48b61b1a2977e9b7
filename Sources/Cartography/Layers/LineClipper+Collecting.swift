import Drawing
import Projections

extension LineClipper {
  /// Solid lines that come near the bounds. Nearly all lie within them: those are kept as they are
  /// and moved to the page all at once.
  struct Collected {
    /// What the other ones have near the bounds.
    fileprivate var path = Path()
    /// The ordinates of those that lie within.
    fileprivate var inner: [Range<Int>] = []

    /// Adds lines that are known to lie within the bounds.
    mutating func add(inner ordinates: [Range<Int>]) {
      if inner.isEmpty { inner = ordinates } else { inner += ordinates }
    }
  }

  /// Collects a line if it comes near the bounds, and tells whether it does.
  @inline(__always)
  @discardableResult
  func collect(_ boundaries: ProjectedBoundaries, line: Int, in lines: inout Collected) -> Bool {
    let box = boundaries.lineBoxes[line]
    guard box.meets(window) else { return false }
    if window.contains(box) {
      lines.inner.append(boundaries.ordinateRange(ofLine: line))
      return true
    }
    let before = lines.path.positionCount
    appendParts(of: boundaries, line: line, to: &lines.path)
    return lines.path.positionCount > before
  }

  /// Collects the lines of the arc at `index` that come near the bounds; false where none does.
  @inline(__always)
  func collect(
    _ boundaries: ProjectedBoundaries, at index: Int, in lines: inout Collected
  ) -> Bool {
    boundaries.arcLines[index].reduce(false) { isNear, line in
      collect(boundaries, line: line, in: &lines) || isNear
    }
  }

  /// Adds the collected lines of a boundary set behind a path.
  func append(_ lines: Collected, of boundaries: ProjectedBoundaries, to path: inout Path) {
    path.append(lines.path)
    path.append(
      polylines: lines.inner, of: boundaries.lineOrdinates.span, viewport.transform)
  }
}
