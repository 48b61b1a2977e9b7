import Cartography
import Classification
import Configuration
import Drawing
import Localization
import Reporting
import Wording

/// The charts of a report: each from the statuses of its countries, in the maps' colours and words.
struct ReportChartBuilder {
  let wording: Phrasebook
  let asOf: CalendarDate
  let countries: [CountryStatuses]
  let theme: ChosenTheme
  /// The number over time; nil where the project has none.
  let overTime: ReportChart?

  /// The charts that a report asks for, in its order. Errors: a day after the data's, a palette that
  /// is none.
  func charts(_ specifications: [ChartSpecification]) throws(PipelineError) -> [ReportChart] {
    var charts: [ReportChart] = []
    for specification in specifications {
      switch specification {
      case .named(.plansOverTime): charts += [overTime].compactMap { $0 }
      case .named(.statusByCountry): charts.append(statusByCountry(.share))
      case .statusByCountry(.share): charts.append(statusByCountry(.share))
      case .statusByCountry(.count): charts.append(statusByCountry(.count))
      case .named(.inForceByCountry): charts.append(try inForceByCountry())
      case .named(.inForceByYear): charts.append(try inForceByYear())
      case .named(.ageOfEvidence): charts.append(try ageOfEvidence())
      case .changeBetween(let from, let to): charts.append(try change(from: from, to: to))
      }
    }
    return charts
  }

  private func statusByCountry(_ measure: StackedBars.Measure) -> ReportChart {
    let categories = countries.first?.content.fill.categories ?? []
    let rows = countries.map { country in
      let counts = StatusLayer.order.map { status in
        country.subject.count { country.layer.statuses[$0].status == status }
      }
      return StackedBars.Row(label: country.name, counts: Array(counts.prefix(categories.count)))
    }
    let title = wording(.chartStatusByCountry)
    let said = rows.map { row in
      wording.labelled(
        row.label,
        wording.list(
          zip(categories, row.counts).filter { $1 > 0 }
            .map { "\($0.label) \(wording.integer($1))" }))
    }
    return ReportChart(
      id: "status-by-country", title: title,
      drawing: .stackedBars(
        StackedBars(
          rowHeading: wording(.directoryCountry),
          unit: wording(measure == .share ? .chartShareOfUnits : .chartUnits),
          totalHeading: wording(.headTotal), measure: measure,
          categories: zip(StatusLayer.order, categories).map { status, category in
            .init(
              label: category.label, paint: category.paint,
              isMissing: CountryStatuses.isUnknown(status))
          },
          rows: rows)),
      alternativeText: described(title, said))
  }

  private func inForceByCountry() throws(PipelineError) -> ReportChart {
    var rows: [BarChart.Row] = []
    for country in countries {
      let count = try country.inForceCount(at: asOf)?.known
      rows.append(
        BarChart.Row(
          label: country.name, value: count.map { Double($0) },
          text: count.map { wording.integer($0) } ?? wording(.statusNoData)))
    }
    let title = wording(.chartInForceByCountry)
    return ReportChart(
      id: "in-force-by-country", title: title,
      drawing: .bars(
        BarChart(
          rowHeading: wording(.directoryCountry), unit: wording(.chartUnitsInForce), rows: rows,
          paint: countries.first?.paint(of: .inForce) ?? .solid(theme.values.accent))),
      notes: try uncertain(on: [asOf]),
      alternativeText: described(title, rows.map { wording.labelled($0.label, $0.text) }))
  }

  /// The title and what is said of each row, in one sentence.
  func described(_ title: String, _ rows: [String]) -> String {
    wording(.describeSentence, ["text": wording.labelled(title, wording.clauses(rows))])
  }
}
