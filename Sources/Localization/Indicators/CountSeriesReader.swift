package import Diagnostics
package import SimpleFeatures

/// Reads a count over time, such as `date,date_precision,countries_with_plan,of_countries`.
package struct CountSeriesReader {
  let name: String
  let date: String
  let precision: String?
  let value: String
  let of: String?
  let source: String?

  /// - Parameters: the name of the series and the columns by what they hold.
  package init(
    name: String, date: String, precision: String? = nil, value: String, of: String? = nil,
    source: String? = nil
  ) {
    self.name = name
    self.date = date
    self.precision = precision
    self.value = value
    self.of = of
    self.source = source
  }

  /// The series in order of its days, and an error for each row that could not be read.
  package func reading(of table: Table) -> (series: CountSeries, diagnostics: [Diagnostic]) {
    let columns = NamedColumns(table)
    var diagnostics = columns.missing([date, precision, value, of, source].compactMap { $0 })
    guard diagnostics.isEmpty else { return (CountSeries(name: name, points: []), diagnostics) }
    var points: [CountSeries.Point] = []
    for row in table.rows {
      switch point(row, columns) {
      case .success(let point): points.append(point)
      case .failure(let diagnostic): diagnostics.append(diagnostic)
      }
    }
    points.sort { ($0.window.latest, $0.row) < ($1.window.latest, $1.row) }
    return (CountSeries(name: name, points: points), diagnostics)
  }

  private func point(
    _ row: TableRow, _ columns: NamedColumns
  ) -> Result<CountSeries.Point, Diagnostic> {
    func place(_ column: String?) -> Place {
      Place(file: columns.table.source, row: row.number, key: column)
    }
    guard let text = columns.value(row, date), let day = PartialDate(text) else {
      return .failure(
        Diagnostic(
          .error, "bad-date", "\"\(columns.value(row, date) ?? "")\" is no date", at: place(date),
          reason: "expected YYYY, YYYY-MM or YYYY-MM-DD"))
    }
    let claim: DateClaim
    do throws(DateClaim.Problem) {
      claim = try DateClaim(
        from: text, to: nil, precision: columns.value(row, precision), period: nil,
        lastPossible: day.lastDay)
    } catch {
      return .failure(error.diagnostic(at: place(precision ?? date)))
    }
    guard let number = columns.value(row, value).flatMap({ Int($0) }), number >= 0 else {
      return .failure(
        Diagnostic(
          .error, "bad-count", "\"\(columns.value(row, value) ?? "")\" is no count",
          at: place(value), reason: "expected a whole number"))
    }
    return .success(
      CountSeries.Point(
        row: row.number, dateText: text, precision: claim.precision, window: claim.window,
        value: number, of: columns.value(row, of).flatMap { Int($0) },
        source: columns.value(row, source)))
  }
}
