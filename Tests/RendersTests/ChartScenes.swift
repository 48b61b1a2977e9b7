import Drawing
import Wording

@testable import Cartography
@testable import Reporting

/// A picture of each kind of chart; the countries are invented.
struct ChartScenes {
  let measuring: any TextMeasuring

  func scene(_ name: String) throws -> Scene {
    switch name {
    case "chart-bars": try picture(.bars(bars))
    case "chart-dots": try picture(.dots(dots))
    case "chart-heat": try picture(.heat(heat))
    case "chart-slope": try picture(.slope(slope))
    case "chart-stacked": try picture(.stackedBars(stacked("en")))
    case "chart-stacked-arabic": try picture(.stackedBars(stacked("ar")), language: "ar")
    default: try picture(.timeline(timeline))
    }
  }

  private func picture(
    _ drawing: ReportChart.Drawing, language: String = "en"
  ) throws -> Scene {
    let wording = Phrasebook(language: language)
    let figure = ChartFigure(
      chart: ReportChart(id: "chart", title: "", drawing: drawing, alternativeText: ""),
      setter: Typesetter(
        measuring: measuring, style: PageStyle(MapTheme()), wording: wording), wording: wording)
    var y = 10.0
    var elements: [SceneElement] = []
    for block in try figure.blocks(width: 300) {
      elements += block.elements(Point(x: 10, y: y))
      y += block.height
    }
    return Scene(
      size: Size(width: 320, height: (y + 10).rounded(.up)), elements: elements, title: "Element")
  }

  private static let inForce = Paint.solid(Color(hex: 0xA06BC6))
  private static let drafted = Paint.solid(Color(hex: 0xC6A9DA))
  private static let lapsed = Paint.hatch(
    .init(
      angle: 45, spacing: 5, width: 0.8, color: Color(hex: 0x8A5E14),
      ground: Color(hex: 0xC4923A), dash: [5, 2.5]))
  private static let noData = Paint.hatch(
    .init(angle: 45, spacing: 3.4, width: 0.25, color: Color(hex: 0xB9B9B9), ground: .white))

  private var bars: BarChart {
    BarChart(
      rowHeading: "Country", unit: "Number of units known to have a plan in force",
      rows: [
        .init(label: "Squareland", value: 14, text: "14"),
        .init(label: "Circleland", value: 3, text: "3"),
        .init(label: "Ovalland", value: 0, text: "0"),
        .init(label: "Triangleland", value: nil, text: "no data"),
      ], paint: Self.inForce)
  }

  private func stacked(_ language: String) -> StackedBars {
    let wording = Phrasebook(language: language)
    let names =
      language == "ar"
      ? ["بلاد المربع", "بلاد الدائرة", "بلاد المثلث"]
      : ["Squareland", "Circleland", "Triangleland"]
    let counts = [[14, 2, 1, 20], [3, 0, 9, 100], [0, 0, 0, 18]]
    return StackedBars(
      rowHeading: wording(.directoryCountry), unit: wording(.chartShareOfUnits),
      totalHeading: wording(.headTotal), measure: .share,
      categories: [
        .init(label: wording(.statusInForce), paint: Self.inForce, isMissing: false),
        .init(label: wording(.statusDrafted), paint: Self.drafted, isMissing: false),
        .init(label: wording(.statusLapsed), paint: Self.lapsed, isMissing: false),
        .init(label: wording(.statusNoData), paint: Self.noData, isMissing: true),
      ],
      rows: zip(names, counts).map { .init(label: $0, counts: $1) })
  }

  private var dots: DotPlot {
    let young = Paint.solid(Color(hex: 0xA1DAB4))
    let old = Paint.solid(Color(hex: 0x225EA8))
    return DotPlot(
      rowHeading: "Country", unit: "Years", countHeading: "Number of units",
      keys: [
        .init(label: "1–2 years", paint: young), .init(label: "6 years and more", paint: old),
      ],
      rows: [
        .init(
          label: "Squareland", dots: [.init(value: 2, count: 14, paint: young)],
          missing: "no data"),
        .init(
          label: "Circleland",
          dots: [
            .init(value: 1, paint: young), .init(value: 8, paint: old),
            .init(value: 9, count: 3, paint: old),
          ], missing: "no data"),
        .init(label: "Triangleland", dots: [], missing: "no data"),
      ])
  }

  private var heat: HeatTable {
    HeatTable(
      rowHeading: "Country", unit: "Number of units known to have a plan in force",
      columns: ["2021", "2022", "2023", "2024", "2025", "2026"],
      rows: [
        .init(label: "Squareland", counts: [nil, 0, 2, 8, 14, 14]),
        .init(label: "Circleland", counts: [3, 3, 4, 4, 4, 3]),
        .init(label: "Triangleland", counts: [nil, nil, nil, nil, nil, nil]),
      ], color: Color(hex: 0xA06BC6),
      missing: .init(label: "no data", paint: Self.noData))
  }

  private var slope: SlopeChart {
    SlopeChart(
      rowHeading: "Country", unit: "Share of all units, known to have a plan in force",
      firstHeading: "31 December 2021", lastHeading: "23 November 2026",
      rows: [
        .init(label: "Squareland", first: 5, last: 38, firstText: "5%", lastText: "38%"),
        .init(label: "Circleland", first: 4, last: 3, firstText: "4%", lastText: "3%"),
        .init(label: "Ovalland", first: 21, last: 21, firstText: "21%", lastText: "21%"),
        .init(
          label: "Triangleland", first: nil, last: 1, firstText: "no data", lastText: "1%"),
      ])
  }

  private var timeline: MilestoneTimeline {
    MilestoneTimeline(
      rowHeading: "Unit",
      keys: [
        .init(label: "in force", paint: Self.inForce),
        .init(label: "drafted", paint: Self.drafted),
      ],
      rows: [
        .init(
          label: "North Hills",
          periods: [.init(years: 2018.2...2023, paint: Self.inForce)],
          events: [
            .init(span: 2017.3...2017.3, paint: Self.drafted, date: "May 2017", event: "drafted"),
            .init(span: 2018.2...2018.2, paint: Self.inForce, date: "2018", event: "adopted"),
          ]),
        .init(
          label: "River Side",
          periods: [.init(years: 2022...2026.9, isOpen: true, paint: Self.inForce)],
          events: [
            .init(
              span: 2021...2021.99, isInexact: true, paint: Self.inForce, date: "2021",
              event: "adopted")
          ]),
        .init(
          label: "West Shore",
          periods: [.init(years: 2024.3...2029, paint: Self.inForce)],
          events: [
            .init(span: 2024.3...2024.3, paint: Self.inForce, date: "2024", event: "launched")
          ]),
      ], today: 2026.9, todayLabel: "23 November 2026")
  }
}
