/// The numbers of one table under one name, in row order.
package struct IndicatorSeries: Hashable, Sendable, Codable {
  /// The source's name in the project file.
  package var name: String
  /// The boundary set of the unit codes; nil for the world.
  package var boundaries: String?
  package var values: [Indicator]

  package init(name: String, boundaries: String?, values: [Indicator]) {
    self.name = name
    self.boundaries = boundaries
    self.values = values
  }

  /// The periods that occur, each once, ascending as text (ISO dates sort in time).
  package var periods: [String] {
    var known = Set<String>()
    var last: String?
    // Rows of one period mostly stand together.
    for case let period? in values.lazy.map(\.period) where period != last {
      known.insert(period)
      last = period
    }
    return known.sorted()
  }

  /// The values of one period (nil: of the rows without one) by unit code; of two rows about one
  /// unit the later row counts.
  package func values(in period: String?) -> [String: Indicator] {
    var result: [String: Indicator] = [:]
    result.reserveCapacity(values.count)
    for value in values where value.period == period {
      if let code = value.unitCode { result[code] = value }
    }
    return result
  }
}
