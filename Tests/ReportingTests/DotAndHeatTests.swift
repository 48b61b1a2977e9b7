import Drawing
import Testing

@testable import Reporting

/// Dot plots, heat tables and timelines: places, colours, and what is missing.
struct DotAndHeatTests {
  private static let young = Paint.solid(Color(hex: 0xA1DAB4))
  private static let ring = Paint.solid(Color(hex: 0xC6A9DA))
  private static let old = Paint.solid(Color(hex: 0x225EA8))
  private static let noData = Paint.hatch(
    .init(angle: 45, spacing: 3.4, width: 0.25, color: Color(hex: 0xB9B9B9), ground: .white))

  private static let dots = DotPlot(
    rowHeading: "Country", unit: "Years", countHeading: "Units",
    keys: [],
    rows: [
      .init(
        label: "Squareland",
        dots: [.init(value: 0, count: 4, paint: young), .init(value: 10, count: 16, paint: old)],
        missing: "no data"),
      .init(label: "Circleland", dots: [.init(value: 5, paint: old)], missing: "no data"),
      .init(label: "Triangleland", dots: [], missing: "no data"),
    ])

  private static let heat = HeatTable(
    rowHeading: "Country", unit: "Plans", columns: ["2024", "2025", "2026"],
    rows: [
      .init(label: "Squareland", counts: [nil, 0, 8]),
      .init(label: "Circleland", counts: [1, 4, 8]),
    ], color: .black, missing: .init(label: "no data", paint: noData))

