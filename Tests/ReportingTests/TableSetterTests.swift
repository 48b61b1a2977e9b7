import Drawing
import Testing

@testable import Reporting

/// Tables as blocks: what stays together, what is repeated, where rules are.
struct TableSetterTests {
  private var setter: TableSetter {
    TableSetter(
      setter: Typesetter(
        measuring: FixedWidthMeasuring(), style: PageStyle(.init()),
        wording: SampleReport.words()), sources: [1], width: 400)
  }

  private func table(_ rows: [(String, Bool)], remainder: String? = nil) -> TableContent {
    TableContent(
      id: "t", columns: [.init(heading: "Name", share: 1), .init(heading: "Source", share: 1)],
      rows: rows.map {
        .init(cells: [.text($0.0), .references([1, 7])], isSubordinate: $0.1)
      }, remainder: remainder, continuation: "Table (continued)")
  }

  @Test("Rows carry the heads that stand over them on the next page")
  func heads() throws {
    let blocks = try setter.blocks(table((1...5).map { ("Row \($0)", false) }))
    #expect(blocks.count == 6)
    #expect(blocks.dropFirst().allSatisfy { $0.repeatedHead.count == 2 })
    let filling = ColumnFilling(
      Array(blocks.dropFirst(3)), columns: 1, height: 500, grid: LineGrid(pitch: 13),
      isForced: true)
    #expect(filling.placements.count == 5)
  }

  @Test("Neither the first nor the last row stands alone")
  func company() throws {
    let blocks = try setter.blocks(table((1...5).map { ("Row \($0)", false) }))
    #expect(blocks.map(\.keepsWithNext) == [true, true, false, false, true, false])
  }

  @Test("A unit keeps with the first row under it, and the rest with the last row")
  func groups() throws {
    let rows = [
      ("A", false), ("B", false), ("C", false), ("C1", true), ("C2", true), ("D", false),
      ("E", false),
    ]
    let blocks = try setter.blocks(table(rows, remainder: "3 more"))
    #expect(
      blocks.map(\.keepsWithNext) == [true, true, false, true, false, false, true, true, false])
  }

  @Test("Light rules stand between groups only")
  func rules() throws {
    let rows = [("A", false), ("B", false), ("C", false), ("C1", true), ("D", false)]
    let blocks = try setter.blocks(table(rows))
    let counts = try blocks.map { block in
      try SceneReading(block.elements(Point(x: 0, y: 0))).groups(.artifact).count
    }
    #expect(counts == [1, 0, 0, 1, 0, 1])
  }

  @Test("Subordinate rows stand in; numbers lead to the list only where it has them")
  func cells() throws {
    let blocks = try setter.blocks(table([("A", false), ("A1", true)]))
    let first = try SceneReading(blocks[1].elements(Point(x: 0, y: 0)))
    let second = try SceneReading(blocks[2].elements(Point(x: 0, y: 0)))
    #expect(second.lines[0].area.minX == first.lines[0].area.minX + 10)
    #expect(first.strings == ["A", "1", "7"])
    #expect(first.links.map(\.target) == [.destination("source-1")])
  }

  @Test("A table without rows is its last line alone, or nothing")
  func empty() throws {
    #expect(try setter.blocks(table([])).isEmpty)
    #expect(try setter.blocks(table([], remainder: "37 units without data")).count == 1)
  }
}
