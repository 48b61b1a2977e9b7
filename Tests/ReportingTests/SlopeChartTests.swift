import Drawing
import Testing

@testable import Reporting

/// Slopes: two values a row, names at both ends.
struct SlopeChartTests {
  private func chart(_ values: [(Double?, Double?)]) -> SlopeChart {
    func text(_ value: Double?) -> String { value.map { "\(Int($0))%" } ?? "no data" }
    return SlopeChart(
      rowHeading: "Country", unit: "Share", firstHeading: "2021", lastHeading: "2026",
      rows: values.enumerated().map { index, pair in
        .init(
          label: "Land\(index + 1)", first: pair.0, last: pair.1, firstText: text(pair.0),
          lastText: text(pair.1))
      })
  }

  /// The lines between the two dates, by their bounds.
  private func lines(_ page: ChartPage) -> [Rectangle] {
    ChartPage.boxes(page.elements) { $0.fill == nil && $0.stroke?.width == 1.4 }
  }

  @Test("A line rises with its row, and both ends say name and value")
  func rising() throws {
    let page = try ChartPage(.slope(chart([(10, 40), (20, 20)])))
    let lines = lines(page)
    #expect(lines.count == 2)
    // 10 to 40 is three times as steep as 10 to 20 would be; a level line has no height.
    #expect(lines[0].height > 50 && lines[1].height == 0)
    let first = try #require(page.area(of: "Land1 10%"))
    let last = try #require(page.area(of: "40% Land1"))
    #expect(first.maxX < lines[0].minX && last.minX > lines[0].maxX)
    #expect(last.midY < first.midY)
    #expect(page.reading.strings.count { $0 == "Share" } == 1)
    #expect(page.isTidy)
    #expect(page.cells == [["Land1", "10%", "40%"], ["Land2", "20%", "20%"]])
  }

  @Test("Equal and near values have labels that stand off each other", arguments: ["en", "ar"])
  func crowded(language: String) throws {
    let values = (0..<12).map { (Double($0 % 3), Double(20 + $0 % 2)) }
    let page = try ChartPage(.slope(chart(values)), language: language)
    #expect(page.reading.strings.count { $0.hasPrefix("Land") } == 12)
    #expect(page.isTidy)
  }

  @Test("What is not known at one date has no line, and one end at the other")
  func missing() throws {
    let page = try ChartPage(.slope(chart([(nil, 30), (10, 40), (nil, nil)])))
    #expect(lines(page).count == 1)
    #expect(page.reading.strings.contains("30% Land1"))
    #expect(!page.reading.strings.contains { $0.contains("Land3") })
    #expect(page.cells[0] == ["Land1", "no data", "30%"])
    #expect(page.cells[2] == ["Land3", "no data", "no data"])
    #expect(try ChartPage(.slope(chart([(nil, nil)]))).elements.isEmpty)
  }

  @Test("In Arabic the earlier date stands at the right")
  func mirrored() throws {
    let page = try ChartPage(.slope(chart([(10, 40)])), language: "ar")
    let (first, last) = (try #require(page.area(of: "2021")), try #require(page.area(of: "2026")))
    #expect(first.minX > last.minX)
    #expect(page.isTidy)
  }

  @Test("Labels move as little as keeps them apart, and stay in their range")
  func spreading() {
    // Two labels that want one place share the way; a third one far off stays.
    #expect(
      LabelSpreading.spread([(50, 10), (50, 10), (90, 10)], within: 0...100) == [45, 55, 90])
    // At the edge all of the way is on one side.
    #expect(LabelSpreading.spread([(0, 10), (2, 10)], within: 0...100) == [5, 15])
    // Order is that of the wanted places, results in the order given.
    #expect(LabelSpreading.spread([(52, 10), (50, 10)], within: 0...100) == [56, 46])
    #expect(LabelSpreading.spread([], within: 0...1).isEmpty)
  }
}
