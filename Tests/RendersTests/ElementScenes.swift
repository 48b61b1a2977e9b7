import CairoRendering
import Drawing
import Projections
import SimpleFeatures
import Wording

@testable import Cartography
@testable import Reporting

/// Small pictures, each of one element of maps and reports.
struct ElementScenes {
  static let names = [
    "legend", "legend-arabic", "missing-kinds", "hatches", "scale-bar", "title-block",
    "graticule", "symbols", "symbols-flannery", "dots", "dorling", "shrunk-units", "chart",
    "key-figures", "table", "labels", "hatched-scale", "inset", "locator", "legend-change",
    "legend-evidence-age", "legend-bivariate", "legend-bivariate-arabic", "legend-certainty",
    "look-print", "look-dark",
    "legend-histogram", "legend-histogram-arabic", "labels-abbreviated", "labels-second",
    "unit-map", "changes", "running-text", "callouts", "callouts-arabic",
    "chart-bars", "chart-dots", "chart-heat", "chart-slope", "chart-stacked",
    "chart-stacked-arabic", "chart-timeline",
  ]

  static let style = SheetStyle(medium: .print, size: Size(width: 842, height: 595))
  static let theme = MapTheme()

  /// The picture of one of `names`.
  static func scene(_ name: String, measuring: any TextMeasuring) throws -> Scene {
    let elements = ElementScenes(measuring: measuring)
    switch name {
    case "legend": return try elements.legend(language: "en")
    case "legend-arabic": return try elements.legend(language: "ar")
    case "missing-kinds": return try elements.missingKinds()
    case "hatches": return elements.hatches()
    case "scale-bar": return try elements.scaleBar()
    case "title-block": return try elements.titleBlock()
    case "graticule": return try elements.graticule()
    case "symbols": return try elements.symbols()
    case "symbols-flannery": return try elements.flannerySymbols()
    case "dots": return try elements.dots()
    case "dorling": return try elements.cartogram(.dorling)
    case "shrunk-units": return try elements.cartogram(.nonContiguous)
    case "chart": return try elements.chart()
    case "key-figures": return try elements.keyFigures()
    case "table": return try elements.table()
    case "hatched-scale": return try HatchedScale.scene(measuring: measuring)
    case "inset": return try LandScenes(measuring: measuring).inset()
    case "locator": return try LandScenes(measuring: measuring).locator()
    case "changes": return try changes(measuring: measuring)
    case "running-text": return try elements.runningText()
    case "callouts": return try elements.callouts(language: "en")
    case "callouts-arabic": return try elements.callouts(language: "ar")
    case "unit-map": return try LandScenes(measuring: measuring).unitMap()
    case "legend-change": return try elements.changeLegend()
    case "legend-evidence-age": return try elements.ageLegend()
    case "legend-bivariate": return try elements.bivariateLegend(language: "en")
    case "legend-bivariate-arabic": return try elements.bivariateLegend(language: "ar")
    case "look-print": return try LookScenes(measuring: measuring).scene(.print)
    case "look-dark": return try LookScenes(measuring: measuring).scene(.dark)
    case "legend-certainty": return try elements.certaintyLegend()
    case "legend-histogram": return try elements.histogramLegend(language: "en")
    case "legend-histogram-arabic": return try elements.histogramLegend(language: "ar")
    case "labels-abbreviated": return try LandScenes(measuring: measuring).abbreviated()
    case "labels-second": return try LandScenes(measuring: measuring).secondNames()
    case "labels": return try elements.labels()
    default: return try ChartScenes(measuring: measuring).scene(name)
    }
  }

  let measuring: any TextMeasuring

  private init(measuring: any TextMeasuring) { self.measuring = measuring }

  func setter(_ language: String = "en") -> TextSetter {
    TextSetter(measuring: measuring, theme: Self.theme, language: language)
  }

  private var typesetter: Typesetter {
    Typesetter(
      measuring: measuring, style: PageStyle(Self.theme), wording: Phrasebook(language: "en"))
  }

