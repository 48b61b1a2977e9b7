package import Diagnostics
package import SimpleFeatures

/// The columns of a table of numbers, by what they hold; nil where the table has none.
package struct IndicatorFields: Hashable, Sendable {
  package var value: String
  package var country: String?
  package var unit: String?
  package var parent: String?
  package var codeSystem: String?
  package var code: String?
  package var period: String?
  package var denominator: String?
  package var source: String?

  package init(
    value: String, country: String? = nil, unit: String? = nil, parent: String? = nil,
    codeSystem: String? = nil, code: String? = nil, period: String? = nil,
    denominator: String? = nil, source: String? = nil
  ) {
    self.value = value
    self.country = country
    self.unit = unit
    self.parent = parent
    self.codeSystem = codeSystem
    self.code = code
    self.period = period
    self.denominator = denominator
    self.source = source
  }

  package var named: [String] {
    [value, country, unit, parent, codeSystem, code, period, denominator, source]
      .compactMap { $0 }
  }
}

/// Reads numbers about units. A missing number is not zero: such a row is left out and counted.
package struct IndicatorReader {
  let fields: IndicatorFields

  package init(fields: IndicatorFields) {
    self.fields = fields
  }

  /// The numbers, not yet on a unit, and what the join needs to place each.
  package func reading(
    of table: Table
  ) -> (rows: [(indicator: Indicator, join: JoinRow)], diagnostics: [Diagnostic]) {
    let columns = NamedColumns(table)
    var diagnostics = columns.missing(fields.named)
    guard diagnostics.isEmpty else { return ([], diagnostics) }
    var rows: [(indicator: Indicator, join: JoinRow)] = []
    var empty: [Int] = []
    for row in table.rows {
      func value(_ column: String?) -> String? { columns.value(row, column) }
      guard let text = value(fields.value) else {
        empty.append(row.number)
        continue
      }
      let number = number(text, row, fields.value, table.source, &diagnostics)
      let denominator = value(fields.denominator).flatMap {
        self.number($0, row, fields.denominator, table.source, &diagnostics)
      }
      guard let number else { continue }
      let indicator = Indicator(
        row: row.number, unitCode: nil, period: value(fields.period), value: number,
        denominator: denominator, source: value(fields.source))
      let join = JoinRow(
        number: row.number, country: value(fields.country), name: value(fields.unit),
        parentName: value(fields.parent), codeSystem: value(fields.codeSystem),
        code: value(fields.code))
      rows.append((indicator, join))
    }
    if !empty.isEmpty {
      diagnostics.append(
        Diagnostic(
          .note, "empty-value", "a row without a number is missing, not zero",
          at: Place(file: table.source, row: empty.first, key: fields.value), count: empty.count,
          samples: empty.prefix(5).map { "row \($0)" }))
    }
    return (rows, diagnostics)
  }

  /// The numbers on the units that the join found, in row order; unmatched rows are left out.
  package static func series(
    _ rows: [(indicator: Indicator, join: JoinRow)], joinedBy result: JoinResult, name: String,
    boundaries: String
  ) -> IndicatorSeries {
    let values = rows.compactMap { row -> Indicator? in
      guard let place = result.joined[row.join.number], place.isPolygon else { return nil }
      var indicator = row.indicator
      indicator.unitCode = place.code
      return indicator
    }
    return IndicatorSeries(name: name, boundaries: boundaries, values: values)
  }

  private func number(
    _ text: String, _ row: TableRow, _ column: String?, _ source: String,
    _ diagnostics: inout [Diagnostic]
  ) -> Double? {
    if let number = NumberText.number(text) { return number }
    diagnostics.append(
      Diagnostic(
        .error, "bad-number", "\"\(text)\" is no number",
        at: Place(file: source, row: row.number, key: column)))
    return nil
  }
}
