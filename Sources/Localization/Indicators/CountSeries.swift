/// A count over time, such as the countries with a national plan.
package struct CountSeries: Hashable, Sendable, Codable {
  /// The source's name in the project file.
  package var name: String
  /// In order of their days.
  package var points: [Point]

  package init(name: String, points: [Point]) {
    self.name = name
    self.points = points
  }

  /// One sourced statement.
  package struct Point: Hashable, Sendable, Codable {
    /// The row number in its table; the header is row 1.
    package var row: Int
    /// As written: `2025`, `2016-07`.
    package var dateText: String
    package var precision: DatePrecision
    package var window: DayWindow
    package var value: Int
    /// Of how many; nil when the source does not say.
    package var of: Int?
    /// The address of the source.
    package var source: String?

    package init(
      row: Int, dateText: String, precision: DatePrecision, window: DayWindow, value: Int,
      of: Int? = nil, source: String? = nil
    ) {
      self.row = row
      self.dateText = dateText
      self.precision = precision
      self.window = window
      self.value = value
      self.of = of
      self.source = source
    }
  }

  /// The last statement that is true by that day; nil before the first.
  package func latest(at date: CalendarDate) -> Point? {
    points.last { $0.window.hasHappened(by: date) }
  }
}
