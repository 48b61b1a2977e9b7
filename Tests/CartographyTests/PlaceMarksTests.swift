import Drawing
import Projections
import SimpleFeatures
import Testing
import Wording

@testable import Cartography

@Suite("Marks of named places")
struct PlaceMarksTests {
  private func place(
    _ unit: Int?, _ names: [String], isHollow: Bool = false
  ) -> PlaceLayer.Place {
    let units = FourSquares.boundaries().units
    return PlaceLayer.Place(
      code: unit.map { units[$0].code } ?? "AAA", area: unit.map { units[$0].name } ?? "Squareland",
      unit: unit,
      position: unit.map { units[$0].representativePoint }
        ?? GeographicPosition(longitude: 1, latitude: 0.5), names: names, isHollow: isHollow)
  }

  private func content(_ places: [PlaceLayer.Place]) -> MapContent {
    var content = FourSquares.content()
    content.labels = LabelLayer(kind: .none)
    content.places = PlaceLayer(
      title: "Named", places: places, unitLabel: "in the unit", areaLabel: "in the area")
    return content
  }

  private func sheet(_ content: MapContent) throws -> MapSheet {
    try MapComposer(measuring: FixedWidthMeasuring()).sheet(
      content, size: Size(width: 842, height: 595), medium: .print)
  }

  private var painter: PlacePainter {
    PlacePainter(
      setter: FourSquares.setter(), style: FourSquares.print, wording: Phrasebook(language: "en"))
  }

  @Test("One or two names are written beside their mark, more are a number in it")
  func names() throws {
    let scene = try sheet(
      content([place(0, ["Lily"]), place(1, ["Iris", "Rose"]), place(2, ["A", "B", "C"])])
    ).scene
    let reading = try SceneReading(scene.elements)
    let labels = try reading.texts(in: "labels").map(\.string)
    #expect(labels == ["Lily", "Iris · Rose"])
    #expect(try reading.texts(in: "place-AAA-1").isEmpty)
    #expect(try reading.texts(in: "place-BBB-1").map(\.string) == ["3"])
    #expect(reading.groups["place-BBB-1"]?.title == "Cedar: A, B and C")
  }

  @Test("A name without room leaves its number")
  func noRoom() throws {
    let long = String(repeating: "W", count: 400)
    let reading = try SceneReading(sheet(content([place(0, [long])])).scene.elements)
    #expect(try reading.texts(in: "labels").isEmpty)
    #expect(try reading.texts(in: "place-AAA-1").map(\.string) == ["1"])
  }

  @Test("A larger area's mark is hollow, a unit's is full")
  func hollow() throws {
    let places = [place(0, ["A", "B", "C"]), place(nil, ["D", "E", "F"], isHollow: true)]
    let reading = try SceneReading(sheet(content(places)).scene.elements)
    func fill(_ id: String) throws -> Paint? {
      try SceneReading(try #require(reading.groups[id]).elements).shapes.first?.fill
    }
    #expect(try fill("place-AAA-1") == .solid(MapTheme().accent))
    #expect(try fill("place-area-AAA") == .solid(.white))
  }

  @Test("Marks cover neither one another nor what is taken; the full one keeps the point")
  func seats() {
    let point = Point(x: 100, y: 100)
    let places = [place(nil, ["A", "B"], isHollow: true), place(0, ["C"]), place(1, ["D", "E"])]
    let seats = painter.seats(places, at: [point, point, point], taken: [])
    // Of two full marks the one with more names is first.
    #expect(seats[2] == point)
    let boxes = seats.compactMap { $0.map(painter.box) }
    #expect(boxes.count == 3)
    for (first, second) in [(0, 1), (0, 2), (1, 2)] {
      #expect(!boxes[first].intersects(boxes[second]))
    }
    let taken = painter.box(at: point)
    let moved = painter.seats([places[1]], at: [point], taken: [taken])
    #expect(moved.compactMap { $0.map(painter.box) }.allSatisfy { !$0.intersects(taken) })
    #expect(painter.seats(places, at: [nil, nil, nil], taken: []) == [nil, nil, nil])
  }

  @Test("The legend explains the kinds that are there, and nothing where nobody is named")
  func legend() throws {
    func strings(_ places: [PlaceLayer.Place]) throws -> [String] {
      try SceneReading(sheet(content(places)).scene.elements).texts(in: "legend").map(\.string)
    }
    let full = try strings([place(0, ["A"])])
    #expect(full.contains("Named") && full.contains("in the unit") && !full.contains("in the area"))
    #expect(try strings([place(nil, ["A"], isHollow: true)]).contains("in the area"))
    #expect(try strings([]).contains("Named") == false)
  }

  @Test("The words say how many are named, and who is where")
  func words() throws {
    let words = try sheet(
      content([place(0, ["Lily", "Rose"]), place(nil, ["Iris"], isHollow: true)])
    ).words
    #expect(words.alternativeText.hasSuffix("Named: 3."))
    #expect(
      words.description.contains(
        "Named: 3. Alder: Lily and Rose. Squareland (in the area): Iris."))
  }

  @Test("Narrowed to a unit only its own mark stays")
  func narrowed() {
    let whole = content([place(0, ["A"]), place(1, ["B"]), place(nil, ["C"], isHollow: true)])
    #expect(whole.narrowed(to: [1]).places?.places.map(\.names) == [["B"]])
  }

  @Test("On tiles a mark stands on its unit's point at any zoom, with its name or its number")
  func tiles() throws {
    let content = content([place(0, ["Lily"]), place(3, ["A", "B", "C"])])
    for zoom in [5, 7] {
      let middle = WebMercator.tileCount(zoom: zoom) / 2
      let level = try TileLevel(
        content, zoom: zoom, pixelsPerTile: 256, measuring: FixedWidthMeasuring())
      let scene = try #require(level.scene(x: middle - 2, y: middle - 2, count: 4))
      let reading = try SceneReading(scene.elements)
      #expect(Set(reading.strings) == ["Lily", "3"], "zoom \(zoom)")
      let mark = try #require(reading.groups["place-AAA-1"])
      let box = try #require(SceneReading(mark.elements).shapes.first?.path.bounds)
      // Half a degree of the equator off the middle, at 384, 384.
      let half = 192.0 * Double(1 << zoom) / 720
      #expect(abs(box.midX - 384 - half) < 0.2 && abs(box.midY - 384 + half) < 0.2)
    }
  }
}
