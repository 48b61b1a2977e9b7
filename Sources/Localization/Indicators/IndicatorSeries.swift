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

  /// Where in `values` the row of one period (nil: without one) about each unit stands, by unit code; of
  /// two rows about one unit the later row counts.
  package func places(in period: String?) -> [String: Int] {
    var result: [String: Int] = [:]
    result.reserveCapacity(values.count)
    for place in values.indices where values[place].period == period {
      if let code = values[place].unitCode { result[code] = place }
    }
    return result
  }
}