  func picture(_ width: Double, _ height: Double, _ elements: [SceneElement]) -> Scene {
    Scene(size: Size(width: width, height: height), elements: elements, title: "Element")
  }

  /// A furnishing with 10 points of paper around it.
  func picture(_ furnishing: Furnishing) -> Scene {
    picture(
      (furnishing.size.width + 20).rounded(.up), (furnishing.size.height + 20).rounded(.up),
      furnishing.placed(at: Point(x: 10, y: 10)))
  }

  // MARK: Maps

  private static let paints: [(label: (en: String, ar: String), kind: FillCategory.Kind, Paint)] = [
    (("preparing", "قيد الإعداد"), .value, .solid(Color(hex: 0xE6DAEF))),
    (("drafted", "مصاغة"), .value, .solid(Color(hex: 0xC6A9DA))),
    (("in force", "سارية"), .value, .solid(Color(hex: 0xA06BC6))),
    (("in force, funded", "سارية وممولة"), .value, .solid(Color(hex: 0x6B2C91))),
    (
      ("lapsed", "منتهية"), .lapsed,
      .hatch(
        .init(
          angle: 45, spacing: 5, width: 0.8, color: Color(hex: 0x8A5E14),
          ground: Color(hex: 0xC4923A), dash: [5, 2.5]))
    ),
    (
      ("no known activity", "لا نشاط معروف"), .noKnownActivity,
      .dots(
        .init(
          radius: 0.4, spacing: 3.2, color: Color(hex: 0x8C8C8C), ground: Color(hex: 0xECECEC)))
    ),
    (
      ("no data", "لا بيانات"), .noData,
      .hatch(
        .init(angle: 45, spacing: 3.4, width: 0.25, color: Color(hex: 0xB9B9B9), ground: .white))
    ),
    (("not applicable", "لا ينطبق"), .notApplicable, .solid(Color(hex: 0xCCCCCC))),
    (
      ("suppressed", "محجوبة"), .suppressed,
      .hatch(
        .init(
          angle: 45, spacing: 3, width: 0.25, color: Color(hex: 0x8C8C8C), ground: .white,
          crossed: true))
    ),
  ]

  private func fill(_ range: Range<Int>, language: String = "en") -> FillLayer {
    let chosen = Self.paints[range]
    return FillLayer(
      title: language == "ar" ? "خطة العمل" : "Action plan",
      categories: chosen.enumerated().map { index, entry in
        FillCategory(
          id: "kind-\(index)", label: language == "ar" ? entry.label.ar : entry.label.en,
          kind: entry.kind, paint: entry.2)
      },
      categoryOfUnit: chosen.indices.flatMap { index in
        Array(repeating: index - range.lowerBound, count: 2 * (index + 1))
      })
  }

  /// A legend of a fill alone.
  func legend(of fill: FillLayer, language: String) throws -> Scene {
    picture(
      try Legend(
        setter: setter(language), style: Self.style, wording: Phrasebook(language: language)
      ).furnishing(
        .init(fill: fill, symbols: nil, symbolLayer: nil, marks: [], lines: []),
        maximumWidth: 190))
  }

  private func legend(language: String) throws -> Scene {
    picture(
      try Legend(
        setter: setter(language), style: Self.style, wording: Phrasebook(language: language)
      ).furnishing(
        .init(
          fill: fill(0..<7, language: language), symbols: nil, symbolLayer: nil, marks: [],
          lines: language == "ar"
            ? []
            : [
              .init(
                label: "disputed boundary",
                stroke: Stroke(color: Color(hex: 0x555555), width: 0.7, dash: [2.2, 1.6]))
            ]),
        maximumWidth: 160))
  }

  /// Every kind that is missing as a field beside its neighbour.
  private func missingKinds() throws -> Scene {
    var elements: [SceneElement] = []
    for (index, entry) in Self.paints[4...].enumerated() {
      let x = 10 + Double(index) * 46
      elements.append(
        .shape(
          .init(
            Path(Rectangle(x: x, y: 10, width: 46, height: 40)), fill: entry.2,
            stroke: Stroke(color: .white, width: 0.5))))
      let block = setter().block(
        entry.label.en, setter().style(6.5), alignment: .center, width: 44)
      elements.append(.text(.init(block, at: Point(x: x + 1, y: 53), width: 44)))
    }
    return picture(250, 76, elements)
  }

