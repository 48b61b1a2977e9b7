import Drawing

/// Finds where the count marks of a unit stand: wholly on the unit's own cells, as near its
/// representative point as they fit; else beside it at the end of a line. A mark that touches a
/// neighbour would be counted there.
struct MarkSeats {
  /// What covers the frame.
  let grid: OccupancyGrid
  /// The width of a mark's box, in points.
  let width: Double
  /// The longest line to a mark, in points.
  let farthest: Double
  /// The marks of units that state nothing: they may lie under another unit's count.
  let quietMarks: Set<Int32>

  struct Seat {
    /// The middles of the discs, in a row.
    var centers: [Point]
    /// The line to discs that stand beside their unit.
    var leader: Leader?
  }

  /// How far from the representative point a mark may stand in a large unit, in points.
  private static let reach = 80.0
  /// Over another unit a line counts this many times its length more.
  private static let crossingWeight = 2.0

  /// The seat of `count` discs of the unit that the grid marks `owner` (nil where it has no cell),
  /// clear of `boxes` and `leaders`. Where nothing is free the discs stand on the point itself.
  func seat(
    count: Int, owner: Int32?, anchor: Point, boxes: [Rectangle], leaders: [Leader]
  ) -> Seat {
    let wide = width * Double(count)
    let near = Rectangle(
      x: anchor.x - Self.reach - wide, y: anchor.y - Self.reach - width,
      width: 2 * (Self.reach + wide), height: 2 * (Self.reach + width))
    let boxes = boxes.filter { $0.intersects(near) }
    func isClear(_ row: Rectangle) -> Bool {
      grid.frame.contains(row) && !boxes.contains { $0.intersects(row) }
        && !leaders.contains { $0.crosses(row) }
    }
    if let owner {
      for center in inside(owner, anchor) {
        let centers = centers(count, around: center)
        if centers.allSatisfy({ isOn(owner, $0) }), isClear(row(count, around: center)) {
          return Seat(centers: centers)
        }
      }
    }
    return beside(count, owner, anchor, boxes, leaders, isClear)
      ?? Seat(centers: centers(count, around: anchor))
  }

  /// Under the name, which wants the point itself, or above it; then the point, and the unit's cells
  /// from it outwards.
  private func inside(_ owner: Int32, _ anchor: Point) -> [Point] {
    let window = Rectangle(
      x: anchor.x - Self.reach, y: anchor.y - Self.reach, width: 2 * Self.reach,
      height: 2 * Self.reach)
    var cells: [(distance: Double, center: Point)] = []
    if let (left, right, top, bottom) = grid.cells(in: window) {
      for row in top...bottom {
        for column in left...right where grid.owner[row * grid.columns + column] == owner {
          let center = grid.center(column: column, row: row)
          let (dx, dy) = (center.x - anchor.x, center.y - anchor.y)
          cells.append((dx * dx + dy * dy, center))
        }
      }
    }
    cells.sort { ($0.distance, $0.center.y, $0.center.x) < ($1.distance, $1.center.y, $1.center.x) }
    let below = Point(x: anchor.x, y: anchor.y + width * 0.9)
    let besideName = cells.map(\.center).filter {
      abs($0.y - anchor.y) >= width * 0.75 && Leader.length(from: $0, to: below) <= 2 * width
    }.sorted {
      let (first, second) = (Leader.length(from: $0, to: below), Leader.length(from: $1, to: below))
      return (first, $0.y, $0.x) < (second, $1.y, $1.x)
    }
    return [below] + besideName + [anchor] + cells.map(\.center)
  }

  /// The shortest line over open ground or foreign land, then over units without a statement;
  /// what it crosses of other units counts more.
  private func beside(
    _ count: Int, _ owner: Int32?, _ anchor: Point, _ boxes: [Rectangle], _ leaders: [Leader],
    _ isClear: (Rectangle) -> Bool
  ) -> Seat? {
    for mayCoverUnits in [false, true] {
      var best: (cost: Double, seat: Seat)?
      for reach in stride(from: width * 0.5 + 4, through: farthest, by: 3) {
        if let best, best.cost <= reach - width { break }
        for step in 0..<LabelPlacer.directions {
          let (dx, dy) = (LabelPlacer.cosine(step), LabelPlacer.cosine(step - 4))
          let center = Point(
            x: anchor.x + dx * (reach + width * Double(count) / 2),
            y: anchor.y + dy * (reach + width / 2))
          let row = row(count, around: center)
          let centers = centers(count, around: center)
          guard isClear(row),
            grid.share(
              of: row, where: { $0 < 0 || (mayCoverUnits && quietMarks.contains($0)) }) >= 0.995,
            let nearest = centers.min(by: {
              Leader.length(from: $0, to: anchor) < Leader.length(from: $1, to: anchor)
            })
          else { continue }
          let leader = Leader(fromDisc: nearest, radius: width / 2, to: anchor)
          guard !boxes.contains(where: { leader.crosses($0) }),
            !leaders.contains(where: { $0.crosses(leader) })
          else { continue }
          let cost =
            leader.length + Self.crossingWeight * grid.length(of: leader, overOthersThan: owner)
          if cost < best?.cost ?? .infinity {
            best = (cost, Seat(centers: centers, leader: leader))
          }
        }
      }
      if let best { return best.seat }
    }
    return nil
  }

  private func centers(_ count: Int, around center: Point) -> [Point] {
    (0..<count).map {
      Point(x: center.x + (Double($0) - Double(count - 1) / 2) * width, y: center.y)
    }
  }

  private func row(_ count: Int, around center: Point) -> Rectangle {
    let wide = width * Double(count)
    return Rectangle(
      x: center.x - wide / 2, y: center.y - width / 2, width: wide, height: width)
  }

  /// True when every cell of the disc, rim included, is the unit's. The box has a little room round
  /// the disc.
  private func isOn(_ owner: Int32, _ center: Point) -> Bool {
    let radius = width / 2 - 0.2
    let box = Rectangle(
      x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius)
    guard grid.frame.contains(box), let (left, right, top, bottom) = grid.cells(in: box) else {
      return false
    }
    for row in top...bottom {
      for column in left...right where grid.owner[row * grid.columns + column] != owner {
        let cell = grid.center(column: column, row: row)
        let (dx, dy) = (cell.x - center.x, cell.y - center.y)
        if dx * dx + dy * dy <= radius * radius { return false }
      }
    }
    return true
  }
}
