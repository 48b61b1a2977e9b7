import Configuration
import Drawing
import Localization
import Reporting
import Wording

extension ReportChartBuilder {
  /// Columns of a table of years that a page has room for.
  private static let mostYears = 16

  /// A field a country and year: the end of that year, of the last one the report's day.
  func inForceByYear() throws(PipelineError) -> ReportChart {
    let days = days
    var rows: [HeatTable.Row] = []
    for country in countries {
      var counts: [Int?] = []
      for day in days { counts.append(try country.inForceCount(at: day)?.known) }
      rows.append(HeatTable.Row(label: country.name, counts: counts))
    }
    let color: Color =
      if case .solid(let color)? = countries.first?.paint(of: .inForce) { color } else {
        theme.values.accent
      }
    let title = wording(.chartInForceByYear)
    let columns = days.map { wording.date($0.year) }
    let hasMissing = rows.contains { $0.counts.contains(nil) }
    return ReportChart(
      id: "in-force-by-year", title: title,
      drawing: .heat(
        HeatTable(
          rowHeading: wording(.directoryCountry), unit: wording(.chartUnitsInForce),
          columns: columns, rows: rows, color: color,
          missing: .init(
            label: wording(.statusNoData), paint: theme.values.paints.noData))),
      notes: [
        wording.labelled(
          columns.last ?? "",
          wording(.statusAsOf, ["date": wording.date(asOf.year, asOf.month, asOf.day)])
        ).endedSentence
      ] + (hasMissing ? [wording(.chartNeverAssessed)] : [])
        + (try uncertain(on: [days[0], asOf])),
      alternativeText: title)
  }

  /// The ends of the years since something was known, the report's day as the last.
  private var days: [CalendarDate] {
    let known = countries.flatMap(\.milestones).filter { $0.window.hasHappened(by: asOf) }
      .compactMap(\.earliestKnownDay).map(\.year)
    let first = max(known.min() ?? asOf.year, asOf.year - Self.mostYears + 1)
    return (first..<asOf.year).compactMap { CalendarDate(year: $0, month: 12, day: 31) } + [asOf]
  }

  /// The share of units with a plan in force on two days; of the report's day where no other is given,
  /// and never later.
  func change(from: String, to: String?) throws(PipelineError) -> ReportChart {
    let last = min(to.flatMap { CalendarDate(iso: $0) } ?? asOf, asOf)
    guard let first = CalendarDate(iso: from), first < last else {
      return tooEarly(from)
    }
    var rows: [SlopeChart.Row] = []
    for country in countries {
      let (before, after) = (try share(of: country, at: first), try share(of: country, at: last))
      rows.append(
        SlopeChart.Row(
          label: country.name, first: before, last: after, firstText: text(before),
          lastText: text(after)))
    }
    let (start, end) = (date(first), date(last))
    let title = wording(.chartChange, ["first": start, "last": end])
    let missing = rows.filter { $0.first == nil || $0.last == nil }.map(\.label)
    return ReportChart(
      id: "change-\(first)-\(last)", title: title,
      drawing: .slope(
        SlopeChart(
          rowHeading: wording(.directoryCountry), unit: wording(.chartShareInForce),
          firstHeading: start, lastHeading: end, rows: rows)),
      notes: (missing.isEmpty
        ? [] : [wording(.chartWithoutData, ["list": wording.list(missing)])])
        + (try uncertain(on: [first, last])),
      alternativeText: described(
        title,
        rows.map {
          wording.labelled(
            $0.label, wording(.legendFromTo, ["lower": $0.firstText, "upper": $0.lastText]))
        }))
  }

  private func tooEarly(_ from: String) -> ReportChart {
    let start = CalendarDate(iso: from).map(date) ?? from
    let title = wording(.chartChange, ["first": start, "last": date(asOf)])
    return ReportChart(
      id: "change-\(from)", title: title, drawing: .absent,
      notes: [wording(.chartNotYet, ["date": start])], alternativeText: title)
  }

  /// In per cent; nil where nothing was assessed by the day.
  private func share(
    of country: CountryStatuses, at date: CalendarDate
  ) throws(PipelineError) -> Double? {
    try country.inForceCount(at: date).map { $0.share * 100 }
  }

  /// A note a day on how many units of each country are not counted because nobody knows. Countries
  /// without data on the day are told of elsewhere.
  func uncertain(on days: [CalendarDate]) throws(PipelineError) -> [String] {
    var notes: [String] = []
    for (index, day) in days.enumerated() where !days[..<index].contains(day) {
      var texts: [String] = []
      for country in countries {
        guard let count = try country.inForceCount(at: day), count.uncertain > 0 else { continue }
        texts.append(
          wording.labelled(
            country.name,
            wording(
              .figureOf,
              [
                "count": wording.integer(count.uncertain),
                "total": wording.integer(count.total),
              ])))
      }
      guard !texts.isEmpty else { continue }
      notes.append(
        wording(.chartUncertain, ["date": date(day), "list": wording.clauses(texts)]))
    }
    return notes
  }

  private func text(_ share: Double?) -> String {
    share.map { wording.percent($0 / 100) } ?? wording(.statusNoData)
  }

  func date(_ date: CalendarDate) -> String { wording.date(date.year, date.month, date.day) }
}

extension String {
  /// With a full stop, unless it ends with one: an abbreviated word for "year" has its own.
  fileprivate var endedSentence: String { hasSuffix(".") ? self : self + "." }
}
