import Drawing

/// Fills columns of one height with blocks, in order, and says what is left.
struct ColumnFilling {
  struct Placement {
    var block: Block
    var column: Int
    /// From the top of the columns to the block's upper edge, in points.
    var y: Double
  }

  var placements: [Placement] = []
  var rest: [Block]
  /// The height that the fullest column takes.
  var height = 0.0

  /// - Parameters:
  ///   - grid: with the columns' top as its origin.
  ///   - isForced: the columns are a whole empty page: a block that is higher than that is set there
  ///     all the same, for no other page has more room.
  init(
    _ blocks: [Block], columns: Int, height available: Double, grid: LineGrid, isForced: Bool
  ) {
    rest = blocks
    var next = 0
    for column in 0..<columns {
      var y = 0.0
      if next < rest.count, !rest[next].repeatedHead.isEmpty {
        for head in rest[next].repeatedHead {
          placements.append(Placement(block: head, column: column, y: y))
          y += head.height
        }
      }
      let top = y
      while next < rest.count {
        let block = rest[next]
        let start = grid.start(of: block, from: y + (y == 0 ? 0 : block.spaceBefore))
        let isFirst = y == top
        if Self.endOfWhatStaysTogether(rest[next...], from: start, grid: grid)
          <= available + Self.tolerance
          || (isFirst && isForced && !Self.mustDivide(block, at: available - start))
        {
          placements.append(Placement(block: block, column: column, y: start))
          y = start + block.height
          next += 1
          continue
        }
        if let (part, others) = block.divided(available - start) {
          placements.append(Placement(block: part, column: column, y: start))
          y = start + part.height
          rest[next] = others
        }
        break
      }
      // Heads without a row under them are no part of a table.
      if y == top { placements.removeAll { $0.column == column } } else { height = max(height, y) }
    }
    rest.removeFirst(next)
  }

  /// The lowest columns that hold all blocks, or the full ones when they do not fit.
  static func balanced(
    _ blocks: [Block], columns: Int, height available: Double, grid: LineGrid, isForced: Bool
  ) -> ColumnFilling {
    let full = ColumnFilling(
      blocks, columns: columns, height: available, grid: grid, isForced: isForced)
    guard columns > 1, full.rest.isEmpty else { return full }
    var low = blocks.reduce(0) { $0 + $1.height } / Double(columns)
    while low < available {
      let filling = ColumnFilling(
        blocks, columns: columns, height: low, grid: grid, isForced: false)
      if filling.rest.isEmpty { return filling }
      low += Self.step
    }
    return full
  }

  private static func mustDivide(_ block: Block, at height: Double) -> Bool {
    block.height > height && block.divided(height) != nil
  }

  /// Where a block that begins at `start`, those it keeps with, and of the last of them what must be
  /// there at least, end.
  static func endOfWhatStaysTogether(
    _ blocks: ArraySlice<Block>, from start: Double, grid: LineGrid
  ) -> Double {
    var y = start
    for (index, block) in zip(blocks.indices, blocks) {
      if index > blocks.startIndex {
        y = grid.start(of: block, from: y + block.spaceBefore)
      }
      y += block.height
      guard block.keepsWithNext, index + 1 < blocks.endIndex else { break }
      let next = blocks[index + 1]
      guard !next.keepsWithNext else { continue }
      // Half of the next one is enough to stay with, if it can be broken at all.
      if let (part, _) = next.divided(next.height / 2) {
        return grid.start(of: next, from: y + next.spaceBefore) + part.height
      }
    }
    return y
  }

  /// How exactly columns are balanced, in points: a part of a line.
  private static let step = 1.0
  /// Sums of heights differ by rounding only.
  private static let tolerance = 0.01
}
