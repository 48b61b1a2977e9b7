import AtlasFile
import Configuration
import Diagnostics
import Localization
import SimpleFeatures

/// Tables of numbers: counts over time where no column names a unit, else values by unit.
struct IndicatorStage {
  let specifications: [IndicatorSpecification]
  let inputs: ProjectInputs
  let targets: JoinTargets

  struct Prepared {
    var countSeries: [NamedCountSeries] = []
    /// One for each table and boundary set on which some rows count.
    var indicators: [NamedIndicatorSeries] = []
    var joins: [JoinRecord] = []
  }

  /// In the project file's order.
  func prepared(log: inout StageLog) -> Prepared {
    var result = Prepared()
    for specification in specifications {
      guard let table = inputs.table(specification.source),
        let value = specification.columns[.value]
      else { continue }
      let columns = specification.columns
      if columns[.unit] == nil, columns[.code] == nil {
        result.countSeries += countSeries(specification, value: value, table, log: &log)
      } else {
        indicators(specification, value: value, table, &result, log: &log)
      }
    }
    return result
  }

  private func countSeries(
    _ specification: IndicatorSpecification, value: String, _ table: Table, log: inout StageLog
  ) -> [NamedCountSeries] {
    let columns = specification.columns
    guard let date = columns[.date] ?? columns[.period] else {
      log.add(
        Diagnostic(
          .error, "undated-count", "\(specification.name) names neither a unit nor a date",
          at: specification.source?.place ?? Place(),
          advice: "name a date column for a count over time, or unit or code for values by unit"))
      return []
    }
    let reader = CountSeriesReader(
      name: specification.name, date: date, precision: columns[.precision], value: value,
      of: columns[.denominator], source: columns[.source])
    let (series, diagnostics) = reader.reading(of: table)
    log.add(diagnostics)
    return [NamedCountSeries(name: specification.name, series: series)]
  }

  private func indicators(
    _ specification: IndicatorSpecification, value: String, _ table: Table,
    _ result: inout Prepared, log: inout StageLog
  ) {
    let columns = specification.columns
    let fields = IndicatorFields(
      value: value, country: columns[.country], unit: columns[.unit], parent: columns[.parent],
      codeSystem: columns[.codeSystem], code: columns[.code],
      period: columns[.period] ?? columns[.date], denominator: columns[.denominator],
      source: columns[.source])
    let (rows, diagnostics) = IndicatorReader(fields: fields).reading(of: table)
    log.add(diagnostics)
    let placement = targets.placement(
      of: rows.map(\.join), on: specification.boundaries, source: specification.name,
      file: table.source, hasCodeSystems: fields.codeSystem != nil,
      expectsOneRowPerUnit: fields.period == nil, log: &log)
    result.joins += placement.records
    var waiting = rows
    for (set, joined) in placement.results {
      let series = IndicatorReader.series(
        waiting, joinedBy: joined, name: specification.name, boundaries: set.name)
      waiting.removeAll { joined.joined[$0.join.number] != nil }
      result.indicators.append(
        NamedIndicatorSeries(name: specification.name, boundaries: set.name, series: series))
    }
  }
}
