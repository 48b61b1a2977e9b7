import Drawing
import Testing

@testable import Cartography

@Suite("Names on the map")
struct LabelPlacerTests {
  private let frame = Rectangle(x: 0, y: 0, width: 400, height: 300)

  /// A frame in which each unit covers its rectangle, marked by its index.
  private func place(
    _ candidates: [LabelCandidate], units: [Rectangle], obstacles: [Rectangle] = []
  ) throws -> LabelPlacer.Result {
    var grid = OccupancyGrid(frame: frame, cell: 2)
    for (mark, unit) in units.enumerated() { grid.cover(unit, markedAs: Int32(mark)) }
    return try LabelPlacer(setter: FourSquares.setter(), frame: frame, grid: grid).place(
      candidates, obstacles: obstacles,
      haloOf: { _, isBeside in
        isBeside ? SceneElement.Halo(color: .white, width: 1) : nil
      })
  }

  private func candidate(
    _ name: String, _ anchor: Point, room: Double = 30, importance: Double = 1,
    mark: Int32? = 0, size: Double = 8, smaller: [Double] = [], beside: Bool = false
  ) -> LabelCandidate {
    LabelCandidate(
      name: name, anchor: anchor, room: room, importance: importance, mark: mark,
      style: TextStyle(size: size, color: .white), smallerSizes: smaller, mayStandBeside: beside,
      role: .unit)
  }

  @Test("Names never touch each other or an obstacle, and stay in the frame")
  func collisions() throws {
    var names: [LabelCandidate] = []
    for index in 0..<60 {
      let anchor = Point(x: Double(index % 10) * 44, y: Double(index / 10) * 58)
      names.append(
        candidate(
          "Place \(index)", anchor, importance: Double(index % 7), mark: nil, beside: true))
    }
    let obstacle = Rectangle(x: 100, y: 100, width: 120, height: 60)
    let result = try place(names, units: [], obstacles: [obstacle])
    #expect(result.texts.count + result.leftOut.count == 60)
    #expect(result.texts.count > 30)
    for (index, box) in result.boxes.enumerated() {
      #expect(!result.boxes[..<index].contains { $0.intersects(box) })
      #expect(frame.contains(box))
    }
  }

  @Test("The same names give the same places")
  func deterministic() throws {
    let names = (0..<20).map {
      candidate("Name \($0)", Point(x: 200, y: 150), mark: nil, beside: true)
    }
    #expect(try place(names, units: []).texts == place(names, units: []).texts)
  }

  @Test("The more important of two names at one place is written, the other is reported")
  func importance() throws {
    let anchor = Point(x: 200, y: 150)
    let unit = Rectangle(x: 180, y: 144, width: 40, height: 12)
    let result = try place(
      [candidate("Less", anchor, room: 2), candidate("More", anchor, room: 2, importance: 5)],
      units: [unit])
    #expect(result.texts.map(\.block.string) == ["More"])
    #expect(result.leftOut == ["Less"])
  }

  @Test("A name of several words wraps where one line is wider than its unit")
  func wraps() throws {
    // 22 letters of 4.4 points are 97 wide; the unit is 60.
    let unit = Rectangle(x: 170, y: 120, width: 60, height: 60)
    let result = try place(
      [candidate("North Western Province", Point(x: 200, y: 150))], units: [unit])
    let text = try #require(result.texts.first)
    #expect(text.block.maximumWidth != nil)
    #expect(text.width <= 60)
    #expect(unit.contains(try #require(result.boxes.first)))
  }

  @Test("A single word that is too wide is set smaller")
  func smaller() throws {
    // Eight letters are 44 wide in 10 points and 31 in 7; the unit is 32.
    let unit = Rectangle(x: 184, y: 130, width: 32, height: 40)
    let result = try place(
      [candidate("Alderney", Point(x: 200, y: 150), room: 1, size: 10, smaller: [7])],
      units: [unit])
    #expect(result.texts.first?.block.style.size == 7)
    #expect(result.texts.first?.block.style.color == .white)
  }

  @Test("Beside its unit a name is dark with a halo; where it may not, it is reported")
  func beside() throws {
    let unit = Rectangle(x: 196, y: 146, width: 8, height: 8)
    let anchor = Point(x: 200, y: 150)
    let result = try place([candidate("Alderney", anchor, room: 4, beside: true)], units: [unit])
    let text = try #require(result.texts.first)
    #expect(text.block.style.color == MapTheme().ink)
    #expect(text.halo != nil)
    #expect(!(try #require(result.boxes.first)).contains(anchor))
    #expect(
      try place([candidate("Alderney", anchor, room: 4)], units: [unit]).leftOut == ["Alderney"])
  }

  @Test("No candidates give no names")
  func none() throws {
    let result = try place([], units: [])
    #expect(result.texts.isEmpty && result.leftOut.isEmpty && result.boxes.isEmpty)
  }
}
