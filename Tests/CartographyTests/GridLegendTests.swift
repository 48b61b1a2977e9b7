import Drawing
import Testing
import Wording

@testable import Cartography

@Suite("Legends of two crossed scales")
struct GridLegendTests {
  private static let colors: [UInt32] = [0xE1E1E1, 0x654ABB, 0xE9A03E, 0x601C47]

  /// Two columns and two rows, then no data.
  private static let fill = FillLayer(
    title: "Seats and literacy",
    categories: colors.enumerated().map { index, color in
      FillCategory(
        id: "cell-\(index)", label: "cell \(index)", kind: .value,
        paint: .solid(Color(hex: color)), isKeptWhenEmpty: true)
    } + [FillCategory(id: "no-data", label: "no data", kind: .noData, paint: FourSquares.noData)],
    categoryOfUnit: [0, 0, 3, 4],
    form: .grid(
      FillGrid(
        columns: .init(title: "Seats", limits: ["10"]),
        rows: .init(title: "Literacy", limits: ["50"]))))

  private func reading(
    showsCounts: Bool = true, language: String = "en"
  ) throws -> SceneReading {
    let furnishing = try Legend(
      setter: FourSquares.setter(language: language), style: FourSquares.print,
      wording: Phrasebook(language: language), showsCounts: showsCounts
    ).furnishing(
      Legend.Content(fill: Self.fill, symbols: nil, symbolLayer: nil, marks: [], lines: []),
      maximumWidth: 200)
    return try SceneReading(furnishing.placed(at: Point(x: 0, y: 0)))
  }

  private func cell(_ index: Int, _ reading: SceneReading) throws -> Rectangle {
    try #require(
      reading.shapes.first { $0.fill == .solid(Color(hex: Self.colors[index])) }?.path.bounds)
  }

  @Test("Columns grow with the line, rows upwards; the missing kinds follow as a list")
  func order() throws {
    let reading = try reading()
    let cells = try (0..<4).map { try cell($0, reading) }
    #expect(abs(cells[1].minX - cells[0].maxX) < 0.001 && cells[1].minY == cells[0].minY)
    #expect(cells[2].maxY == cells[0].minY && cells[2].minX == cells[0].minX)
    #expect(cells[3].minX == cells[1].minX && cells[3].minY == cells[2].minY)
    #expect(
      reading.strings == [
        "Seats and literacy", "Literacy", "2", "0", "0", "1", "10", "50", "Seats", "no data (1)",
      ])
  }

  @Test("A limit stands between its cells, beyond the grid")
  func limits() throws {
    let reading = try reading()
    let low = try cell(0, reading)
    let ten = try #require(reading.texts.first { $0.string == "10" }).area
    let fifty = try #require(reading.texts.first { $0.string == "50" }).area
    #expect(abs(ten.midX - low.maxX) < 0.5 && ten.minY > low.maxY)
    #expect(try abs(fifty.midY - low.minY) < 0.5 && fifty.minX > cell(1, reading).maxX)
  }

  @Test("In a right-to-left language columns grow to the left, rows still upwards")
  func mirrored() throws {
    let reading = try reading(language: "ar")
    let cells = try (0..<3).map { try cell($0, reading) }
    #expect(abs(cells[1].maxX - cells[0].minX) < 0.001)
    #expect(cells[2].maxY == cells[0].minY)
    let fifty = try #require(reading.texts.first { $0.string == "50" }).area
    #expect(fifty.maxX < cells[1].minX)
  }

  @Test("Counts read on their cells, and can be left out")
  func counts() throws {
    let texts = try reading().texts
    #expect(texts.first { $0.string == "1" }?.style.color == .white)
    #expect(texts.first { $0.string == "2" }?.style.color != .white)
    #expect(
      try reading(showsCounts: false).strings == [
        "Seats and literacy", "Literacy", "10", "50", "Seats", "no data",
      ])
  }

  @Test("Cells that pale may come near each other, those of the surest row and no data may not")
  func paling() {
    let grid = FillGrid(
      columns: .init(title: "Seats", limits: ["10"]),
      rows: .init(title: "Answers", limits: ["50"]), isPaling: true)
    let form = FillLegendForm.grid(grid)
    #expect(form.letsMeet(0, 1) && form.letsMeet(2, 0))
    #expect(!form.letsMeet(2, 3) && !form.letsMeet(0, 4))
    guard case .grid(var plain) = form else { return }
    plain.isPaling = false
    #expect(!FillLegendForm.grid(plain).letsMeet(0, 1))
    #expect(!FillLegendForm.list.letsMeet(0, 1))
  }

  @Test("Colours that pale get no lines, though a copy in grey does not tell them apart")
  func withoutLines() {
    var content = FourSquares.content()
    let colors: [UInt32] = [0xF4F4F4, 0xEDEDF6, 0xB0B0B0, 0x404080]
    content.fill = Self.fill
    for (index, color) in colors.enumerated() {
      content.fill.categories[index].paint = .solid(Color(hex: color))
    }
    var paling = content
    paling.fill.form = .grid(
      FillGrid(
        columns: .init(title: "Seats", limits: ["10"]),
        rows: .init(title: "Answers", limits: ["50"]), isPaling: true))
    #expect(!FillHatching(content).hatched.isEmpty)
    #expect(FillHatching(paling).hatched.isEmpty)
  }
}
