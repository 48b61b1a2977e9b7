/// Finds the entries nearest to colours that come in cells: of each cell only those entries are
/// looked at that can be nearest to any colour in it.
struct PaletteSearch {
  private let entries: ColorPoints
  /// Where each cell's candidates begin, −1 before they are found, and how many they are.
  private var starts: [Int32]
  private var counts: [Int32]
  private var candidates: [UInt8] = []
  private let cellDiameter: Float

  /// Two colours of a cell differ by less than 8 on three channels and 64 on alpha; of opaque
  /// pictures alpha does not differ.
  private static let opaqueDiameter: Float = 12.2
  private static let diameter: Float = 64.2

  /// - Parameter isOpaque: whether all colours that are asked for are.
  init(_ entries: ColorPoints, cellCount: Int, isOpaque: Bool) {
    self.entries = entries
    cellDiameter = isOpaque ? Self.opaqueDiameter : Self.diameter
    starts = [Int32](repeating: -1, count: cellCount)
    counts = [Int32](repeating: 0, count: cellCount)
    candidates.reserveCapacity(16 * cellCount)
  }

  /// The nearest entry to a colour of a cell, the first of several.
  mutating func nearest(to color: SIMD4<Float>, in cell: Int) -> Int {
    if starts[cell] < 0 { findCandidates(color, cell) }
    var best = (index: 0, square: Float.infinity)
    let start = Int(starts[cell])
    for place in start..<start + Int(counts[cell]) {
      let index = Int(candidates[place])
      let difference = entries.channels(at: index) - color
      let squares = difference * difference
      let square = squares.x + squares.y + squares.z + squares.w
      if square < best.square { best = (index, square) }
    }
    return best.index
  }

  /// By the triangle inequality: whatever is nearest to another colour of the cell is no farther
  /// from this one than this one's nearest and twice the cell's diameter.
  private mutating func findCandidates(_ color: SIMD4<Float>, _ cell: Int) {
    let nearest = entries.nearest(to: color).square.squareRoot()
    let reach = nearest + 2 * cellDiameter
    starts[cell] = Int32(candidates.count)
    let square = reach * reach
    entries.forEachFour(from: color) { first, squares in
      let isNear = squares .<= square
      if any(isNear) {
        for lane in 0..<4 where isNear[lane] { candidates.append(UInt8(first + lane)) }
      }
    }
    counts[cell] = Int32(candidates.count) - starts[cell]
  }
}
