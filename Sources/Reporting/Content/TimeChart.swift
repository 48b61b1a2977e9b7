/// A number over time, each value with its source and as exact as its date.
package struct TimeChart: Hashable, Sendable {
  /// One value and when it was true.
  package struct Point: Hashable, Sendable {
    /// The year with its fraction: 2016.5 is July 2016.
    package var year: Double
    /// What was counted.
    package var value: Double
    /// The years, with fractions, between which the date lies, where it is known to the year or
    /// less; nil for a date that is known to the month or the day.
    package var span: ClosedRange<Double>?
    /// The date as text: "July 2016".
    package var date: String
    /// Of the report's list of sources, ascending.
    package var sourceNumbers: [Int]

    package init(
      year: Double, value: Double, span: ClosedRange<Double>? = nil, date: String,
      sourceNumbers: [Int] = []
    ) {
      self.year = year
      self.value = value
      self.span = span
      self.date = date
      self.sourceNumbers = sourceNumbers
    }
  }

  /// What is counted, once: "countries".
  package var unit: String
  /// In any order; those without a finite year and value are not drawn.
  package var points: [Point]

  package init(unit: String, points: [Point]) {
    self.unit = unit
    self.points = points
  }
}
