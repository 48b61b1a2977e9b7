/// A chart of a report.
package enum ChartSpecification: Hashable, Sendable {
  /// The words by which a project file names the charts that need no more.
  package enum Name: String, Hashable, Sendable, CaseIterable {
    /// The first indicator that counts over time, as a line.
    case plansOverTime = "plans-over-time"
    /// The units of each status, stacked, a bar a country.
    case statusByCountry = "status-by-country"
    /// The units with a plan in force, a bar a country.
    case inForceByCountry = "in-force-by-country"
    /// The units with a plan in force at the end of each year, a row a country.
    case inForceByYear = "in-force-by-year"
    /// How old the newest evidence of units is.
    case ageOfEvidence = "age-of-evidence"
  }

  /// What the lengths of stacked bars stand for.
  package enum Measure: String, Hashable, Sendable, CaseIterable {
    case share, count
  }

  case named(Name)
  case statusByCountry(Measure)
  /// The share of units with a plan in force on two days; without the second the report's own.
  case changeBetween(from: String, to: String?)

  /// True for charts with a row a country, which a report without countries cannot fill.
  var comparesCountries: Bool { self != .named(.plansOverTime) }
}

extension ChartSpecification {
  init(_ reader: NodeReader) throws(ConfigurationError) {
    if let status = reader.child("status-by-country") {
      self = .statusByCountry(try status.required("measure").word(Measure.self))
    } else if let change = reader.child("change-between") {
      self = .changeBetween(
        from: try change.required("from").text(), to: try change.child("to")?.text())
    } else {
      self = .named(try reader.word(Name.self))
    }
  }
}
