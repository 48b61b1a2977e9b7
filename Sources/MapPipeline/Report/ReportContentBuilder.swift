import AtlasFile
import Cartography
import Configuration
import Drawing
import Editions
import Localization
package import Reporting
import SimpleFeatures
import Wording

/// From a request to everything a report says.
package struct ReportContentBuilder {
  let project: OpenProject
  let request: ReportRequest
  let wording: Phrasebook
  let asOf: CalendarDate

  package init(project: OpenProject, request: ReportRequest) {
    self.project = project
    self.request = request
    wording = project.specification.wording(in: request.language)
    asOf = request.asOf ?? project.dataDate
  }

  /// The whole report. Errors: an unknown report or map, a country whose status no map shows,
  /// members who may not be shown, a damaged atlas.
  package func content() throws(PipelineError) -> ReportContent {
    let report = try project.report(request.report)
    var content =
      switch report.template {
      case ReportSpecification.country: try countryContent(report)
      case ReportSpecification.directory: try directoryContent(report)
      default: try annualContent(report)
      }
    if let earlier = request.earlier {
      content.changes = EditionChanges(
        try difference(from: earlier), language: wording.tag.text)
    }
    return content
  }

  private func annualContent(_ report: ReportSpecification) throws(PipelineError) -> ReportContent {
    var numbers = SourceNumbers()
    var maps: [MapContent] = []
    for id in report.maps { maps.append(try mapBuilder(id).content().0) }
    let national = try NationalPlans(project: project, wording: wording, asOf: asOf)
    let profileBuilder = ProfileBuilder(
      project: project, wording: wording, asOf: asOf, national: national, mapBuilder: mapBuilder)
    var countries: [CountryStatuses] = []
    for code in report.countries { countries.append(try profileBuilder.statuses(of: code)) }
    // Sources have their numbers in the order of the pages.
    let texts = try ReportTexts(project: project, report: report.id, language: wording.tag.text)
    texts.number(in: &numbers, before: [.summary, .maps, .chart])
    let charts = try charts(
      report.charts ?? Self.usualCharts(of: countries), of: countries, numbers: &numbers)
    texts.number(in: &numbers, before: [.countries])
    var profiles: [CountryProfile] = []
    for country in countries {
      profiles.append(try profileBuilder.profile(of: country, numbers: &numbers))
    }
    texts.number(in: &numbers, before: [.members, .quality, .sources, .end])
    var content = frame(of: report)
    content.summary = summary()
    content.keyFigures = try keyFigures(national, profiles)
    for index in maps.indices { maps[index].hasTableOfAllUnits = false }
    content.maps = maps
    for id in report.maps where try project.map(id).showsMembers {
      content.mapsWithMembers.insert(id)
    }
    content.charts = charts
    content.profiles = profiles
    if report.printsMembers { content.directory = try directory() }
    content.quality = try QualityBuilder(project: project, wording: wording).appendix()
    content.sources = numbers.list
    content.texts = texts.texts
    content.sourceNumbers = texts.numbers(in: &numbers)
    return content
  }

  /// The charts of some countries. Sources of the number over time are in the list where that is
  /// printed alone; no other chart here has any.
  func charts(
    _ wanted: [ChartSpecification], of countries: [CountryStatuses],
    numbers: inout SourceNumbers
  ) throws(PipelineError) -> [ReportChart] {
    try ReportChartBuilder(
      wording: wording, asOf: asOf, countries: countries, theme: mapBuilder("").chosenTheme,
      overTime: wanted.contains(.named(.plansOverTime)) ? try chart(&numbers) : nil
    ).charts(wanted)
  }

  /// Those that an annual report has without a word: countries are compared where there are several.
  private static func usualCharts(of countries: [CountryStatuses]) -> [ChartSpecification] {
    [.named(.plansOverTime)] + (countries.count > 1 ? [.named(.statusByCountry)] : [])
  }

  private func difference(
    from earlier: EditionFacts
  ) throws(PipelineError) -> EditionDifference {
    do {
      return EditionDifference(
        from: earlier,
        to: try EditionFacts(of: project.atlas, asOf: asOf, language: wording.tag.text))
    } catch {
      throw PipelineError(error)
    }
  }

  func mapBuilder(_ map: String) -> MapContentBuilder {
    MapContentBuilder(
      project: project,
      request: MapRequest(
        map: map, language: request.language, asOf: request.asOf,
        // One look for all pages, whatever a map has by itself.
        theme: request.theme ?? project.specification.theme.name ?? .light,
        purpose: request.purpose ?? .print,
        created: request.created, today: request.today))
  }

  private func summary() -> [String] {
    [
      wording(.reportMethodStatus), wording(.reportMethodMissing),
      wording(.reportMethodDisagreement),
    ]
  }

  private func keyFigures(
    _ national: NationalPlans, _ profiles: [CountryProfile]
  ) throws(PipelineError) -> [KeyFigure] {
    var figures: [KeyFigure] = []
    let series = try project.read { atlas throws(AtlasError) in try atlas.countSeries() }
    if let latest = series.first?.series.latest(at: asOf) {
      figures.append(
        KeyFigure(
          value: wording.integer(latest.value),
          label: wording(
            .figureCountriesSaid, count: latest.value, ["date": date(of: latest)])))
    }
    let dated = national.countWithSource
    if dated > 0 {
      figures.append(
        KeyFigure(
          value: wording.integer(dated), label: wording(.figureCountriesDated, count: dated)))
      figures.append(
        KeyFigure(
          value: wording.integer(national.inForceCount),
          label: wording(.figureCountriesInForce, ["date": date(asOf)])))
    }
    for profile in profiles {
      guard let first = profile.keyFigures.first else { continue }
      figures.append(
        KeyFigure(value: first.value, label: wording.labelled(profile.name, first.label)))
    }
    return figures
  }

  func chart(_ numbers: inout SourceNumbers) throws(PipelineError) -> ReportChart? {
    let all = try project.read { atlas throws(AtlasError) in try atlas.countSeries() }
    guard let named = all.first else { return nil }
    let shown = named.series.points.filter { $0.window.hasHappened(by: asOf) }
    guard let first = shown.first, let last = shown.last else { return nil }
    var points: [TimeChart.Point] = []
    for point in shown {
      points.append(
        TimeChart.Point(
          year: (years(of: point).lowerBound + years(of: point).upperBound) / 2,
          value: Double(point.value),
          span: Self.isKnownToTheYear(point) ? years(of: point) : nil, date: date(of: point),
          sourceNumbers: numbers.numbers(of: [point.source])))
    }
    let title =
      project.specification.indicator(named: named.name)?.title?.text(in: wording.tag.text)
      ?? wording(.reportPlansOverTime)
    let summary = wording(
      .chartSummary,
      [
        "first": wording.integer(first.value), "start": date(of: first),
        "last": wording.integer(last.value), "end": date(of: last),
      ])
    let inexact = shown.filter(Self.isKnownToTheYear).map(date)
    let caption =
      inexact.isEmpty ? [] : [wording(.chartYearOnly, ["dates": wording.list(inexact)])]
    return ReportChart(
      id: "plans-over-time", title: title,
      drawing: .overTime(TimeChart(unit: wording(.reportCountriesAxis), points: points)),
      notes: [summary] + caption,
      alternativeText: "\(title). \(summary)")
  }

  /// The days that the date may be, as years with fractions.
  private func years(of point: CountSeries.Point) -> ClosedRange<Double> {
    let end = point.window.latest.fractionalYear
    return min(point.window.earliest?.fractionalYear ?? end, end)...end
  }

  /// True where a source gives the year or several years, and no month.
  private static func isKnownToTheYear(_ point: CountSeries.Point) -> Bool {
    switch point.precision {
    case .year, .inferredYear, .yearRange: true
    case .day, .dayRange, .month, .monthRange, .notAfter, .notBefore, .unknown: false
    }
  }

  private func date(of point: CountSeries.Point) -> String {
    let latest = point.window.latest
    switch point.precision {
    case .year, .inferredYear: return wording.date(latest.year)
    case .yearRange:
      guard let earliest = point.window.earliest, earliest.year != latest.year else {
        return wording.date(latest.year)
      }
      return "\(wording.pageNumber(earliest.year))–\(wording.pageNumber(latest.year))"
    case .month, .monthRange: return wording.date(latest.year, latest.month)
    case .notAfter: return wording(.noteNotAfter, ["date": date(latest)])
    default: return date(latest)
    }
  }

  func date(_ date: CalendarDate) -> String {
    wording.date(date.year, date.month, date.day)
  }
}
