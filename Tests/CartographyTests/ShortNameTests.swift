import Drawing
import Foundation
import SimpleFeatures
import Testing

@testable import Cartography

@Suite("Short forms of names")
struct ShortNameTests {
  private func sheet(
    _ content: MapContent, _ medium: SheetStyle.Medium = .print,
    _ size: Size = Size(width: 842, height: 595)
  ) throws -> MapSheet {
    try MapComposer(measuring: FixedWidthMeasuring()).sheet(content, size: size, medium: medium)
  }

  /// The squares, each 20 degrees of a frame of 240 wide, amid foreign land: a name of 49 letters has
  /// room nowhere, two letters have it.
  private func crowded(_ language: String = "en") -> MapContent {
    var content = FourSquares.content(language: language)
    content.ground.extent = GeographicBox(west: -11, south: -11, east: 13, north: 13)
    content.ground.isBox = true
    content.ground.surroundings = FourSquares.boundaries(step: 60, west: -60.5, south: -60.5)
    for unit in 2...3 {
      content.ground.boundaries.units[unit].name =
        "The Very Much Longer Name of the Square of Number \(unit)"
      content.ground.boundaries.units[unit].abbreviation = "N\(unit)"
    }
    return content
  }

  @Test("A short form stands for a name that has no room, the list explains it, and explain tells")
  func short() throws {
    let sheet = try sheet(crowded())
    let reading = try SceneReading(sheet.scene.elements)
    let labels = try reading.texts(in: "labels").map(\.string)
    #expect(labels.contains("N2") && labels.contains("N3"))
    #expect(!labels.contains("1"))
    let list = try reading.texts(in: "numbers").map(\.string)
    #expect(
      list == [
        "N2", "The Very Much Longer Name of the Square of Number 2",
        "N3", "The Very Much Longer Name of the Square of Number 3",
      ])
    let choice = try #require(sheet.choices.first { $0.subject == "labels" }?.sentence)
    #expect(choice.contains("2 abbreviated"))
    #expect(
      choice.contains(
        "short forms stand for The Very Much Longer Name of the Square of Number 2 (N2)"))
    #expect(choice.hasSuffix("none is left out."))
    #expect(sheet.words.description.contains("Short forms on the map: N2: The Very Much Longer"))
  }

  @Test("Without short forms the same names are numbers")
  func numbers() throws {
    var content = crowded()
    for unit in 2...3 { content.ground.boundaries.units[unit].abbreviation = nil }
    let labels = try SceneReading(sheet(content).scene.elements).texts(in: "labels").map(\.string)
    #expect(labels.contains("1") && labels.contains("2"))
  }

  @Test(
    "A short form of two units, or one that is another's name, gives way to numbers",
    arguments: ["N2", "Alder"])
  func shared(_ form: String) throws {
    var content = crowded()
    for unit in 2...3 { content.ground.boundaries.units[unit].abbreviation = form }
    if form == "Alder" { content.ground.boundaries.units[3].abbreviation = "N3" }
    let reading = try SceneReading(sheet(content).scene.elements)
    let labels = try reading.texts(in: "labels").map(\.string)
    #expect(labels.count { $0 == form } == (form == "Alder" ? 1 : 0))
    #expect(labels.contains("1"))
    #expect(labels.contains("2") == (form == "N2") && labels.contains("N3") == (form == "Alder"))
  }

  @Test("A short form stays away where the name has room, and where another language has none")
  func room() throws {
    var content = FourSquares.content()
    for unit in 0..<4 { content.ground.boundaries.units[unit].abbreviation = "N\(unit)" }
    let sheet = try sheet(content)
    let reading = try SceneReading(sheet.scene.elements)
    #expect(try reading.texts(in: "labels").count { $0.string.hasPrefix("N") } == 0)
    #expect(reading.groups["numbers"] == nil)
    #expect(!sheet.words.description.contains("Short forms"))
    var unit = content.ground.boundaries.units[0]
    unit.names = ["fr": "Aulne"]
    #expect(unit.abbreviation(in: "en") == "N0" && unit.abbreviation(in: "fr-CA") == nil)
    unit.abbreviations = ["fr": "Au"]
    #expect(unit.abbreviation(in: "fr-CA") == "Au" && unit.abbreviation(in: "en") == "N0")
  }

  @Test("Pictures side by side on paper explain the short forms of all of them once, in the notes")
  func multiples() throws {
    var content = FourSquares.content()
    for unit in 2...3 {
      content.ground.boundaries.units[unit].name = String(repeating: "Endless\(unit)", count: 40)
      content.ground.boundaries.units[unit].abbreviation = "N\(unit)"
    }
    content.multiples = ["2018", "2020"].map { SmallMultiple(title: $0, fill: content.fill) }
    let reading = try SceneReading(sheet(content).scene.elements)
    #expect(reading.strings.count { $0 == "N2" } == 2)
    #expect(reading.groups["numbers"] == nil)
    let text = reading.strings.joined(separator: " ")
    for unit in 2...3 {
      let explanation = "N\(unit): Endless\(unit)"
      #expect(text.components(separatedBy: explanation).count == 2, "\(explanation) in \(text)")
    }
  }

  @Test("The map of a unit has a footnote for each short form in its frame, and for no other")
  func unitMap() throws {
    var content = FourSquares.content()
    for unit in 1...3 {
      content.ground.boundaries.units[unit].name = String(repeating: "Endless\(unit)", count: 40)
      content.ground.boundaries.units[unit].abbreviation = "N\(unit)"
    }
    let panel = try #require(
      try UnitMapComposer(
        measuring: FixedWidthMeasuring(), sheet: Size(width: 842, height: 595)
      ).panel(
        of: 1, on: UnitMapScenery(content, reach: 2, detailInMeters: 100),
        in: Rectangle(x: 0, y: 0, width: 500, height: 400)))
    let labels = try SceneReading(panel.elements).texts(in: "labels").map(\.string)
    let forms = ["N1", "N2", "N3"].filter(labels.contains)
    #expect(forms.contains("N1") && forms.count > 1, "\(labels)")
    let notes = panel.footnotes.filter { $0.contains("Endless") }
    #expect(notes.count == forms.count)
    for form in forms { #expect(notes.contains { $0.contains("\(form): Endless") }, "\(form)") }
  }

  @Test("A picture without room for a list leaves the explanation to its words")
  func words() throws {
    let sheet = try sheet(crowded(), .screen, Size(width: 340, height: 420))
    let reading = try SceneReading(sheet.scene.elements)
    #expect(try reading.texts(in: "labels").map(\.string).contains("N2"))
    #expect(reading.groups["numbers"] == nil)
    #expect(sheet.words.description.contains("N2: The Very Much Longer"))
    #expect(!reading.strings.contains { $0.contains("Short forms on the map") })
  }
}
