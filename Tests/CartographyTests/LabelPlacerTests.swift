import Drawing
import Testing

@testable import Cartography

@Suite("Names on the map")
struct LabelPlacerTests {
  private let frame = Rectangle(x: 0, y: 0, width: 400, height: 300)

  /// A frame in which each unit covers its rectangle, marked by its index.
  private func place(
    _ candidates: [LabelCandidate], units: [Rectangle], obstacles: [Rectangle] = [],
    foreign: [Rectangle] = [], quiet: Set<Int32> = []
  ) throws -> LabelPlacer.Result {
    var grid = OccupancyGrid(frame: frame, cell: 2)
    for land in foreign { grid.cover(land, markedAs: OccupancyGrid.outside) }
    for (mark, unit) in units.enumerated() { grid.cover(unit, markedAs: Int32(mark)) }
    return try LabelPlacer(
      setter: FourSquares.setter(), frame: frame, grid: grid, quietMarks: quiet
    ).place(
      candidates, obstacles: obstacles,
      haloOf: { _, place in
        place.isBeside ? SceneElement.Halo(color: .white, width: 1) : nil
      })
  }

  private func candidate(
    _ name: String, _ anchor: Point, room: Double = 30, importance: Double = 1,
    mark: Int32? = 0, size: Double = 8, smaller: [Double] = [], beside: Bool = false,
    share: Double = 1, leader: Double = 0, role: LabelCandidate.Role = .unit
  ) -> LabelCandidate {
    LabelCandidate(
      unit: nil, name: name, anchor: anchor, room: room, importance: importance, mark: mark,
      style: TextStyle(size: size, color: .white), smallerSizes: smaller,
      freedom: .init(leastShareInside: share, mayStandBeside: beside, leaderLength: leader),
      role: role)
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
    #expect(result.leftOut.map(\.name) == ["Less"])
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
      try place([candidate("Alderney", anchor, room: 4)], units: [unit]).leftOut.map(\.name)
        == ["Alderney"])
  }

  @Test("A name is never broken within a word")
  func wholeWords() throws {
    // "Occidental" alone is 44 points wide: no form may be narrower, in whatever unit.
    let unit = Rectangle(x: 180, y: 110, width: 40, height: 80)
    let forms = try LabelForms(
      "Negros Occidental", TextStyle(size: 8), setter: FourSquares.setter())
    let blocks = forms.blocks(size: 8, color: .black)
    #expect(blocks.count == 2)
    #expect(blocks.allSatisfy { $0.block.maximumWidth ?? .infinity >= 44 })
    let result = try place(
      [candidate("Negros Occidental", Point(x: 200, y: 150))], units: [unit])
    #expect(result.leftOut.map(\.name) == ["Negros Occidental"])
  }

  @Test("A name may overhang its unit when most of it, and its middle, is inside")
  func overhangs() throws {
    // 35 points of name over 24 points of unit: two thirds inside. The neighbour is beside it.
    let units = [
      Rectangle(x: 188, y: 130, width: 24, height: 40),
      Rectangle(x: 212, y: 130, width: 60, height: 40),
    ]
    let dokolo = candidate("Dokolo", Point(x: 200, y: 150), room: 3, size: 10.5, share: 0.6)
    let text = try #require(try place([dokolo], units: units).texts.first)
    #expect(text.block.style.color == MapTheme().ink)
    let strict = candidate("Dokolo", Point(x: 200, y: 150), room: 3, size: 10.5, share: 0.8)
    #expect(try place([strict], units: units).texts.isEmpty)
  }

  @Test("A name stands beside its unit only where no other unit is near enough to claim it")
  func unclaimed() throws {
    let island = Rectangle(x: 196, y: 146, width: 8, height: 8)
    let name = candidate("Alderney", Point(x: 200, y: 150), room: 4, beside: true)
    let all = Rectangle(x: 120, y: 100, width: 160, height: 100)
    #expect(try place([name], units: [island]).texts.count == 1)
    // A neighbour all round: every place would be read as the neighbour's name.
    var around = OccupancyGrid(frame: frame, cell: 2)
    around.cover(all, markedAs: 1)
    around.cover(island, markedAs: 0)
    let placer = LabelPlacer(setter: FourSquares.setter(), frame: frame, grid: around)
    #expect(try placer.place([name], obstacles: [], haloOf: { _, _ in nil }).texts.isEmpty)
  }

  @Test("A line leads to a name that stands off its unit, and ends at the unit's own place")
  func led() throws {
    let anchor = Point(x: 200, y: 150)
    let small = Rectangle(x: 196, y: 146, width: 8, height: 8)
    let neighbour = Rectangle(x: 160, y: 120, width: 80, height: 60)
    var grid = OccupancyGrid(frame: frame, cell: 2)
    grid.cover(neighbour, markedAs: 1)
    grid.cover(small, markedAs: 0)
    let bushenyi = candidate("Bushenyi", anchor, room: 4, leader: 80)
    let placer = LabelPlacer(setter: FourSquares.setter(), frame: frame, grid: grid)
    let result = try placer.place([bushenyi], obstacles: [], haloOf: { _, _ in nil })
    let leader = try #require(result.leaders.first)
    let box = try #require(result.boxes.first)
    #expect(leader.end == anchor)
    #expect(!box.intersects(neighbour))
    #expect(leader.length <= 80)
    // Over a neighbour that states nothing it need not go so far.
    var quiet = placer
    quiet.quietMarks = [1]
    let short = candidate("Bushenyi", anchor, room: 4, leader: 24)
    #expect(try placer.place([short], obstacles: [], haloOf: { _, _ in nil }).texts.isEmpty)
    #expect(try quiet.place([short], obstacles: [], haloOf: { _, _ in nil }).leaders.count == 1)
  }

  @Test("A longer line over open ground is better than a short one across a neighbour")
  func detour() throws {
    // The neighbour on the left is 14 wide; on the right the line is longer, over the unit itself.
    let units = [
      Rectangle(x: 200, y: 146, width: 26, height: 8),
      Rectangle(x: 186, y: 100, width: 14, height: 100),
      Rectangle(x: 200, y: 100, width: 26, height: 46),
      Rectangle(x: 200, y: 154, width: 26, height: 46),
    ]
    let name = candidate("Basco", Point(x: 206, y: 150), room: 4, leader: 80)
    let leader = try #require(try place([name], units: units).leaders.first)
    #expect(leader.start.x > 226)
  }

  @Test("Nothing is written over a leader, and leaders do not cross names or each other")
  func leadersKeepClear() throws {
    var names: [LabelCandidate] = []
    for index in 0..<24 {
      let anchor = Point(x: 120 + Double(index % 6) * 14, y: 120 + Double(index / 6) * 14)
      names.append(candidate("Place \(index)", anchor, room: 2, mark: Int32(index), leader: 90))
    }
    let units = names.map {
      Rectangle(x: $0.anchor.x - 2, y: $0.anchor.y - 2, width: 4, height: 4)
    }
    let result = try place(names, units: units)
    #expect(result.leaders.count > 6)
    for (index, leader) in result.leaders.enumerated() {
      #expect(!result.leaders[..<index].contains { $0.crosses(leader) })
      #expect(result.boxes.count { leader.crosses($0) } == 0)
    }
  }

  @Test("No line leads to a place under another name, as one may to the unit's own mark")
  func lineUnderName() throws {
    let anchor = Point(x: 200, y: 150)
    let units = [Rectangle(x: 160, y: 120, width: 80, height: 60)]
    let wide = candidate("Alderney", anchor, room: 30, importance: 2)
    let speck = candidate("Birch", Point(x: 204, y: 152), room: 2, mark: 1, leader: 90)
    #expect(try place([wide, speck], units: units).leftOut.map(\.name) == ["Birch"])
    #expect(try place([speck], units: units).leaders.count == 1)
    let mark = Rectangle(x: 200, y: 148, width: 8, height: 8)
    #expect(try place([speck], units: units, obstacles: [mark]).leaders.count == 1)
  }

  @Test("A country's capitals keep clear of its borders")
  func countries() throws {
    // 35.2 points of capitals: a unit of 36 holds them, but not with a point to spare on each side.
    func placed(width: Double) throws -> Int {
      let unit = Rectangle(x: 200 - width / 2, y: 120, width: width, height: 60)
      return try place(
        [candidate("TANZANIA", Point(x: 200, y: 150), role: .country)], units: [unit]
      ).texts.count
    }
    #expect(try placed(width: 36) == 0)
    #expect(try placed(width: 44) == 1)
  }

  @Test("On a page of thousands of units a speck's name is dismissed, a line's end never")
  func crowded() throws {
    func name(_ text: String, room: Double, leader: Double = 0) -> LabelCandidate {
      candidate(
        text, Point(x: 300, y: 250), room: room, mark: 1, beside: true, leader: leader)
    }
    let crowd = (0..<1200).map {
      candidate("Speck \($0)", Point(x: 100, y: 100), room: 2, mark: 0, beside: true)
    }
    let units = [
      Rectangle(x: 98, y: 98, width: 4, height: 4), Rectangle(x: 298, y: 248, width: 4, height: 4),
    ]
    let result = try place(crowd, units: units)
    #expect(result.texts.isEmpty && result.leftOut.count == 1200)
    // Alone it would stand beside its unit; at the end of a line it may do so in the crowd.
    #expect(try place([name("Alone", room: 2)], units: units).texts.count == 1)
    #expect(
      try place(crowd + [name("Led", room: 2, leader: 60)], units: units).texts.map(\.block.string)
        == ["Led"])
  }

  @Test("Two lines on one straight line, but apart, do not cross")
  func apart() {
    func line(_ x: Double) -> Leader {
      Leader(from: Rectangle(x: x - 4, y: 96, width: 4, height: 8), to: Point(x: x + 10, y: 100))
    }
    #expect(!line(20).crosses(line(60)))
    #expect(line(20).crosses(line(25)))
  }

  @Test("What is near is found in bins as it is among all")
  func bins() {
    var boxes: [Rectangle] = []
    for index in 0..<40 {
      let (x, y) = (Double(index * 37 % 400), Double(index * 53 % 300))
      boxes.append(Rectangle(x: x - 10, y: y - 10, width: 30, height: 9))
    }
    let line = Leader(from: Rectangle(x: 5, y: 5, width: 10, height: 5), to: Point(x: 390, y: 290))
    let taken = TakenPlaces(frame: frame, boxes: boxes, leaders: [line])
    for index in 0..<200 {
      let (x, y) = (Double(index * 29 % 430), Double(index * 17 % 330))
      let area = Rectangle(x: x - 20, y: y - 20, width: 20, height: 8)
      let isMet = boxes.contains { $0.intersects(area) } || line.crosses(area)
      #expect(taken.meets(area) == isMet)
    }
  }

  @Test("No candidates give no names")
  func none() throws {
    let result = try place([], units: [])
    #expect(result.texts.isEmpty && result.leftOut.isEmpty && result.boxes.isEmpty)
  }
}
