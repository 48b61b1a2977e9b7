import Drawing
import Testing

@testable import Reporting

/// How key figures are arranged.
struct KeyFigureGridTests {
  @Test(
    "Key figures stand in rows that are as equal as they can be",
    arguments: [(1, 3), (3, 3), (4, 4), (5, 3), (6, 3), (7, 4), (8, 4), (9, 3), (12, 4)])
  func figureColumns(count: Int, columns: Int) {
    #expect(KeyFigureGrid.columns(for: count) == columns)
  }

  @Test("Numerals of neighbours stand farther apart than they are high, however long they are")
  func numeralsApart() throws {
    let grid = KeyFigureGrid(
      setter: Typesetter(
        measuring: FixedWidthMeasuring(), style: PageStyle(.init()),
        wording: SampleReport.words()),
      width: 493, numeralSize: 34)
    func sizes(_ value: String) throws -> (size: Double, gap: Double) {
      let blocks = try grid.blocks(
        [KeyFigure](repeating: KeyFigure(value: value, label: "units"), count: 6), id: "figures")
      let numerals = try SceneReading(blocks[0].elements(Point(x: 0, y: 0))).lines
        .filter { $0.string == value }
      let size = numerals[0].area.width / FixedWidthMeasuring.width(value, 1)
      return (size, numerals[1].area.minX - numerals[0].area.maxX)
    }
    #expect(abs(try sizes("108").size - 34) < 1e-9)
    for value in ["14 of 37", "14 sur 37!", "1 000 of 1 000"] {
      let (size, gap) = try sizes(value)
      #expect(size < 34 && gap > 1.05 * size, "\(value)")
    }
  }
}
