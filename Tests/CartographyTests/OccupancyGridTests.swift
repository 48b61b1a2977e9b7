import Drawing
import Projections
import Testing

@testable import Cartography

@Suite("The frame in cells")
struct OccupancyGridTests {
  private let frame = Rectangle(x: 0, y: 0, width: 40, height: 40)

  /// One unit: a square from 4 to 12 in x and 4 to 20 in y of the page, one point a metre.
  private func rings() -> PageRings {
    var boundaries = ProjectedBoundaries()
    boundaries.unitIndices = [7]
    boundaries.unitRingOffsets = [0, 1]
    boundaries.ringOffsets = [0, 1]
    boundaries.ringLines = [0]
    boundaries.lineVertexOffsets = [0, 5]
    boundaries.lineOrdinates = [4, 20, 12, 20, 12, 36, 4, 36, 4, 20]
    boundaries.setBoxes()
    let viewport = Viewport(
      fitting: ProjectedBox(minEasting: 0, minNorthing: 0, maxEasting: 40, maxNorthing: 40),
      in: frame, padding: 0)
    return PageRings(boundaries, viewport: viewport, bounds: frame)
  }

  @Test("Page rings drop the repeated position and flip y")
  func pageRings() {
    let rings = rings()
    #expect(rings.units == [7])
    #expect(rings.ordinates == [4, 20, 12, 20, 12, 4, 4, 4])
    #expect(rings.path(at: 0).verbs == [.move, .line, .line, .line, .close])
    #expect(!rings.isEmpty(at: 0))
  }

  @Test("A unit marks the cells whose centre it covers")
  func units() {
    var grid = OccupancyGrid(frame: frame, cell: 4)
    grid.cover(with: rings()) { Int32($0) }
    #expect(grid.columns == 10 && grid.rows == 10)
    // Columns 1 and 2, rows 1 to 4.
    let marked = grid.owner.indices.filter { grid.owner[$0] == 0 }
    #expect(marked == [11, 12, 21, 22, 31, 32, 41, 42])
  }

  @Test("A speck between the centres of cells still marks one")
  func specks() throws {
    var grid = OccupancyGrid(frame: frame, cell: 4)
    grid.cover(ring: [10.1, 10.1, 10.6, 10.1, 10.6, 10.6], markedAs: 5)
    #expect(grid.owner(at: Point(x: 10.3, y: 10.3)) == 5)
    #expect(grid.owner.count { $0 == 5 } == 1)
    #expect(grid.owner(at: Point(x: -1, y: 0)) == nil)
  }

  @Test("Free room is found where nothing that is taken lies, from the side asked for")
  func freeRooms() throws {
    var grid = OccupancyGrid(frame: frame, cell: 4)
    grid.cover(Rectangle(x: 0, y: 0, width: 40, height: 20), markedAs: 0)
    grid.cover(Rectangle(x: 0, y: 20, width: 12, height: 20), markedAs: OccupancyGrid.outside)
    let open = FreeRooms(grid) { $0 != OccupancyGrid.free }
    let size = Size(width: 10, height: 12)
    let left = try #require(open.box(size, inset: 0, fromRight: false))
    #expect(left.minX >= 12 && left.minY >= 20)
    let right = try #require(open.box(size, inset: 0, fromRight: true))
    #expect(right.maxX == 40)
    #expect(open.box(Size(width: 30, height: 12), inset: 0, fromRight: false) == nil)
    // Foreign land is free for what may stand on it.
    let withLand = FreeRooms(grid) { $0 >= 0 }
    #expect(withLand.box(Size(width: 30, height: 12), inset: 0, fromRight: false) != nil)
  }

  @Test("A share counts cells outside the frame as not accepted")
  func share() {
    var grid = OccupancyGrid(frame: frame, cell: 4)
    grid.cover(Rectangle(x: 0, y: 0, width: 8, height: 8), markedAs: 1)
    #expect(grid.share(of: Rectangle(x: 0, y: 0, width: 8, height: 8)) { $0 == 1 } == 1)
    #expect(grid.share(of: Rectangle(x: 0, y: 0, width: 16, height: 8)) { $0 == 1 } == 0.5)
    #expect(grid.share(of: Rectangle(x: -8, y: 0, width: 16, height: 8)) { $0 == 1 } == 0.5)
    #expect(grid.share(of: Rectangle(x: 100, y: 0, width: 8, height: 8)) { $0 == 1 } == 0)
  }

  @Test("The widest room is the middle of a square of cells, by city-block distance")
  func room() throws {
    var grid = OccupancyGrid(frame: frame, cell: 4)
    grid.cover(Rectangle(x: 4, y: 4, width: 20, height: 20), markedAs: 3)
    let room = try #require(grid.widestRooms()[3])
    // Five by five cells: the third is three steps from the outside, half a cell less to its edge.
    #expect(room.center == Point(x: 14, y: 14))
    #expect(room.distance == 10)
    #expect(grid.widestRooms()[4] == nil)
  }

  @Test("A mark on the frame's edge has its room bounded by the frame")
  func edge() throws {
    var grid = OccupancyGrid(frame: frame, cell: 4)
    grid.cover(frame, markedAs: 0)
    let room = try #require(grid.widestRooms()[0])
    // Ten by ten cells: the fifth from each side.
    #expect(room.distance == 18)
    #expect(room.center == Point(x: 18, y: 18))
  }
}
