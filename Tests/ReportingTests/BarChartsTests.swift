import Drawing
import Testing

@testable import Reporting

/// Bars and stacked bars: lengths, order, and what is missing.
struct BarChartsTests {
  private static let inForce = Paint.solid(Color(hex: 0xA06BC6))
  private static let lapsed = Paint.solid(Color(hex: 0xC4923A))
  private static let noData = Paint.hatch(
    .init(angle: 45, spacing: 3.4, width: 0.25, color: Color(hex: 0xB9B9B9), ground: .white))

  private static let bars = BarChart(
    rowHeading: "Country", unit: "Plans",
    rows: [
      .init(label: "Squareland", value: 20, text: "20"),
      .init(label: "Circleland", value: 5, text: "5"),
      .init(label: "Ovalland", value: 0, text: "0"),
      .init(label: "Triangleland", value: nil, text: "no data"),
    ], paint: inForce)

  private static func stacked(_ measure: StackedBars.Measure) -> StackedBars {
    StackedBars(
      rowHeading: "Country", unit: "Units", totalHeading: "Total", measure: measure,
      categories: [
        .init(label: "in force", paint: inForce, isMissing: false),
        .init(label: "lapsed", paint: lapsed, isMissing: false),
        .init(label: "no data", paint: noData, isMissing: true),
      ],
      rows: [
        .init(label: "Squareland", counts: [10, 0, 30]),
        .init(label: "Circleland", counts: [2, 6, 12]),
        .init(label: "Triangleland", counts: [0, 0, 8]),
      ])
  }

  @Test("Bars are as long as their numbers; nothing known is a word and no bar")
  func lengths() throws {
    let page = try ChartPage(.bars(Self.bars))
    let bars = page.boxes(Self.inForce)
    #expect(bars.count == 2)
    #expect(abs(bars[0].width / bars[1].width - 4) < 1e-9)
    #expect(bars[0].minX == bars[1].minX)
    #expect(page.isTidy)
    #expect(page.reading.strings.count { $0 == "Plans" } == 1)
    // The value stands behind the end of its bar, and what is missing at the beginning.
    let value = try #require(page.area(of: "20"))
    #expect(value.minX > bars[0].maxX)
    let missing = try #require(page.area(of: "no data"))
    #expect(missing.minX > bars[0].minX && missing.minX < bars[0].minX + 10)
    #expect(
      page.cells == [
        ["Squareland", "20"], ["Circleland", "5"], ["Ovalland", "0"],
        ["Triangleland", "no data"],
      ])
  }

  @Test("In Arabic bars grow from the right")
  func mirrored() throws {
    let page = try ChartPage(.bars(Self.bars), language: "ar")
    let plain = try ChartPage(.bars(Self.bars)).boxes(Self.inForce)
    let bars = page.boxes(Self.inForce)
    let sum = ChartPage.area.minX + ChartPage.area.maxX
    for (bar, mirror) in zip(plain, bars) {
      #expect(abs(bar.minX + mirror.maxX - sum) < 1e-9)
      #expect(abs(bar.width - mirror.width) < 1e-9)
    }
    #expect(page.isTidy)
  }

  @Test("Shares fill bars of one length, counts share one scale; the missing kinds stand last")
  func stacks() throws {
    let shares = try ChartPage(.stackedBars(Self.stacked(.share)))
    let plans = shares.boxes(Self.inForce).filter { $0.height > 10 }
    let missing = shares.boxes(Self.noData).filter { $0.height > 10 }
    #expect(plans.count == 2 && missing.count == 3)
    // 10 of 40 and 2 of 20; the bar of a row without any assessment is all of the missing kind.
    let whole = missing[2].width
    #expect(abs(plans[0].width / whole - 0.25) < 1e-9)
    #expect(abs(plans[1].width / whole - 0.1) < 1e-9)
    for box in missing { #expect(abs(box.maxX - missing[2].maxX) < 1e-9) }
    let counts = try ChartPage(.stackedBars(Self.stacked(.count)))
    let scaled = counts.boxes(Self.noData).filter { $0.height > 10 }
    #expect(abs(scaled[0].width / scaled[2].width - 30.0 / 8) < 1e-9)
    #expect(shares.isTidy && counts.isTidy)
  }

  @Test("The table has every count; where nothing is assessed a dash and no zero")
  func table() throws {
    let page = try ChartPage(.stackedBars(Self.stacked(.share)))
    #expect(
      page.cells == [
        ["Squareland", "10", "0", "30", "40"], ["Circleland", "2", "6", "12", "20"],
        ["Triangleland", "–", "–", "8", "8"],
      ])
    #expect(
      page.table?.columns.map(\.heading) == ["Country", "in force", "lapsed", "no data", "Total"])
  }

  @Test("A category that no row has is neither in the key nor in the table")
  func unused() throws {
    var chart = Self.stacked(.share)
    chart.rows.remove(at: 1)
    let page = try ChartPage(.stackedBars(chart))
    #expect(!page.reading.strings.contains("lapsed"))
    #expect(page.table?.columns.count == 4)
  }

  @Test("A chart without rows draws nothing")
  func empty() throws {
    var chart = Self.bars
    chart.rows = []
    #expect(try ChartPage(.bars(chart)).elements.isEmpty)
  }
}
