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
    // Most edges of a map are shorter than a pixel and lie inside of one.
    if y0 >> 8 == (y1 - 1) >> 8, y0 >= box.minY, y1 <= box.maxY {
      addInRow(x0, y0, x1, y1, sign: sign)
    } else {
      addAcrossRows(x0, y0, x1, y1, sign: sign)
    }
  }

  /// Splits an edge at the rows. Crossings are computed from the edge's own ends, so a part of a
  /// picture gets the same cells as the whole.
  @inline(never)
  private func addAcrossRows(
    _ x0: Int32, _ y0: Int32, _ x1: Int32, _ y1: Int32, sign: Int32
  ) {
    let slope = Double(x1 - x0) / Double(y1 - y0)
    @inline(__always)
    func x(at y: Int32) -> Int32 {
      if y == y0 { return x0 }
      if y == y1 { return x1 }
      return x0 + Int32((Double(y - y0) * slope).rounded(.toNearestOrEven))
    }
    var y = max(y0, box.minY)
    let end = min(y1, box.maxY)
    var left = x(at: y)
    while y < end {
      let next = min(end, (y & ~255) + 256)
      let right = x(at: next)
      addInRow(left, y, right, next, sign: sign)
      y = next
      left = right
    }
  }

  /// An edge within one row of pixels, falling.
  @inline(__always)
  private func addInRow(
    _ x0: Int32, _ y0: Int32, _ x1: Int32, _ y1: Int32, sign: Int32
  ) {
    let row = y0 >> 8
    if min(x0, x1) >= box.minX, max(x0, x1) <= box.maxX {
      if x0 >> 8 == x1 >> 8 {
        sink.add(
          x0 >> 8, row, height: (y1 - y0) &* sign, twiceX: (x0 & 255) &+ (x1 & 255))
      } else {
        let edge = RowEdge(x0: x0, y0: y0, x1: x1, y1: y1)
        addAcrossCells(edge, from: x0, y0, to: x1, y1, row, sign: sign)
      }
    } else {
      addCut(x0, y0, x1, y1, row, sign: sign)
    }
  }

  /// An edge that leaves the box at its sides: what lies beyond one counts on it.
  @inline(never)
  private func addCut(
    _ x0: Int32, _ y0: Int32, _ x1: Int32, _ y1: Int32, _ row: Int32, sign: Int32
  ) {
    if x0 == x1 {
      let side = x0 < box.minX ? box.minX : box.maxX
      sink.add(side >> 8, row, height: (y1 - y0) &* sign, twiceX: 2 &* (side & 255))
      return
    }
    let edge = RowEdge(x0: x0, y0: y0, x1: x1, y1: y1)
    let (near, far) = x0 <= x1 ? (box.minX, box.maxX) : (box.maxX, box.minX)
    let enters = edge.y(at: near)
    let leaves = edge.y(at: far)
    sink.add(
      near >> 8, row, height: (enters - y0) &* sign, twiceX: 2 &* (near & 255))
    if enters < leaves {
      let from = min(max(x0, box.minX), box.maxX)
      let to = min(max(x1, box.minX), box.maxX)
      addAcrossCells(edge, from: from, enters, to: to, leaves, row, sign: sign)
    }
    sink.add(far >> 8, row, height: (y1 - leaves) &* sign, twiceX: 2 &* (far & 255))
  }

  /// A falling edge within one row that is not upright; its crossings are rounded alike wherever it is
  /// cut.
  private struct RowEdge {
    let x0: Int32
    let y0: Int32
    let x1: Int32
    let y1: Int32
    let slope: Double

    @inline(__always)
    init(x0: Int32, y0: Int32, x1: Int32, y1: Int32) {
      (self.x0, self.y0, self.x1, self.y1) = (x0, y0, x1, y1)
      slope = Double(y1 - y0) / Double(x1 - x0)
    }

    /// Where the edge passes `x`; its nearer end when it does not.
    @inline(__always)
    func y(at x: Int32) -> Int32 {
      if x0 < x1 ? x <= x0 : x >= x0 { return y0 }
      if x0 < x1 ? x >= x1 : x <= x1 { return y1 }
      return y0 &+ Int32((Double(x &- x0) * slope).rounded(.toNearestOrEven))
    }
  }

  /// A part of an edge within one row and within the box, in either direction.
  @inline(never)
  private func addAcrossCells(
    _ edge: RowEdge, from x0: Int32, _ y0: Int32, to x1: Int32, _ y1: Int32, _ row: Int32,
    sign: Int32
  ) {
    let rises = edge.x0 < edge.x1
    var (x, y) = (x0, y0)
    // The side of the cell that is crossed next.
    var side = rises ? (x0 & ~255) &+ 256 : (x0 &- 1) & ~255
    while rises ? side < x1 : side > x1 {
      let crossing = edge.y(at: side)
      let origin = min(x, side) & ~255
      sink.add(
        origin >> 8, row, height: (crossing &- y) &* sign,
        twiceX: (x &- origin) &+ (side &- origin))
      (x, y) = (side, crossing)
      side = rises ? side &+ 256 : side &- 256
    }
    let origin = rises || x == x1 ? x & ~255 : (x &- 1) & ~255
    sink.add(
      origin >> 8, row, height: (y1 &- y) &* sign, twiceX: (x &- origin) &+ (x1 &- origin))
  }
}
