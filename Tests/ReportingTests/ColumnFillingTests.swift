import Drawing
import Testing

@testable import Reporting

/// How blocks follow each other from column to column.
struct ColumnFillingTests {
  private let grid = LineGrid(pitch: 13)

  private func block(_ height: Double, keeps: Bool = false, id: String = "") -> Block {
    Block(height: height, keepsWithNext: keeps) { corner in
      [.group(.init(id: id, elements: [mark(corner)]))]
    }
  }

  private func mark(_ corner: Point) -> SceneElement {
    .shape(.init(Path(Rectangle(x: corner.x, y: corner.y, width: 1, height: 1))))
  }

  @Test("Blocks fill a column, then the next")
  func columns() {
    let filling = ColumnFilling(
      (0..<5).map { _ in block(40) }, columns: 2, height: 100, grid: grid, isForced: true)
    #expect(filling.placements.map(\.column) == [0, 0, 1, 1])
    #expect(filling.placements.map(\.y) == [0, 40, 0, 40])
    #expect(filling.rest.count == 1)
  }

  @Test("Columns that hold all blocks are made as low as they can be")
  func balance() {
    let filling = ColumnFilling.balanced(
      (0..<6).map { _ in block(10) }, columns: 2, height: 500, grid: grid, isForced: true)
    #expect(filling.placements.map(\.column) == [0, 0, 0, 1, 1, 1])
    #expect(filling.height == 30)
  }

  @Test("A heading never stands at the end of a column")
  func headings() {
    let blocks = [block(60), block(20, keeps: true), block(30)]
    let filling = ColumnFilling(blocks, columns: 2, height: 100, grid: grid, isForced: true)
    #expect(filling.placements.map(\.column) == [0, 1, 1])
  }

  @Test("A block that is higher than a page is set all the same")
  func tooHigh() {
    let filling = ColumnFilling(
      [block(300, keeps: true), block(10)], columns: 1, height: 100, grid: grid, isForced: true)
    #expect(filling.placements.count == 1)
    #expect(filling.rest.count == 1)
  }

  @Test("The space before a block is left out at the top of a column")
  func spaces() {
    var second = block(40)
    second.spaceBefore = 15
    let filling = ColumnFilling(
      [block(40), second, second], columns: 2, height: 100, grid: grid, isForced: true)
    #expect(filling.placements.map(\.y) == [0, 55, 0])
  }
}
