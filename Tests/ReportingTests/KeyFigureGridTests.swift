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
}
