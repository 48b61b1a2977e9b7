import Drawing
import Projections
import SimpleFeatures
import Testing

@testable import Cartography

@Suite("Insets")
struct InsetTests {
  private let a4 = Size(width: 842, height: 595)

  private func sheet(_ content: MapContent) throws -> MapSheet {
    try MapComposer(measuring: FixedWidthMeasuring()).sheet(content, size: a4, medium: .print)
  }

  private func isle(_ insets: InsetPolicy = .automatic) -> MapContent {
    RectangleLand.content(
      extent: RectangleLand.box(-6, 0, 2, 2), insets: insets)
  }

  private func units(_ element: SceneElement) -> [String] {
    switch element {
    case .partition(let partition): partition.areas.compactMap(\.id)
    case .group(let group): group.elements.flatMap(units)
    case .shape, .text, .image: []
    }
  }

  private func choice(_ sheet: MapSheet) -> String {
    sheet.choices.first { $0.subject == "insets" }?.sentence ?? ""
  }

  @Test("A small far part has a frame of its own, with its name and a scale, and the rest grows")
  func farIsle() throws {
    let apart = try sheet(isle())
    let whole = try sheet(isle(.none))
    let reading = try SceneReading(apart.scene.elements)
    let inset = try #require(reading.groups["inset-1"])
    #expect(try reading.texts(in: "inset-1-caption").map(\.string) == ["Isle"])
    #expect(reading.groups["inset-1-scale-bar"] != nil)
    #expect(units(.group(inset)).filter { $0.hasSuffix("REC-ISLE") } == ["inset-1-unit-REC-ISLE"])
    let main = try #require(reading.groups["map"])
    #expect(units(.group(main)).sorted() == ["unit-REC-NORTH", "unit-REC-SOUTH"])
    // Eight degrees became two: the height decides now. 2° fit 420 points where 8° fitted 700.
    func north(_ sheet: MapSheet) throws -> Double {
      let map = try #require(try SceneReading(sheet.scene.elements).groups["map"])
      var box: Rectangle?
      func read(_ element: SceneElement) {
        switch element {
        case .partition(let partition):
          for (index, area) in partition.areas.enumerated() where area.id == "unit-REC-NORTH" {
            if case .group(let group) = partition.elements[index] {
              box = group.elements.compactMap(\.inkArea).first
            }
          }
        case .group(let group): group.elements.forEach(read)
        case .shape, .text, .image: break
        }
      }
      read(.group(map))
      return try #require(box).width
    }
    #expect(try north(apart) > 1.5 * north(whole))
    #expect(try SceneReading(whole.scene.elements).groups["inset-1"] == nil)
  }

