import Drawing
import SimpleFeatures
import Testing

@testable import Cartography

@Suite("A map narrowed to some of its units")
struct NarrowedContentTests {
  private func content() -> MapContent {
    var content = FourSquares.content()
    content.fill.covered = [1, 2]
    content.symbols = SymbolLayer(
      title: "Members",
      symbols: (0..<4).map {
        .init(unit: $0, position: .init(longitude: 0, latitude: 0), value: .count($0 + 1))
      }, suppressedLabel: "not shown")
    content.marks = (0..<4).map {
      UnitMark(unit: $0, count: 1, label: "below", kind: "below-in-force")
    }
    content.makeTable = {
      MapTable(
        columns: [
          .init(key: "unit", heading: "Unit"), .init(key: "code", heading: "Code"),
        ],
        rows: [
          ["Alder", "AAA-1"], ["Birch", "AAA-2"], ["Cedar", "BBB-1"], ["Dogwood", "BBB-2"],
          ["Without a code", nil],
        ])
    }
    return content
  }

  @Test("What is counted, marked, listed and told is of the chosen units alone")
  func chosen() {
    let narrowed = content().narrowed(to: [1, 3])
    #expect(narrowed.ground.subject == [1, 3])
    #expect(narrowed.fill.categoryOfUnit == [nil, 2, nil, 3])
    #expect(narrowed.fill.counts == [0, 0, 1, 1])
    #expect(narrowed.fill.covered == [1])
    #expect(narrowed.symbols?.symbols.map(\.unit) == [1, 3])
    #expect(narrowed.marks.map(\.unit) == [1, 3])
    #expect(narrowed.makeTable().rows == [["Birch", "AAA-2"], ["Dogwood", "BBB-2"]])
    #expect(
      MapWordsWriter(content: narrowed).words(footnotes: []).alternativeText
        == "Plans in Squareland. Lapsed: 1, Members: 6 in the 2 units shown.")
  }

  @Test("Narrowed to all it is the same, to none it is about nothing")
  func ends() {
    let all = content().narrowed(to: [3, 2, 1, 0])
    #expect(all.ground.subject == [0, 1, 2, 3] && all.fill == content().fill)
    #expect(all.symbols == content().symbols && all.makeTable().rows.count == 4)
    let none = content().narrowed(to: [])
    #expect(none.ground.subject.isEmpty && none.fill.counts == [0, 0, 0, 0])
    #expect(none.makeTable().rows.isEmpty && none.marks.isEmpty)
  }

  @Test("A unit that the map is not about does not come in")
  func foreign() {
    let narrowed = content().narrowed(to: [1]).narrowed(to: [0, 1])
    #expect(narrowed.ground.subject == [1] && narrowed.fill.counts == [0, 0, 1, 0])
  }

  @Test("A table without codes stays whole, and a map without circles has none after")
  func plain() {
    var plain = FourSquares.content()
    plain.makeTable = {
      MapTable(columns: [.init(key: "unit", heading: "Unit")], rows: [["Alder"], ["Birch"]])
    }
    let narrowed = plain.narrowed(to: [0])
    #expect(narrowed.makeTable().rows.count == 2 && narrowed.symbols == nil)
  }
}
