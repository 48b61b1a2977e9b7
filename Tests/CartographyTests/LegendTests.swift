import Drawing
import SimpleFeatures
import Testing
import Wording

@testable import Cartography

@Suite("Legends")
struct LegendTests {
  private func strings(
    _ fill: FillLayer, marks: [UnitMark] = [], lines: [Legend.LineEntry] = [],
    showsCounts: Bool = true, language: String = "en"
  ) throws -> [String] {
    try reading(fill, marks: marks, lines: lines, showsCounts: showsCounts, language: language)
      .strings
  }

  private func reading(
    _ fill: FillLayer, marks: [UnitMark] = [], lines: [Legend.LineEntry] = [],
    showsCounts: Bool = true, language: String = "en", maximumWidth: Double = 200
  ) throws -> SceneReading {
    let furnishing = try Legend(
      setter: FourSquares.setter(language: language), style: FourSquares.print,
      wording: Phrasebook(language: language), showsCounts: showsCounts
    ).furnishing(
      Legend.Content(fill: fill, symbols: nil, symbolLayer: nil, marks: marks, lines: lines),
      maximumWidth: maximumWidth)
    return try SceneReading(furnishing.placed(at: Point(x: 0, y: 0)))
  }

  @Test("Categories keep their order with their counts, empty ones are left out")
  func order() throws {
    #expect(
      try strings(FourSquares.fill) == ["Status", "in force (1)", "lapsed (1)", "no data (2)"])
  }

  @Test("A class of a scale stays when it is empty")
  func scales() throws {
    var fill = FourSquares.fill
    fill.categories[1].isKeptWhenEmpty = true
    #expect(try strings(fill)[2] == "drafted (0)")
  }

  @Test("Missing kinds come last and stand apart from the values")
  func missing() throws {
    var fill = FourSquares.fill
    // Listed first, printed last: alder drafted, birch in force, cedar and dogwood without data.
    fill.categories = [3, 0, 1].map { FourSquares.categories[$0] }
    fill.categoryOfUnit = [2, 1, 0, 0]
    let reading = try reading(fill)
    #expect(reading.strings == ["Status", "in force (1)", "drafted (1)", "no data (2)"])
    let tops = reading.texts.map(\.area.minY)
    #expect(tops[3] - tops[2] > tops[2] - tops[1] + 1)
  }

  @Test("Counts can be left out, and are written as the language writes numbers")
  func counts() throws {
    #expect(
      try strings(FourSquares.fill, showsCounts: false)
        == ["Status", "in force", "lapsed", "no data"])
    #expect(try strings(FourSquares.fill, language: "ne").last == "no data (२)")
  }

  @Test("Cover by a parent's plan stands between the values and the missing kinds")
  func covered() throws {
    var fill = FourSquares.fill
    fill.coveredLabel = "covered by the plan of A"
    #expect(try !strings(fill).contains("covered by the plan of A (0)"))
    fill.covered = [1, 2]
    #expect(try strings(fill)[2] == "covered by the plan of A (2)")
    // Its swatch has the outline that the units have on the map.
    #expect(
      try reading(fill).shapes.contains {
        $0.fill == MapTheme().coveredPaint && $0.stroke == MapTheme().coveredStroke
      })
  }

  @Test("A fill without a title needs no legend; lines and marks have their own rows")
  func others() throws {
    var fill = FourSquares.fill
    fill.title = ""
    for index in fill.categories.indices { fill.categories[index].label = "" }
    #expect(try strings(fill) == [])
    let mark = UnitMark(unit: 0, count: 2, label: "plans below", kind: "below-in-force")
    let stroke = Stroke(color: .black, width: 0.7, dash: [2.2, 1.6])
    let reading = try reading(
      fill, marks: [mark], lines: [.init(label: "disputed", stroke: stroke)])
    #expect(reading.strings == ["2", "plans below", "disputed"])
    #expect(reading.shapes.contains { $0.stroke == stroke })
    #expect(try strings(fill, marks: [mark], language: "ne").first == "२")
  }

  @Test("Land without a symbol has its own word and colour, land with one needs none")
  func symbolLand() throws {
    var fill = FourSquares.fill
    fill.title = ""
    fill.categories = [
      FillCategory(id: "land", label: "", kind: .value, paint: .solid(Color(hex: 0xE1D5E9))),
      FillCategory(
        id: "none", label: "no published members", kind: .value,
        paint: .solid(Color(hex: 0xE9E5DC))),
      FillCategory(id: "no-data", label: "no data", kind: .noData, paint: FourSquares.noData),
    ]
    fill.categoryOfUnit = [0, 1, 1, 1]
    let reading = try reading(fill)
    #expect(reading.strings == ["no published members (3)"])
    #expect(reading.shapes.map(\.fill) == [.solid(Color(hex: 0xE9E5DC))])
  }

  @Test("Swatches carry the map's own paints")
  func paints() throws {
    let paints = try reading(FourSquares.fill).shapes.map(\.fill)
    #expect(paints == [0, 2, 3].map { FourSquares.categories[$0].paint })
  }

  @Test("Long words wrap within the width, and a right-to-left legend has its swatches right")
  func width() throws {
    var fill = FourSquares.fill
    fill.categories[0].label = "in force, funded or monitored by an authority"
    let narrow = try reading(fill, maximumWidth: 110)
    #expect(narrow.texts.allSatisfy { $0.area.maxX <= 110.5 })
    let mirrored = try reading(fill, language: "ar", maximumWidth: 110)
    let swatch = try #require(mirrored.shapes.first?.path.bounds)
    #expect(try #require(mirrored.texts.dropFirst().first).area.maxX <= swatch.minX)
  }
}
