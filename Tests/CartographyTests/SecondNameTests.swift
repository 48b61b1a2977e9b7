import Drawing
import SimpleFeatures
import Testing

@testable import Cartography

@Suite("Names in a second language")
struct SecondNameTests {
  /// The squares in English, three of them with a French name; Dogwood's is the same.
  private func content(_ second: LabelLayer.SecondNames?, language: String = "en") -> MapContent {
    var content = FourSquares.content(language: language)
    for (unit, name) in ["Aulne", "Bouleau", "Cèdre", "Dogwood"].enumerated() {
      content.ground.boundaries.units[unit].names = ["fr": name]
    }
    content.labels.second = second
    return content
  }

  private func labels(
    _ content: MapContent, _ size: Size = Size(width: 842, height: 595)
  ) throws -> (texts: [SceneReading.PlacedText], sentence: String) {
    let sheet = try MapComposer(measuring: FixedWidthMeasuring())
      .sheet(content, size: size, medium: .print)
    return (
      try SceneReading(sheet.scene.elements).texts(in: "labels"),
      sheet.choices.first { $0.subject == "labels" }?.sentence ?? ""
    )
  }

  @Test("The second name stands under the first, smaller, and not where both are the same")
  func under() throws {
    let (texts, sentence) = try labels(content(.language("fr")))
    #expect(
      Set(texts.map(\.string)).isSuperset(of: [
        "Alder", "Aulne", "Birch", "Bouleau", "Cedar", "Cèdre", "Dogwood",
      ]))
    #expect(texts.count { $0.string == "Dogwood" } == 1)
    for (first, second) in [("Alder", "Aulne"), ("Birch", "Bouleau"), ("Cedar", "Cèdre")] {
      let above = try #require(texts.first { $0.string == first })
      let below = try #require(texts.first { $0.string == second })
      #expect(below.style.size < above.style.size && below.style.size >= 6)
      #expect(below.style.color == above.style.color)
      #expect(abs(below.area.minY - above.area.maxY) < 0.01)
    }
    #expect(sentence.hasPrefix("4 names are written (4 whole)"))
    #expect(sentence.contains("3 of 3 that have a second name show it"))
  }

  @Test("The edition's own names stand under those of the map's language; without the key none do")
  func local() throws {
    #expect(
      try labels(content(.local, language: "fr")).texts.map(\.string).filter { $0.hasSuffix("r") }
        .sorted() == ["Alder", "Cedar"])
    #expect(try !labels(content(nil)).texts.map(\.string).contains("Aulne"))
  }

  @Test("Where no unit has a second name, the choices say so; where none is asked for, nothing")
  func nowhere() throws {
    let languages = try labels(content(.language("zz"))).sentence
    #expect(languages.contains("0 of them have a second name in \"zz\""))
    // In a language without names of its own the edition's are on the map anyway.
    #expect(try labels(content(.local)).sentence.contains("0 of them differ"))
    #expect(try !labels(content(nil)).sentence.contains("0 of them"))
  }

  @Test("The second name goes before the first does")
  func dropped() throws {
    // Squares of about 12 points: one line has room, two have not.
    var small = content(.language("fr"))
    for unit in 0..<4 {
      let name = String("ABCD".dropFirst(unit).prefix(1))
      small.ground.boundaries.units[unit].name = name
      small.ground.boundaries.units[unit].names["fr"] = name + "e"
    }
    small.ground.extent = GeographicBox(west: -19, south: -19, east: 21, north: 21)
    small.ground.isBox = true
    let (texts, sentence) = try labels(small)
    #expect(Set(texts.map(\.string)) == ["A", "B", "C", "D"])
    #expect(sentence.contains("0 of 4 that have a second name show it"))
  }
}