  @Test("Dots stand at their numbers; circles are as large as how many have one")
  func places() throws {
    let page = try ChartPage(.dots(Self.dots))
    let first = try #require(page.boxes(Self.young).first)
    let others = page.boxes(Self.old)
    #expect(others.count == 2)
    // 0, 10 and 5 on one axis.
    #expect(abs((first.midX + others[0].midX) / 2 - others[1].midX) < 1e-9)
    #expect(others[0].width > first.width && first.width > others[1].width)
    #expect(page.isTidy)
    #expect(page.reading.strings.contains("16") && page.reading.strings.contains("no data"))
    #expect(
      page.cells == [
        ["Squareland", "0", "4"], ["", "10", "16"], ["Circleland", "5", "1"],
        ["Triangleland", "no data", "–"],
      ])
  }

  @Test("Units without a date are in the table with their number, beside those that have one")
  func undated() throws {
    var dots = Self.dots
    dots.rows[0].missingCount = 3
    dots.rows[2].missingCount = 2
    let page = try ChartPage(.dots(dots))
    #expect(
      page.cells == [
        ["Squareland", "0", "4"], ["", "10", "16"], ["", "no data", "3"],
        ["Circleland", "5", "1"], ["Triangleland", "no data", "2"],
      ])
  }

  @Test("In Arabic the axis runs from the right")
  func mirrored() throws {
    let plain = try ChartPage(.dots(Self.dots))
    let page = try ChartPage(.dots(Self.dots), language: "ar")
    let sum = ChartPage.area.minX + ChartPage.area.maxX
    for paint in [Self.young, Self.old] {
      for (dot, mirror) in zip(plain.boxes(paint), page.boxes(paint)) {
        #expect(abs(dot.midX + mirror.midX - sum) < 1e-9)
      }
    }
    #expect(page.isTidy)
  }

  @Test("The axis has whole numbers up to the largest, at least to 5")
  func axis() {
    let axis = DotAxis(values: [2], width: 220, margin: 10)
    #expect(axis.offset(0) == 10 && axis.offset(5) == 210)
    #expect(axis.ticks(atLeast: 30) == [0, 1, 2, 3, 4, 5])
    #expect(DotAxis(values: [12], width: 220, margin: 10).ticks(atLeast: 40) == [0, 5, 10])
    #expect(DotAxis(values: [], width: 220, margin: 10).last == 5)
  }

  @Test("Fields are the darker, the more they count; none is paper, never assessed is hatched")
  func fields() throws {
    let style = PageStyle(.init())
    let paints = [nil, 0, 1, 4, 8].map {
      HeatTablePainter.paint($0, of: Self.heat, style: style)
    }
    #expect(paints[0] == Self.noData)
    #expect(paints[1] == .solid(style.theme.paper))
    let lightness = paints[1...].compactMap { paint -> Double? in
      if case .solid(let color) = paint { color.red } else { nil }
    }
    #expect(lightness.count == 4)
    #expect(lightness == lightness.sorted(by: >) && Set(lightness).count == 4)
    let page = try ChartPage(.heat(Self.heat))
    #expect(page.isTidy)
    // A table by itself: every field is a cell of it.
    let rows = page.reading.groups(.tableRow)
    let texts = try rows.map { try SceneReading($0.elements).strings }
    #expect(
      texts == [
        ["Country", "2024", "2025", "2026"], ["Squareland", "–", "0", "8"],
        ["Circleland", "1", "4", "8"],
      ])
    #expect(page.table == nil)
  }

  @Test("Columns of a heat table run from the right in Arabic")
  func mirroredFields() throws {
    let page = try ChartPage(.heat(Self.heat), language: "ar")
    let first = try #require(page.area(of: "2024"))
    let last = try #require(page.area(of: "2026"))
    let label = try #require(page.area(of: "Squareland"))
    #expect(label.minX > first.minX && first.minX > last.minX)
    #expect(page.isTidy)
  }

  @Test(
    "What of a plan is to come is outlined only, behind the vertical of the report’s day",
    arguments: ["en", "ar"])
  func toCome(language: String) throws {
    let chart = MilestoneTimeline(
      rowHeading: "Unit", keys: [],
      rows: [
        .init(
          label: "North", periods: [.init(years: 2024...2030, paint: Self.old)], events: [])
      ], today: 2026, todayLabel: "this day")
    let page = try ChartPage(.timeline(chart), language: language)
    let filled = try #require(page.boxes(Self.old).first)
    let outlines = ChartPage.boxes(page.elements) {
      $0.fill == nil && $0.path.bounds?.height == filled.height
    }
    let outlined = try #require(outlines.first)
    #expect(abs(filled.width / outlined.width - 2.0 / 6) < 1e-9)
    let today = language == "ar" ? filled.minX : filled.maxX
    let verticals = ChartPage.boxes(page.elements) {
      $0.path.bounds.map { $0.width == 0 && abs($0.midX - today) < 1e-9 } ?? false
    }
    #expect(!verticals.isEmpty)
    let label = try #require(page.area(of: "this day"))
    #expect(label.minX <= today && today <= label.maxX)
    #expect(page.isTidy)
  }

  @Test("A plan is a bar over its time; an undated milestone is in the table alone")
  func timeline() throws {
    let chart = MilestoneTimeline(
      rowHeading: "Unit", keys: [],
      rows: [
        .init(
          label: "North", periods: [.init(years: 2018...2022, paint: Self.old)],
          events: [
            .init(
              span: 2018...2018, paint: Self.young, date: "2018", event: "adopted",
              instrument: "LAP 1", sourceNumbers: [3]),
            .init(
              span: 2019...2020, isInexact: true, paint: Self.ring, date: "2019",
              event: "budgeted"),
            .init(span: nil, paint: Self.young, date: "undated", event: "monitored"),
          ]),
        .init(
          label: "South",
          events: [.init(span: nil, paint: Self.young, date: "undated", event: "drafted")]),
        .init(
          label: "West", periods: [.init(years: 2020...2026, isOpen: true, paint: Self.old)],
          events: []),
      ], today: 2026)
    let page = try ChartPage(.timeline(chart))
    let bars = page.boxes(Self.old)
    // 2018 to 2022 and 2020 to 2026 on one scale.
    #expect(bars.count == 2)
    #expect(abs(bars[0].width / bars[1].width - 4.0 / 6) < 1e-9)
    #expect(page.boxes(Self.young).count == 1)
    #expect(abs(page.boxes(Self.young)[0].midX - bars[0].minX) < 1e-9)
    // A date known to the year is a ring in the middle of it.
    let ring = try #require(page.boxes(Self.ring).first)
    #expect(abs(ring.midX - (bars[0].minX + bars[0].width * 1.5 / 4)) < 1e-9)
    #expect(!page.reading.strings.contains("South"))
    #expect(page.isTidy)
    #expect(
      page.cells == [
        ["North", "2018", "adopted", "LAP 1", "3"], ["", "2019", "budgeted", "", ""],
        ["", "undated", "monitored", "", ""],
        ["South", "undated", "drafted", "", ""],
      ])
  }
}