  /// Hatches are laid from the page's origin: neighbours' lines meet.
  private func hatches() -> Scene {
    let hatches = [
      Paint.Hatch(angle: 45, spacing: 6, width: 0.8, color: .black),
      Paint.Hatch(angle: -30, spacing: 5, width: 0.6, color: Color(hex: 0x6B2C91)),
      Paint.Hatch(angle: 0, spacing: 4, width: 0.5, color: .black, dash: [6, 3]),
      Paint.Hatch(angle: 20, spacing: 6, width: 0.4, color: .black, crossed: true),
    ]
    var elements: [SceneElement] = []
    for (index, hatch) in hatches.enumerated() {
      let x = 10 + Double(index) * 58
      var left = Path()
      var right = Path()
      left.move(x: x, y: 10)
      for (px, py) in [(20.0, 10.0), (31, 34), (17, 60), (0, 60)] { left.line(x: x + px, y: py) }
      left.close()
      right.move(x: x + 20, y: 10)
      for (px, py) in [(48.0, 10.0), (48, 60), (17, 60), (31, 34)] {
        right.line(x: x + px, y: py)
      }
      right.close()
      for path in [left, right] {
        elements.append(
          .shape(
            .init(
              path, fill: .hatch(hatch), stroke: Stroke(color: Color(hex: 0x999999), width: 0.3)
            )))
      }
    }
    return picture(250, 70, elements)
  }

  private func scaleBar() throws -> Scene {
    let bars = try [250.0, 2_000, 5].compactMap {
      try ScaleBar(setter: setter(), style: Self.style).furnishing(
        metersPerPoint: $0, frameWidth: 500, wording: Phrasebook(language: "en"))?.furnishing
    }
    return picture(.stack(bars, gap: 6, width: bars.map(\.size.width).max() ?? 0))
  }

  private func titleBlock() throws -> Scene {
    let heading = try Heading(setter: setter(), style: Self.style).furnishing(
      title: "Localization of UNSCR 1325 in Uganda", subtitle: "Status by district", width: 250)
    let smallPrint = try SmallPrint(setter: setter(), style: Self.style).furnishing(
      FootWords(notes: ["Most districts were never assessed."]), omission: [],
      furniture: MapFurniture(
        asOfLine: "Status as of 23 November 2026", sourceLine: "Source: example.org",
        editionLine: "Boundaries: an edition", disclaimer: "The boundaries imply nothing.",
        organisation: "A network"), width: 250)
    return picture(.stack([heading, smallPrint], gap: 10, width: 250))
  }

  private func graticule() throws -> Scene {
    let projector = try BoundaryProjector(
      .automatic(for: .world, isWorld: true, aspectRatio: 2))
    let outline = try projector.outlineOfTheGlobe()
    let lines = try projector.graticule(stepInDegrees: 15, within: nil, detailInMeters: 50_000)
    guard let box = ProjectedBox(ordinates: outline.ordinates) else { return picture(1, 1, []) }
    let viewport = Viewport(
      fitting: box, in: Rectangle(x: 5, y: 5, width: 240, height: 120), padding: 0)
    return picture(
      250, 130,
      GraticulePainter().layers(
        outline: outline, graticule: lines, viewport: viewport, theme: Self.theme))
  }

  private func symbols() throws -> Scene {
    let place = GeographicPosition(longitude: 0, latitude: 0)
    let layer = SymbolLayer(
      title: "Members",
      symbols: [
        .init(unit: 0, position: place, value: .count(120)),
        .init(unit: 1, position: place, value: .suppressed),
      ],
      suppressedLabel: "not shown")
    let scale = SymbolScale(
      largestValue: 120, frame: Rectangle(x: 0, y: 0, width: 700, height: 480))
    let legend = try SymbolLegend(
      setter: setter(), style: Self.style, wording: Phrasebook(language: "en")
    ).furnishing(layer, scale, maximumWidth: 150)
    let circles: [SceneElement] = [(120, 150.0), (60, 178), (30, 196), (5, 212)].map {
      .shape(
        .init(
          Path(circleAround: Point(x: $0.1, y: 40), radius: scale.radius(of: $0.0)),
          fill: .solid(SymbolPainter.fill(Self.theme.accent)),
          stroke: Stroke(color: .white, width: 0.5)))
    }
    return picture(
      230, legend.size.height + 20,
      legend.placed(at: Point(x: 10, y: 10)) + circles
        + SymbolPainter.suppressed(at: Point(x: 222, y: 40), Self.theme))
  }