  @Test("An inset covers neither the subject nor other furniture, and each id stands once")
  func rooms() throws {
    let sheet = try sheet(isle())
    let reading = try SceneReading(sheet.scene.elements)
    let inset = try #require(reading.groups["inset-1"])
    let box = try #require(SceneElement.group(inset).inkArea)
    let frame = try #require(reading.groups["map"]?.clip)
    #expect(frame.contains(box.inset(by: 1)))
    for id in ["legend", "scale-bar", "labels"] {
      for text in try reading.texts(in: id) { #expect(!text.area.intersects(box)) }
    }
    var ids: [String] = []
    func read(_ element: SceneElement) {
      switch element {
      case .partition(let partition): ids += partition.areas.compactMap(\.id)
      case .group(let group):
        ids += [group.id].compactMap { $0 }
        group.elements.forEach(read)
      case .shape, .text, .image: break
      }
    }
    sheet.scene.elements.forEach(read)
    #expect(Set(ids).count == ids.count)
  }

  @Test("Counts, circles and marks are of all units, each drawn once in its own frame")
  func symbols() throws {
    var content = isle()
    content.symbols = SymbolLayer(
      title: "Members",
      symbols: content.ground.subject.map { unit in
        .init(
          unit: unit, position: content.ground.boundaries.units[unit].representativePoint,
          value: .count(10 * (unit + 1)))
      }, suppressedLabel: "not shown")
    content.marks = [
      UnitMark(unit: 2, count: 4, label: "plans in force in smaller units", kind: "below-in-force")
    ]
    let reading = try SceneReading(try sheet(content).scene.elements)
    let circles = reading.groups.keys.filter { $0.contains("symbol-") }.sorted()
    #expect(
      circles == ["inset-1-symbol-REC-ISLE", "symbol-REC-NORTH", "symbol-REC-SOUTH"])
    #expect(reading.groups["inset-1-mark-below-in-force-REC-ISLE"] != nil)
    #expect(reading.groups["mark-below-in-force-REC-ISLE"] == nil)
    // 30 members are three times the area of 10, in whichever frame.
    func diameter(_ id: String) throws -> Double {
      let group = try #require(reading.groups[id])
      return try #require(try SceneReading(group.elements).shapes.first?.path.bounds).width
    }
    let ratio = try diameter("inset-1-symbol-REC-ISLE") / diameter("symbol-REC-NORTH")
    #expect(abs(ratio * ratio - 3) < 0.01)
    #expect(try reading.texts(in: "legend").map(\.string).contains("no data (2)"))
  }

