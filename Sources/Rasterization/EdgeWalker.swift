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
  func addEdge(_ from: SIMD2<Int32>, _ to: SIMD2<Int32>) {
    if from.y == to.y { return }
    let edge = FallingEdge(from, to)
    if edge.y1 <= box.minY || edge.y0 >= box.maxY { return }
    if edge.y0 >= box.minY, edge.y1 <= box.maxY, min(edge.x0, edge.x1) >= box.minX,
      max(edge.x0, edge.x1) <= box.maxX
    {
      addInside(edge)
    } else {
      addCut(edge)
    }
  }

  /// Adds an edge of which the caller knows that it lies inside the box.
  @inline(__always)
  func addEdgeInside(_ from: SIMD2<Int32>, _ to: SIMD2<Int32>) {
    if from.y == to.y { return }
    addInside(FallingEdge(from, to))
  }

  /// An edge from its upper to its lower end. Crossings with the rows of pixels are computed from
  /// its own ends, so a part of a picture gets the same cells as the whole.
  private struct FallingEdge {
    let x0: Int32
    let y0: Int32
    let x1: Int32
    let y1: Int32
    /// 1 when it was given downwards, else −1.
    let sign: Int32

    @inline(__always)
    init(_ from: SIMD2<Int32>, _ to: SIMD2<Int32>) {
      // All bits where it rises: which way an edge goes cannot be foreseen, so nothing branches.
      let rises = (to.y &- from.y) >> 31
      let (across, down) = ((from.x ^ to.x) & rises, (from.y ^ to.y) & rises)
      x0 = from.x ^ across
      y0 = from.y ^ down
      x1 = to.x ^ across
      y1 = to.y ^ down
      sign = rises | 1
    }

    @inline(__always)
    var columnsPerRow: Double { Double(x1 &- x0) / Double(y1 &- y0) }

    @inline(__always)
    func x(at y: Int32, _ columnsPerRow: Double) -> Int32 {
      y == y1 ? x1 : x0 &+ DeviceBox.rounded(Double(y &- y0) * columnsPerRow)
    }
  }

  /// Splits an edge at the rows of pixels.
  @inline(__always)
  private func addInside(_ edge: FallingEdge) {
    let last = (edge.y1 &- 1) >> 8
    var row = edge.y0 >> 8
    if row == last {
      addInRow(edge.x0, edge.x1, row, height: (edge.y1 &- edge.y0) &* edge.sign)
      return
    }
    let columnsPerRow = edge.columnsPerRow
    var (x, y) = (edge.x0, edge.y0)
    while row < last {
      let lower = (row &+ 1) << 8
      let next = edge.x0 &+ DeviceBox.rounded(Double(lower &- edge.y0) * columnsPerRow)
      addInRow(x, next, row, height: (lower &- y) &* edge.sign)
      (x, y) = (next, lower)
      row &+= 1
    }
    addInRow(x, edge.x1, row, height: (edge.y1 &- y) &* edge.sign)
  }

  /// A part within one row and within the box: which of its ends is the upper one changes nothing.
  /// `height` is signed.
  @inline(__always)
  private func addInRow(_ from: Int32, _ to: Int32, _ row: Int32, height: Int32) {
    let (left, right) = (min(from, to), max(from, to))
    let column = left >> 8
    if column == right >> 8 {
      sink.add(column, row, height: height, twiceX: (left & 255) &+ (right & 255))
    } else {
      addAcross(left, right, row, height: height)
    }
  }

  /// A part within one row that crosses several columns: each gets its share of the height.
  @inline(__always)
  private func addAcross(_ left: Int32, _ right: Int32, _ row: Int32, height: Int32) {
    let heightPerStep = Float(height) / Float(right &- left)
    let last = right >> 8
    var column = left >> 8
    var start = left & 255
    var done: Int32 = 0
    while column < last {
      let side = (column &+ 1) << 8
      let reached = DeviceBox.rounded(Float(side &- left) * heightPerStep)
      sink.add(column, row, height: reached &- done, twiceX: start &+ 256)
      (done, start) = (reached, 0)
      column &+= 1
    }
    sink.add(column, row, height: height &- done, twiceX: start &+ (right & 255))
  }

  /// An edge that leaves the box, row by row: what lies beyond a side counts on it.
  @inline(never)
  private func addCut(_ edge: FallingEdge) {
    let columnsPerRow = edge.columnsPerRow
    var upper = max(edge.y0, box.minY)
    let end = min(edge.y1, box.maxY)
    var from = upper == edge.y0 ? edge.x0 : edge.x(at: upper, columnsPerRow)
    while upper < end {
      let lower = min(end, (upper & ~255) &+ 256)
      let to = edge.x(at: lower, columnsPerRow)
      if min(from, to) < box.minX || max(from, to) > box.maxX {
        addCutInRow(from, to, upper >> 8, height: (lower &- upper) &* edge.sign)
      } else {
        addInRow(from, to, upper >> 8, height: (lower &- upper) &* edge.sign)
      }
      (upper, from) = (lower, to)
    }
  }

  /// A part within one row, of which only what lies between the box's sides is crossed column by
  /// column; its shares of the height are those that it has without the box. `height` is signed.
  private func addCutInRow(_ from: Int32, _ to: Int32, _ row: Int32, height: Int32) {
    let (left, right) = (min(from, to), max(from, to))
    if right <= box.minX { return addSide(box.minX, row, height: height) }
    if left >= box.maxX { return addSide(box.maxX, row, height: height) }
    let heightPerStep = Float(height) / Float(right &- left)
    func reached(_ x: Int32) -> Int32 { DeviceBox.rounded(Float(x &- left) * heightPerStep) }
    var done: Int32 = 0
    if left < box.minX {
      done = reached(box.minX)
      addSide(box.minX, row, height: done)
    }
    let first = max(left, box.minX)
    let end = min(right, box.maxX)
    var (column, start) = (first >> 8, first & 255)
    while column < end >> 8 {
      let next = reached((column &+ 1) << 8)
      sink.add(column, row, height: next &- done, twiceX: start &+ 256)
      (done, start) = (next, 0)
      column &+= 1
    }
    let last = right <= box.maxX ? height : reached(box.maxX)
    sink.add(column, row, height: last &- done, twiceX: start &+ (end & 255))
    if right > box.maxX { addSide(box.maxX, row, height: height &- last) }
  }

  /// What lies beyond a side of the box counts on it.
  private func addSide(_ x: Int32, _ row: Int32, height: Int32) {
    sink.add(x >> 8, row, height: height, twiceX: 2 &* (x & 255))
  }
}
