import Drawing
import SimpleFeatures
import Testing

@testable import Cartography

@Suite("A map in words")
struct MapWordsTests {
  private func words(_ content: MapContent, footnotes: [String] = []) -> MapWords {
    MapWordsWriter(content: content).words(footnotes: footnotes)
  }

  @Test("The alternative text is the title and the counts of the stated categories")
  func alternativeText() {
    let text = words(FourSquares.content()).alternativeText
    #expect(text == "Plans in Squareland. In force: 1, lapsed: 1.")
  }

  @Test("A long alternative text drops figures rather than pass 200 characters")
  func length() {
    var content = FourSquares.content()
    content.title = String(repeating: "long ", count: 38) + "title"
    let text = words(content).alternativeText
    #expect(text.count <= 200)
    #expect(text == content.title + ".")
  }

  @Test("The description names the extent, each category's units and what the map adds")
  func description() {
    var content = FourSquares.content()
    content.fill.covered = [2]
    content.fill.coveredLabel = "covered by the plan of A"
    content.marks = [UnitMark(unit: 0, count: 2, label: "plans below", kind: "below-in-force")]
    content.notes = ["A note."]
    #expect(
      words(content, footnotes: ["A footnote."]).description
        == "The map shows 4 units (Squareland). In force: 1 (Alder). Lapsed: 1 (Birch). "
        + "No data: 2. Covered by the plan of A: 1. Alder: plans below (2). A note. "
        + "Status as of 1 May 2026. The squares are invented. A footnote.")
  }

  @Test("Plain land under symbols is no category; counts run from the largest, none is guessed")
  func symbols() {
    var content = FourSquares.content()
    content.fill = FillLayer(
      title: "",
      categories: [FillCategory(id: "land", label: "", kind: .value, paint: .solid(.white))],
      categoryOfUnit: [0, 0, 0, 0])
    let place = GeographicPosition(longitude: 0, latitude: 0)
    content.symbols = SymbolLayer(
      title: "Members",
      symbols: [
        .init(unit: 0, position: place, value: .count(7)),
        .init(unit: 1, position: place, value: .suppressed),
        .init(unit: 2, position: place, value: .count(1_200)),
        .init(unit: 3, position: place, value: .count(0)),
      ], suppressedLabel: "not shown")
    let words = words(content)
    #expect(
      words.alternativeText
        == "Plans in Squareland. Members: 1,207 in the 2 units shown; 1 unit is held back.")
    #expect(
      words.description
        == "The map shows 4 units (Squareland). Members: Cedar 1,200, Alder 7. Not shown: 1. "
        + "Status as of 1 May 2026. The squares are invented.")
  }

  @Test(
    "The sum of a symbol map says of how many units it is, in every language",
    arguments: [
      ("en", "7 in the 1 unit shown; 2 units are held back"),
      ("fr", "7 dans 1 unité affichée\u{202F}; 2 unités ne sont pas affichées"),
      ("es", "7 en 1 unidad mostrada; 2 unidades no se muestran"),
      ("ar", "7 في وحدة واحدة معروضة؛ وحدتان محجوبتان"),
      ("ne", "७ (देखाइएको १ एकाइमा); २ एकाइ देखाइएका छैनन्"),
      ("uk", "7 у 1 показаній одиниці; 2 одиниці не показано"),
    ])
  func sumInWords(language: String, words expected: String) {
    var content = FourSquares.content(language: language)
    content.fill.title = ""
    let place = GeographicPosition(longitude: 0, latitude: 0)
    content.symbols = SymbolLayer(
      title: "M",
      symbols: [
        .init(unit: 0, position: place, value: .count(7)),
        .init(unit: 1, position: place, value: .suppressed),
        .init(unit: 2, position: place, value: .suppressed),
        .init(unit: 3, position: place, value: .count(0)),
      ], suppressedLabel: "not shown")
    let text = words(content).alternativeText
    #expect(text.hasSuffix("\(expected)."), "\(text)")
  }

  @Test("Where every count is held back no sum and no empty list is told")
  func nothingShown() {
    var content = FourSquares.content()
    content.fill.title = ""
    content.symbols = SymbolLayer(
      title: "Members",
      symbols: [
        .init(
          unit: 1, position: GeographicPosition(longitude: 0, latitude: 0), value: .suppressed)
      ], suppressedLabel: "not shown")
    #expect(words(content).alternativeText == "Plans in Squareland. Members: 1 unit is held back.")
    #expect(!words(content).description.contains("Members:"))
  }
}