  @Test("Names of marks are counted in all frames, and how names stand adds up")
  func pointNames() throws {
    var content = isle()
    content.places = PlaceLayer(
      title: "Named",
      places: content.ground.subject.map { unit in
        let boundary = content.ground.boundaries.units[unit]
        return PlaceLayer.Place(
          code: boundary.code, area: boundary.name, unit: unit,
          position: boundary.representativePoint, names: ["Lily"], isHollow: false)
      }, unitLabel: "in the unit", areaLabel: "in the area")
    let choices = try sheet(content).choices.filter { $0.subject == "labels" }.map(\.sentence)
    #expect(choices.count == 2)
    #expect(choices.contains { $0.hasPrefix("3 of 3 names stand by their marks") }, "\(choices)")
    // North, South and three of Lily: the isle's name is over its inset.
    #expect(
      choices.contains { $0.hasPrefix("5 names are written (2 whole, 3 by marks)") }, "\(choices)")
  }

  @Test("Each dot stands in the frame that its place is in, also where a unit has land in two")
  func dots() throws {
    let box = RectangleLand.box
    var content = RectangleLand.content(
      [("Coast", [box(0, 0, 2, 2), box(-6, 0.5, -5.8, 0.7)])], extent: box(-6, 0, 2, 2))
    let onCoast = [(0.5, 0.5), (1.5, 1.5)].map {
      GeographicPosition(longitude: $0.0, latitude: $0.1)
    }
    let onIsle = [GeographicPosition(longitude: -5.9, latitude: 0.6)]
    content.symbols = SymbolLayer(
      title: "Members",
      symbols: [
        .init(
          unit: 0, position: onCoast[0], value: .count(3), dots: onCoast + onIsle)
      ], suppressedLabel: "not shown", form: .dots(each: 1))
    let divided = try #require(
      try InsetPlanner(projections: nil).divided(content, frame: Size(width: 700, height: 420)))
    let inset = try #require(divided.ground.insets.first)
    #expect(divided.mainFrame.symbols?.symbols.map(\.dots) == [onCoast])
    #expect(divided.content(of: inset).symbols?.symbols.map(\.dots) == [onIsle])
    #expect(try SceneReading(try sheet(content).scene.elements).groups["inset-1"] != nil)
  }

  @Test("The words and the choices say what stands in an inset")
  func words() throws {
    let apart = try sheet(isle())
    #expect(
      apart.words.description
        .contains("Far-off parts stand in insets at scales of their own: Isle."))
    #expect(choice(apart).hasPrefix("Isle (") && choice(apart).contains("scale is"))
    let whole = try sheet(isle(.none))
    #expect(choice(whole) == "None, as the project asks.")
    #expect(!whole.words.description.contains("insets"))
  }

  @Test("Only a small part that costs more than 15% of the scale leaves the frame")
  func thresholds() throws {
    let box = RectangleLand.box
    func isInset(_ isle: GeographicBox, _ frame: Size) throws -> Bool {
      let land: [(name: String, parts: [GeographicBox])] = [
        ("Land", [box(0, 0, 2, 2)]), ("Isle", [isle]),
      ]
      let extent = box(min(0, isle.west), min(0, isle.south), max(2, isle.east), 2)
      let content = RectangleLand.content(land, extent: extent)
      return try InsetPlanner(projections: nil).divided(content, frame: frame) != nil
    }
    let square = Size(width: 400, height: 400)
    // A square degree is a quarter of the land; 0.3° squared are 2.2 %.
    #expect(try isInset(box(-3, 0, -2.7, 0.3), square))
    #expect(try !isInset(box(-3, 0, -2, 1), square))
    // A wide frame has room for it.
    #expect(try !isInset(box(-3, 0, -2.7, 0.3), Size(width: 1200, height: 400)))
    // Near the coast it belongs to the land.
    #expect(try !isInset(box(-0.4, 0, -0.15, 0.3), square))
  }

  @Test("Land on both sides of 180° is one group, and islands near each other are one inset")
  func antimeridian() throws {
    let box = RectangleLand.box
    let land: [(name: String, parts: [GeographicBox])] = [
      ("West", [box(178, -18, 180, -17)]), ("East", [box(-180, -18, -179.6, -17.6)]),
      ("Far", [box(177, -12.6, 177.1, -12.5), box(177.3, -12.6, 177.4, -12.5)]),
    ]
    let content = RectangleLand.content(land, extent: box(177, -18, 180.4, -12.5))
    let divided = try #require(
      try InsetPlanner(projections: nil).divided(content, frame: Size(width: 700, height: 400)))
    #expect(divided.ground.insets.map(\.caption) == ["Far"])
    #expect(abs(divided.ground.extent.east - 180.4) < 0.05)
    #expect(abs(divided.ground.extent.north - -17) < 0.05)
  }

  @Test("A part of a unit says so, and the unit keeps its name in the main frame")
  func parts() throws {
    let box = RectangleLand.box
    let land: [(name: String, parts: [GeographicBox])] = [
      ("Coast", [box(0, 0, 2, 2), box(-6, 0.5, -5.8, 0.7)])
    ]
    let content = RectangleLand.content(land, extent: box(-6, 0, 2, 2))
    let reading = try SceneReading(try sheet(content).scene.elements)
    #expect(try reading.texts(in: "inset-1-caption").map(\.string) == ["Coast (part)"])
    #expect(try reading.texts(in: "labels").map(\.string) == ["Coast"])
  }

  @Test("Where no inset has room, the map is drawn in one frame")
  func noRoom() throws {
    let box = RectangleLand.box
    // Land as wide as the frame is high leaves a small inset no room at the edges.
    let land: [(name: String, parts: [GeographicBox])] = [
      ("Land", [box(0, 0, 4.6, 2.4)]), ("Isle", [box(-3, 1, -2.9, 1.1)]),
    ]
    var content = RectangleLand.content(land, extent: box(-3, 0, 4.6, 2.4))
    content.legend.place = .below
    let sheet = try MapComposer(measuring: FixedWidthMeasuring()).sheet(
      content, size: Size(width: 460, height: 330), medium: .print)
    let reading = try SceneReading(sheet.scene.elements)
    #expect(reading.groups["inset-1"] == nil)
    let map = try #require(reading.groups["map"])
    #expect(units(.group(map)).contains("unit-REC-ISLE"))
    #expect(choice(sheet).hasPrefix("None: no part"))
  }
}
