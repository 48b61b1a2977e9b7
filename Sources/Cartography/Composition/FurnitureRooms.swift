import Drawing

/// Finds room along the frame's edges for boxes of furniture, one after the other: the largest empty
/// rectangle first, over open ground before foreign land, and never over the subject.
struct FurnitureRooms {
  private var grid: OccupancyGrid
  private let gap: Double

  /// The distance between places that are tried along an edge, in points.
  private static let step = 6.0

  /// - Parameters:
  ///   - taken: boxes that hold other furniture.
  ///   - gap: free space around each box, in points.
  init(_ grid: OccupancyGrid, taken: [Rectangle], gap: Double) {
    self.grid = grid
    self.gap = gap
    for box in taken { take(box) }
  }

  /// Keeps what comes later away from a box.
  private mutating func take(_ box: Rectangle) {
    // Any mark of a unit will do: what stands there must stay.
    grid.cover(box.inset(by: -gap / 2), markedAs: 0)
  }

  /// A free box of a size, which is then taken; nil when there is none.
  mutating func seat(_ size: Size) -> Rectangle? {
    for ground in Ground.allCases {
      guard let box = seat(size, on: ground) else { continue }
      take(box)
      return box
    }
    return nil
  }

  /// A corner for a box of a size, else a place along the left or right edge from below, open before
  /// foreign land; nil when none is free.
  func corner(_ size: Size) -> Rectangle? {
    let right = frame.maxX - size.width
    let sides = stride(from: frame.maxY - size.height, through: frame.minY, by: -Self.step)
      .flatMap { y in
        [frame.minX, right].map {
          Rectangle(x: $0, y: y, width: size.width, height: size.height)
        }
      }
    for places in [corners(size), sides] {
      for ground in Ground.allCases {
        let rooms = FreeRooms(grid, isTaken: ground.isTaken)
        if let box = places.first(where: { isFree($0, rooms) }) { return box }
      }
    }
    return nil
  }

  private enum Ground: CaseIterable {
    /// Sea and paper.
    case open
    /// Land that is not the subject's.
    case foreignLand

    func isTaken(_ owner: Int32) -> Bool {
      switch self {
      case .open: owner != OccupancyGrid.free
      case .foreignLand: owner >= 0 || owner == OccupancyGrid.sea
      }
    }
  }

  private func seat(_ size: Size, on ground: Ground) -> Rectangle? {
    let rooms = FreeRooms(grid, isTaken: ground.isTaken)
    if let room = grid.largestRoom(isTaken: ground.isTaken),
      let box = box(size, in: room), isFree(box, rooms)
    {
      return box
    }
    return places(size).first { isFree($0, rooms) }
  }

  /// Half a gap from what is taken, where the frame does not end before.
  private func isFree(_ box: Rectangle, _ rooms: FreeRooms) -> Bool {
    rooms.isFree(box.inset(by: -gap / 2))
  }

  /// Where boxes may lie.
  private var frame: Rectangle { grid.frame.inset(by: gap) }

  /// In the corner of a room that is nearest to a corner of the frame; nil where it would not stand
  /// along an edge of the frame.
  private func box(_ size: Size, in room: Rectangle) -> Rectangle? {
    let left = max(room.minX + gap / 2, frame.minX)
    let right = min(room.maxX - gap / 2, frame.maxX) - size.width
    let top = max(room.minY + gap / 2, frame.minY)
    let bottom = min(room.maxY - gap / 2, frame.maxY) - size.height
    guard left <= right, top <= bottom else { return nil }
    let x = left - frame.minX <= frame.maxX - right - size.width ? left : right
    let y = top - frame.minY <= frame.maxY - bottom - size.height ? top : bottom
    let box = Rectangle(x: x, y: y, width: size.width, height: size.height)
    let isAlongEdge =
      x == frame.minX || y == frame.minY || box.maxX >= frame.maxX - 0.01
      || box.maxY >= frame.maxY - 0.01
    return isAlongEdge ? box : nil
  }

  /// The corners, then all along the upper, lower, left and right edge.
  private func places(_ size: Size) -> [Rectangle] {
    let right = frame.maxX - size.width
    let bottom = frame.maxY - size.height
    guard right >= frame.minX, bottom >= frame.minY else { return [] }
    let across = Array(stride(from: frame.minX, through: right, by: Self.step))
    let down = Array(stride(from: frame.minY, through: bottom, by: Self.step))
    let edges =
      across.map { ($0, frame.minY) } + across.map { ($0, bottom) }
      + down.map { (frame.minX, $0) } + down.map { (right, $0) }
    return corners(size)
      + edges.map { x, y in Rectangle(x: x, y: y, width: size.width, height: size.height) }
  }

  private func corners(_ size: Size) -> [Rectangle] {
    let right = frame.maxX - size.width
    let bottom = frame.maxY - size.height
    guard right >= frame.minX, bottom >= frame.minY else { return [] }
    return [frame.minX, right].flatMap { x in
      [frame.minY, bottom].map { y in
        Rectangle(x: x, y: y, width: size.width, height: size.height)
      }
    }
  }
}
