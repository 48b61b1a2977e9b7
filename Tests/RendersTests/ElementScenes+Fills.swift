import Classification
import Drawing
import Localization
import Testing
import Wording

@testable import Cartography
@testable import Configuration
@testable import MapPipeline

/// Legends of fills that compare, with the paints that maps have.
extension ElementScenes {
  func changeLegend() throws -> Scene {
    let wording = Phrasebook(language: "en")
    let day = try #require(CalendarDate(iso: "2020-01-01"))
    let paints = try ChangePaints(theme: ChosenTheme(.standard), palette: nil)
    let words = ChangeWords(wording: wording, from: day)
    let order = ChangeLayer.order
    return try legend(
      of: FillLayer(
        title: wording(.headStatusChange),
        categories: order.map { change in
          FillCategory(
            id: words.id(of: change), label: words.label(of: change), kind: words.kind(of: change),
            paint: paints.paint(for: change))
        }, categoryOfUnit: Array(order.indices)), language: "en")
  }

  func ageLegend() throws -> Scene {
    let wording = Phrasebook(language: "en")
    let categories = try EvidenceAgeLayer.categories(
      wording, theme: ChosenTheme(.standard), palette: nil)
    return try legend(
      of: FillLayer(
        title: wording(.evidenceAge), categories: categories,
        categoryOfUnit: Array(categories.indices)), language: "en")
  }

  func bivariateLegend(language: String) throws -> Scene {
    let colors = (0..<3).flatMap { row in
      (0..<3).map { column in
        BivariatePalette.standard.color(
          first: BivariatePalette.share(step: column, of: 3),
          second: BivariatePalette.share(step: row, of: 3))
      }
    }
    let isArabic = language == "ar"
    return try grid(
      colors, title: isArabic ? "المقاعد والقراءة" : "Seats and literacy",
      columns: .init(
        title: isArabic ? "النساء في المجالس المحلية (%)" : "Women in local councils (%)",
        limits: ["15", "30"]),
      rows: .init(
        title: isArabic ? "إلمام النساء بالقراءة (%)" : "Literacy of women (%)",
        limits: ["45", "60"]), language: language)
  }

  func certaintyLegend() throws -> Scene {
    let classes = try Palette.named("YlGnBu").colors(count: 4)
    let colors = (0..<3).flatMap { row in
      classes.map { CertaintyRamp.color($0, paper: .white, step: row, of: 3) }
    }
    return try grid(
      colors, title: "Women in local councils",
      columns: .init(title: "Women in local councils (%)", limits: ["10", "20", "30"]),
      rows: .init(title: "Answers per thousand asked", limits: ["200", "500"]), language: "en")
  }

  /// Some of the first cells have units, and one unit no data.
  private func grid(
    _ colors: [SRGBColor], title: String, columns: FillGrid.Axis, rows: FillGrid.Axis,
    language: String
  ) throws -> Scene {
    let wording = Phrasebook(language: language)
    let cells = colors.enumerated().map { index, color in
      FillCategory(
        id: "cell-\(index)", label: "\(index)", kind: .value,
        paint: .solid(Color(red: color.red, green: color.green, blue: color.blue)),
        isKeptWhenEmpty: true)
    }
    let noData = FillCategory(
      id: "no-data", label: wording(.statusNoData), kind: .noData, paint: MapTheme().paints.noData)
    return try legend(
      of: FillLayer(
        title: title, categories: cells + [noData],
        categoryOfUnit: [0, 0, 0, 1, 1, 2, 4, 4, 5, 8, 8, 8, 8, cells.count],
        form: .grid(FillGrid(columns: columns, rows: rows))), language: language)
  }

  /// Numbers of forty units, most of them low, in four classes.
  func histogramLegend(language: String) throws -> Scene {
    let classes = try Palette.named("YlGnBu").colors(count: 4)
    let wording = Phrasebook(language: language)
    let categories = classes.enumerated().map { index, color in
      FillCategory(
        id: "class-\(index)", label: "\(index)", kind: .value,
        paint: .solid(Color(red: color.red, green: color.green, blue: color.blue)),
        isKeptWhenEmpty: true)
    }
    let noData = FillCategory(
      id: "no-data", label: wording(.statusNoData), kind: .noData, paint: MapTheme().paints.noData)
    let bars = [
      [(0, 3)], [(0, 8)], [(0, 5), (1, 4)], [(1, 7)], [(1, 4)], [(1, 1), (2, 2)], [(2, 3)],
      [(2, 1)],
      [], [(3, 1)], [], [(3, 1)],
    ]
    return try legend(
      of: FillLayer(
        title: language == "ar" ? "النساء في المجالس المحلية (%)" : "Women in local councils (%)",
        categories: categories + [noData],
        categoryOfUnit: [0, 1, 2, 3, 4, 4, 4],
        form: .histogram(
          FillHistogram(
            classes: 0..<4,
            bars: bars.map { $0.map { .init(category: $0.0, count: $0.1) } },
            limits: [(0.2, 15), (0.45, 25), (0.7, 35)].map {
              .init(position: $0.0, label: wording.decimal($0.1, digits: 0))
            },
            ends: [(0, 7), (1, 47)].map {
              .init(position: $0.0, label: wording.decimal($0.1, digits: 0))
            }))), language: language)
  }
}