  // MARK: Reports

  /// One count is known to the year only.
  private func chart() throws -> Scene {
    let chart = TimeChart(
      unit: "Number of countries",
      points: [
        .init(year: 2011.2, value: 25, date: "March 2011"),
        .init(year: 2016.5, value: 61, date: "July 2016"),
        .init(year: 2019.7, value: 82, date: "September 2019"),
        .init(year: 2025.5, value: 108, span: 2025...2026, date: "2025"),
      ])
    return picture(
      300, 170,
      try TimeChartPainter(setter: typesetter, wording: Phrasebook(language: "en")).elements(
        chart, in: Rectangle(x: 10, y: 10, width: 280, height: 150)))
  }

  private func keyFigures() throws -> Scene {
    let blocks = try KeyFigureGrid(setter: typesetter, width: 280, numeralSize: 24).blocks(
      [
        KeyFigure(value: "14 of 37", label: "units with a plan in force"),
        KeyFigure(value: "2", label: "lapsed"), KeyFigure(value: "1,325", label: "members"),
      ], id: "figures")
    return picture(blocks, width: 280)
  }

  private func table() throws -> Scene {
    let table = TableContent(
      id: "units",
      columns: [
        .init(heading: "Unit", share: 3), .init(heading: "Status", share: 4),
        .init(heading: "Members", share: 2, alignment: .trailing),
        .init(heading: "Source", share: 2),
      ],
      rows: [
        .init(cells: [
          .text("Gombe"), .swatch(Self.paints[2].2, "in force"), .text("1,325"),
          .references([1, 7]),
        ]),
        .init(
          cells: [
            .text("Balanga"), .swatch(Self.paints[1].2, "drafted"), .text("7"), .references([2]),
          ], isSubordinate: true),
        .init(cells: [
          .text("Amuria"), .swatch(Self.paints[4].2, "lapsed"), .text("48"), .references([]),
        ]),
      ], remainder: "98 more units without data", continuation: "Table (continued)")
    return picture(
      try TableSetter(setter: typesetter, sources: [1, 2], width: 280).blocks(table), width: 280)
  }

  private func picture(_ blocks: [Block], width: Double) -> Scene {
    var y = 10.0
    var elements: [SceneElement] = []
    for block in blocks {
      elements += block.elements(Point(x: 10, y: y))
      y += block.height
    }
    return picture(width + 20, (y + 10).rounded(.up), elements)
  }

  /// Names in several scripts with a rim on a dark ground.
  private func labels() throws -> Scene {
    let names = [
      ("en", "Nassarawa"), ("ar", "الخرطوم"), ("ne", "काठमाडौं"), ("uk", "Кропивницький"),
      ("am", "አዲስ አበባ"), ("bn", "চট্টগ্রাম"), ("ka", "თბილისი"), ("my", "ရန်ကုန်"),
    ]
    var elements: [SceneElement] = [
      .shape(
        .init(
          Path(Rectangle(x: 0, y: 0, width: 230, height: 96)), fill: .solid(Color(hex: 0xA06BC6))))
    ]
    for (index, name) in names.enumerated() {
      let setter = setter(name.0)
      let block = setter.block(name.1, setter.style(11), width: 100)
      let place = Point(x: 10 + Double(index % 2) * 110, y: 6 + Double(index / 2) * 22)
      elements.append(
        .text(.init(block, at: place, width: 100, halo: .init(color: .white, width: 1))))
    }
    return picture(230, 96, elements)
  }
}
