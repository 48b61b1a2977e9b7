/// Walks straight edges and tells a sink where they cross pixels: for every crossed cell how much of
/// its height an edge spans and how far it stands from the cell's left side, after the exact-area
/// scan conversion of Raph Levien's LibArt and David Turner's FreeType (`ftgrays`), in whole numbers
/// of 24.8 fixed point.
///
/// Whole numbers make sums exact: what cancels, cancels to nothing, so the inside of an area has
/// its colour and no other, however many edges stand left of it.
struct EdgeWalker<Sink: CoverageSink> {
  var sink: Sink
  /// What edges are cut to.
  let box: DeviceBox

  /// Adds a straight edge. Left of the box it counts as on its left side, right of it on its right
  /// side, so that rings stay closed; above and below it is left out.
  @inline(__always)
  func addEdge(
    _ fromX: Int32, _ fromY: Int32, _ toX: Int32, _ toY: Int32
  ) {
    if fromY == toY { return }
    if fromY < toY {
      addFalling(fromX, fromY, toX, toY, sign: 1)
    } else {
      addFalling(toX, toY, fromX, fromY, sign: -1)
    }
  }

  @inline(__always)
  private func addFalling(
    _ x0: Int32, _ y0: Int32, _ x1: Int32, _ y1: Int32, sign: Int32
  ) {
    if y1 <= box.minY || y0 >= box.maxY { return }
    // Many edges of a map are shorter than a pixel and lie inside of one.
    if y0 >> 8 == (y1 &- 1) >> 8, x0 >> 8 == x1 >> 8, y0 >= box.minY, y1 <= box.maxY,
      min(x0, x1) >= box.minX, max(x0, x1) <= box.maxX
    {
      sink.add(
        x0 >> 8, y0 >> 8, height: (y1 &- y0) &* sign, twiceX: (x0 & 255) &+ (x1 & 255))
    } else {
      addLong(FallingEdge(x0: x0, y0: y0, x1: x1, y1: y1), sign: sign)
    }
  }

  /// An edge with its two slopes. Crossings are computed from the edge's own ends, so a part of a
  /// picture gets the same cells as the whole.
  private struct FallingEdge {
    let x0: Int32
    let y0: Int32
    let x1: Int32
    let y1: Int32
    let columnsPerRow: Double
    let rowsPerColumn: Double

    @inline(__always)
    init(x0: Int32, y0: Int32, x1: Int32, y1: Int32) {
      (self.x0, self.y0, self.x1, self.y1) = (x0, y0, x1, y1)
      let (width, height) = (Double(x1 &- x0), Double(y1 &- y0))
      columnsPerRow = width / height
      rowsPerColumn = x0 == x1 ? 0 : height / width
    }

    @inline(__always)
    func x(at y: Int32) -> Int32 {
      y == y1 ? x1 : x0 &+ DeviceBox.fixed(steps: Double(y &- y0) * columnsPerRow)
    }

    /// Where the edge passes `x`, within a part of it.
    @inline(__always)
    func y(at x: Int32, from upper: Int32, to lower: Int32) -> Int32 {
      min(lower, max(upper, y0 &+ DeviceBox.fixed(steps: Double(x &- x0) * rowsPerColumn)))
    }
  }

  /// Splits an edge at the rows of pixels.
  @inline(never)
  private func addLong(_ edge: FallingEdge, sign: Int32) {
    var upper = max(edge.y0, box.minY)
    let end = min(edge.y1, box.maxY)
    var from = upper == edge.y0 ? edge.x0 : edge.x(at: upper)
    while upper < end {
      let lower = min(end, (upper & ~255) &+ 256)
      let to = edge.x(at: lower)
      if min(from, to) < box.minX || max(from, to) > box.maxX {
        addCut(edge, from, upper, to, lower, sign: sign)
      } else {
        addInRow(edge, from, upper, to, lower, sign: sign)
      }
      (upper, from) = (lower, to)
    }
  }

  /// A part within one row and within the box.
  @inline(__always)
  private func addInRow(
    _ edge: FallingEdge, _ from: Int32, _ upper: Int32, _ to: Int32, _ lower: Int32, sign: Int32
  ) {
    let row = upper >> 8
    if from >> 8 == to >> 8 {
      sink.add(
        from >> 8, row, height: (lower &- upper) &* sign, twiceX: (from & 255) &+ (to & 255))
      return
    }
    let rises = from < to
    var (x, y) = (from, upper)
    // The side of the cell that is crossed next.
    var side = rises ? (from & ~255) &+ 256 : (from &- 1) & ~255
    while rises ? side < to : side > to {
      let crossing = edge.y(at: side, from: y, to: lower)
      let origin = min(x, side) & ~255
      sink.add(
        origin >> 8, row, height: (crossing &- y) &* sign,
        twiceX: (x &- origin) &+ (side &- origin))
      (x, y) = (side, crossing)
      side = rises ? side &+ 256 : side &- 256
    }
    let origin = rises || x == to ? x & ~255 : (x &- 1) & ~255
    sink.add(
      origin >> 8, row, height: (lower &- y) &* sign, twiceX: (x &- origin) &+ (to &- origin))
  }

  /// A part within one row that leaves the box at its sides: what lies beyond one counts on it.
  @inline(never)
  private func addCut(
    _ edge: FallingEdge, _ from: Int32, _ upper: Int32, _ to: Int32, _ lower: Int32, sign: Int32
  ) {
    let row = upper >> 8
    let (near, far) = from <= to ? (box.minX, box.maxX) : (box.maxX, box.minX)
    /// Where the part passes a side of the box, or the end at which it stays before or beyond.
    func crossing(_ side: Int32) -> Int32 {
      if from <= to ? side <= from : side >= from { return upper }
      if from <= to ? side >= to : side <= to { return lower }
      return edge.y(at: side, from: upper, to: lower)
    }
    // An upright part lies beyond one side for all of its height.
    let enters = from == to ? (from < box.minX ? lower : upper) : crossing(near)
    let leaves = from == to ? enters : max(enters, crossing(far))
    sink.add(near >> 8, row, height: (enters &- upper) &* sign, twiceX: 2 &* (near & 255))
    if enters < leaves {
      let first = min(max(from, box.minX), box.maxX)
      let last = min(max(to, box.minX), box.maxX)
      addInRow(edge, first, enters, last, leaves, sign: sign)
    }
    sink.add(far >> 8, row, height: (lower &- leaves) &* sign, twiceX: 2 &* (far & 255))
  }
}
