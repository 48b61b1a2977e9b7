import Drawing
import Testing

@testable import Cartography

@Suite("Places of legends")
struct LegendPlacementTests {
  private let frame = Rectangle(x: 0, y: 0, width: 400, height: 300)
  private let size = Size(width: 100, height: 80)

  private func corner(
    taken: [Rectangle], size: Size? = nil, mirrored: Bool = false
  ) -> LegendPlacement.Corner? {
    var grid = OccupancyGrid(frame: frame, cell: 4)
    for rectangle in taken { grid.cover(rectangle, markedAs: 0) }
    return LegendPlacement.emptiestCorner(
      size: size ?? self.size, grid: grid, inset: 8, mirrored: mirrored)
  }

  private let topRight = Rectangle(x: 300, y: 0, width: 100, height: 100)
  private let bottomRight = Rectangle(x: 300, y: 200, width: 100, height: 100)
  private let bottomLeft = Rectangle(x: 0, y: 200, width: 100, height: 100)
  private let topLeft = Rectangle(x: 0, y: 0, width: 100, height: 100)

  @Test("The first free corner is taken, right ones first")
  func order() {
    #expect(corner(taken: []) == .topRight)
    #expect(corner(taken: [topRight]) == .bottomRight)
    #expect(corner(taken: [topRight, bottomRight]) == .bottomLeft)
    #expect(corner(taken: [topRight, bottomRight, bottomLeft]) == .topLeft)
    #expect(corner(taken: [topRight, bottomRight, bottomLeft, topLeft]) == nil)
  }

  @Test("A corner of the globe is no place, a corner of foreign land only when none is open")
  func kinds() {
    func corner(_ marks: [(Rectangle, Int32)]) -> LegendPlacement.Corner? {
      var grid = OccupancyGrid(frame: frame, cell: 4)
      for (rectangle, mark) in marks { grid.cover(rectangle, markedAs: mark) }
      return LegendPlacement.emptiestCorner(size: size, grid: grid, inset: 8, mirrored: false)
    }
    #expect(corner([(frame, OccupancyGrid.sea)]) == nil)
    #expect(corner([(frame, OccupancyGrid.outside)]) == .topRight)
    #expect(
      corner([(topRight, OccupancyGrid.outside), (bottomRight, OccupancyGrid.outside)])
        == .bottomLeft)
    #expect(
      corner([(topRight, 0), (bottomRight, OccupancyGrid.outside), (bottomLeft, 0), (topLeft, 0)])
        == .bottomRight)
  }

  @Test("From right to left the order is mirrored")
  func mirrored() {
    #expect(corner(taken: [], mirrored: true) == .topLeft)
    #expect(corner(taken: [topLeft], mirrored: true) == .bottomLeft)
  }

  @Test("A legend that is larger than the frame has no corner")
  func tooLarge() {
    #expect(corner(taken: [], size: Size(width: 395, height: 80)) == nil)
    #expect(corner(taken: [], size: Size(width: 100, height: 299)) == nil)
  }

  @Test("Boxes stand at the inset from their corner")
  func boxes() {
    func box(_ corner: LegendPlacement.Corner) -> Rectangle {
      LegendPlacement.box(corner, size: size, in: frame, inset: 8)
    }
    #expect(box(.topRight) == Rectangle(x: 292, y: 8, width: 100, height: 80))
    #expect(box(.bottomLeft) == Rectangle(x: 8, y: 212, width: 100, height: 80))
    #expect(box(.bottomRight).minX == 292 && box(.bottomRight).minY == 212)
    #expect(box(.topLeft).minX == 8 && box(.topLeft).minY == 8)
  }

  @Test("What the project asks for changes sides in a right-to-left language")
  func wanted() {
    #expect(LegendPlacement(.topLeft, mirrored: false) == .corner(.topLeft))
    #expect(LegendPlacement(.topLeft, mirrored: true) == .corner(.topRight))
    #expect(LegendPlacement(.bottomRight, mirrored: true) == .corner(.bottomLeft))
    #expect(LegendPlacement(.below, mirrored: true) == .below)
    #expect(LegendPlacement(LegendPolicy.Place.none, mirrored: false) == LegendPlacement.none)
    #expect(LegendPlacement(.automatic, mirrored: false) == nil)
  }
}
