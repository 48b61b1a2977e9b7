import Drawing

/// Where a wide box stands wholly within a unit: the middle of the largest inscribed circle is far
/// from the best place for a line of text where a unit is long or bent.
///
/// On the cells of an occupancy grid, along their rows.
struct WideRooms: Sendable {
  private struct Reach {
    var left = Int.max
    var right = -1
    var top = Int.max
    var bottom = -1
  }

  private let grid: OccupancyGrid
  /// For each cell how many from it to the right, itself included, have its owner.
  private let run: [Int32]
  /// The columns and rows of each mark.
  private let reaches: [Reach]

  /// O(cells).
  init(_ grid: OccupancyGrid) {
    self.grid = grid
    let columns = grid.columns
    let owner = grid.owner
    var run = [Int32](repeating: 1, count: owner.count)
    // What has no mark, such as foreign land, is below zero.
    var reaches = [Reach](repeating: Reach(), count: Int(max(-1, owner.max() ?? -1)) + 1)
    for row in 0..<grid.rows {
      // From run to run, backwards.
      var end = columns
      while end > 0 {
        let mark = owner[row * columns + end - 1]
        var start = end - 1
        while start > 0, owner[row * columns + start - 1] == mark { start -= 1 }
        if mark >= 0 {
          for column in start..<end { run[row * columns + column] = Int32(end - column) }
          let own = reaches[Int(mark)]
          reaches[Int(mark)] = Reach(
            left: min(own.left, start), right: max(own.right, end - 1), top: min(own.top, row),
            bottom: max(own.bottom, row))
        }
        end = start
      }
    }
    self.run = run
    self.reaches = reaches
  }

  /// Middles of places for a box of `size` points, every cell of which has the mark: the nearest to
  /// `point` first, of equals the upper one, then the left one. O(cells around the unit · rows of the
  /// box).
  func middles(of size: Size, mark: Int32, near point: Point) -> [Point] {
    guard reaches.indices.contains(Int(mark)) else { return [] }
    let reach = reaches[Int(mark)]
    let wide = max(1, Int((size.width / grid.cell).rounded(.up)))
    let tall = max(1, Int((size.height / grid.cell).rounded(.up)))
    guard reach.right - reach.left + 1 >= wide, reach.bottom - reach.top + 1 >= tall else {
      return []
    }
    let wanted = Int(((point.x - grid.frame.minX) / grid.cell - Double(wide) / 2).rounded())
    var found: [(distance: Double, middle: Point)] = []
    for top in reach.top...(reach.bottom - tall + 1) {
      for starts in starts(of: mark, reach, top: top, wide: wide, tall: tall) {
        // Off the border where there is room for it.
        let margin = min(2, (starts.upperBound - starts.lowerBound) / 2)
        let (least, most) = (starts.lowerBound + margin, starts.upperBound - margin)
        var columns = [min(max(wanted, least), most)]
        // Past what stands on the nearest place.
        if most - least > wide / 2 { columns += [least, most] }
        for column in columns {
          let middle = Point(
            x: grid.frame.minX + (Double(column) + Double(wide) / 2) * grid.cell,
            y: grid.frame.minY + (Double(top) + Double(tall) / 2) * grid.cell)
          let (dx, dy) = (middle.x - point.x, middle.y - point.y)
          found.append((dx * dx + dy * dy, middle))
        }
      }
    }
    return found.enumerated().sorted {
      ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
    }.map(\.element.middle)
  }

  /// The ranges of columns at which a box whose first row is `top` may begin.
  private func starts(
    of mark: Int32, _ reach: Reach, top: Int, wide: Int, tall: Int
  ) -> [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    var column = reach.left
    let last = reach.right - wide + 1
    while column <= last {
      // How many columns from here on all rows of the box have; else how many to pass over.
      var length = Int.max
      var skip = 1
      for row in top..<(top + tall) {
        let index = row * grid.columns + column
        guard grid.owner[index] == mark else {
          length = 0
          skip = max(1, Int(run[index]))
          break
        }
        length = min(length, Int(run[index]))
      }
      if length >= wide { ranges.append(column...(column + length - wide)) }
      column += length > 0 ? length : skip
    }
    return ranges
  }
}
