import Drawing
import Testing

@testable import Cartography

@Suite("Rooms for wide boxes")
struct WideRoomsTests {
  private let frame = Rectangle(x: 0, y: 0, width: 200, height: 100)

  /// A tall post with a flat arm: the largest circle is in the post, a line of text fits the arm.
  private func bent() -> OccupancyGrid {
    var grid = OccupancyGrid(frame: frame, cell: 2)
    grid.cover(Rectangle(x: 20, y: 10, width: 30, height: 80), markedAs: 0)
    grid.cover(Rectangle(x: 50, y: 76, width: 100, height: 14), markedAs: 0)
    return grid
  }

  @Test("A wide box finds the arm of a bent unit, as near to the point as it can")
  func arm() throws {
    let middle = try #require(
      WideRooms(bent()).middles(of: Size(width: 60, height: 8), mark: 0, near: Point(x: 35, y: 40))
        .first)
    // The box begins at the post's left edge, kept four points off, and lies in the arm's first rows.
    #expect(middle == Point(x: 54, y: 80))
  }

  @Test("Every place that is given lies in the unit, and the nearest comes first")
  func places() {
    let grid = bent()
    let point = Point(x: 35, y: 50)
    let size = Size(width: 24, height: 6)
    let middles = WideRooms(grid).middles(of: size, mark: 0, near: point)
    #expect(middles.count > 20)
    var last = 0.0
    for middle in middles {
      let area = LabelPlacer.area(middle, size)
      #expect(grid.share(of: area) { $0 == 0 } == 1)
      let distance = Leader.length(from: middle, to: point)
      #expect(distance >= last)
      last = distance
    }
  }

  @Test("What is wider than the unit, or asked of a mark that is not there, has no room")
  func none() {
    let rooms = WideRooms(bent())
    let point = Point(x: 35, y: 50)
    #expect(rooms.middles(of: Size(width: 140, height: 6), mark: 0, near: point).isEmpty)
    #expect(rooms.middles(of: Size(width: 60, height: 20), mark: 0, near: point).isEmpty)
    #expect(rooms.middles(of: Size(width: 4, height: 4), mark: 1, near: point).isEmpty)
    #expect(
      WideRooms(OccupancyGrid(frame: frame, cell: 2))
        .middles(of: Size(width: 4, height: 4), mark: 0, near: point).isEmpty)
  }

  @Test(
    "Where all is foreign land, or sea, there is no room",
    arguments: [
      OccupancyGrid.outside, OccupancyGrid.sea,
    ])
  func foreign(_ mark: Int32) {
    var grid = OccupancyGrid(frame: frame, cell: 2)
    grid.cover(frame, markedAs: mark)
    #expect(grid.owner.allSatisfy { $0 == mark })
    #expect(
      WideRooms(grid).middles(of: Size(width: 4, height: 4), mark: 0, near: Point(x: 35, y: 50))
        .isEmpty)
  }

  @Test("A name on one line stands in the arm where the post would wrap it or set it smaller")
  func name() throws {
    let grid = bent()
    let candidate = LabelCandidate(
      unit: nil, name: "Kilimanjaro", anchor: Point(x: 35, y: 40), room: 15, importance: 1, mark: 0,
      style: TextStyle(size: 8, color: .black), smallerSizes: [4], freedom: .init(), role: .unit)
    var placer = LabelPlacer(setter: FourSquares.setter(), frame: frame, grid: grid)
    func manner() throws -> [LabelManner: Int] {
      try placer.place([candidate], obstacles: [], haloOf: { _, _ in nil }).manners
    }
    #expect(try manner() == [.smaller: 1])
    placer.wideRooms = WideRooms(grid)
    #expect(try manner() == [.whole: 1])
  }
}
