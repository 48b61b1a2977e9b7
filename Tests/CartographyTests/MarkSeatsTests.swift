import Drawing
import Testing

@testable import Cartography

@Suite("Seats of count marks")
struct MarkSeatsTests {
  private let frame = Rectangle(x: 0, y: 0, width: 400, height: 300)

  /// Discs of 14 points; each unit covers its rectangle, marked by its index.
  private func seats(_ units: [Rectangle], quiet: Set<Int32> = []) -> MarkSeats {
    var grid = OccupancyGrid(frame: frame, cell: 2)
    for (mark, unit) in units.enumerated() { grid.cover(unit, markedAs: Int32(mark)) }
    return MarkSeats(grid: grid, width: 14, farthest: 80, quietMarks: quiet)
  }

  private func box(_ center: Point) -> Rectangle {
    Rectangle(x: center.x - 7, y: center.y - 7, width: 14, height: 14)
  }

  @Test("In a large unit a mark stands under the point, which the name wants")
  func underThePoint() {
    let seats = seats([Rectangle(x: 100, y: 100, width: 100, height: 100)])
    let seat = seats.seat(
      count: 1, owner: 0, anchor: Point(x: 150, y: 150), boxes: [], leaders: [])
    #expect(seat.centers == [Point(x: 150, y: 162.6)])
    #expect(seat.leader == nil)
  }

  @Test("A mark that would reach over the border moves until it is wholly in its unit")
  func withinTheUnit() throws {
    // The unit is 20 high: a disc at 12.6 under its middle would stand in the neighbour.
    let unit = Rectangle(x: 100, y: 100, width: 60, height: 20)
    let neighbour = Rectangle(x: 100, y: 120, width: 60, height: 80)
    let seat = seats([unit, neighbour]).seat(
      count: 2, owner: 0, anchor: Point(x: 130, y: 112), boxes: [], leaders: [])
    #expect(seat.centers.count == 2)
    #expect(seat.leader == nil)
    #expect(seat.centers.allSatisfy { unit.contains(box($0)) })
    // A circle in the middle drives it aside, still on its unit.
    let circle = Rectangle(x: 122, y: 102, width: 16, height: 16)
    let aside = try #require(
      seats([unit, neighbour]).seat(
        count: 1, owner: 0, anchor: Point(x: 130, y: 110), boxes: [circle], leaders: []
      ).centers.first)
    #expect(unit.contains(box(aside)))
    #expect(!box(aside).intersects(circle))
  }

  @Test("Where its unit has no room a mark stands on open ground, with a line from the unit")
  func besideTheUnit() throws {
    let unit = Rectangle(x: 100, y: 100, width: 10, height: 10)
    let neighbour = Rectangle(x: 110, y: 60, width: 90, height: 90)
    let anchor = Point(x: 105, y: 105)
    let seat = seats([unit, neighbour]).seat(
      count: 1, owner: 0, anchor: anchor, boxes: [], leaders: [])
    let center = try #require(seat.centers.first)
    let leader = try #require(seat.leader)
    #expect(!box(center).intersects(unit) && !box(center).intersects(neighbour))
    #expect(leader.end == anchor)
    // The line starts at the disc's rim and does not run through the neighbour.
    #expect(abs(Leader.length(from: leader.start, to: center) - 7) < 1e-9)
    #expect(!leader.crosses(neighbour))
  }

  @Test("A unit inside another that states nothing has its mark there; else on its own point")
  func enclosed() {
    let unit = Rectangle(x: 196, y: 146, width: 8, height: 8)
    let around = Rectangle(x: 50, y: 50, width: 300, height: 200)
    let anchor = Point(x: 200, y: 150)
    func seat(_ quiet: Set<Int32>) -> MarkSeats.Seat {
      var grid = OccupancyGrid(frame: frame, cell: 2)
      grid.cover(around, markedAs: 1)
      grid.cover(unit, markedAs: 0)
      return MarkSeats(grid: grid, width: 14, farthest: 60, quietMarks: quiet).seat(
        count: 1, owner: 0, anchor: anchor, boxes: [], leaders: [])
    }
    #expect(seat([1]).leader != nil)
    #expect(seat([]).centers == [anchor])
  }

  @Test("A line to a name ends at the rim of the mark that stands on the unit's point")
  func rim() {
    let leader = Leader(
      from: Rectangle(x: 150, y: 95, width: 40, height: 10), to: Point(x: 102, y: 100)
    ).cut(atDiscIn: Rectangle(x: 93, y: 93, width: 14, height: 14))
    #expect(leader.end == Point(x: 107, y: 100))
    #expect(leader.elements(MapTheme(), scale: 1).count == 2)
  }
}
