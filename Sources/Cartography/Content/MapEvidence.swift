package import Localization

/// What is known of the data behind a map beyond what it draws: what the lint judges.
package struct MapEvidence: Hashable, Sendable {
  /// The day that the map is about.
  package var asOf: CalendarDate
  /// The day that the data reach to; never before `asOf`.
  package var dataDate: CalendarDate
  /// The newest day on which anything that the map shows is known to have happened; nil where
  /// nothing is dated.
  package var newest: CalendarDate?
  /// The numbers that fill the units; nil on a map of statuses and on one without a fill.
  package var numbers: FillNumbers?

  package init(
    asOf: CalendarDate, dataDate: CalendarDate, newest: CalendarDate? = nil,
    numbers: FillNumbers? = nil
  ) {
    self.asOf = asOf
    self.dataDate = dataDate
    self.newest = newest
    self.numbers = numbers
  }
}

/// The numbers behind the classes of a fill.
package struct FillNumbers: Hashable, Sendable {
  /// The indicator's name in the project file; nil for members.
  package var indicator: String?
  /// What the project says that the numbers measure; nil where it says nothing.
  package var measure: Measure?
  /// Whether they are divided by an area, by other numbers or by what each is a part of.
  package var isDivided: Bool
  /// How many classes the project asks for, by their number or by breaks; nil where it leaves that
  /// to the values.
  package var requestedClasses: Int?
  package let distinctCount: Int
  package let minimum: Double
  package let maximum: Double
  package let areWhole: Bool

  /// What a column of numbers measures.
  package enum Measure: String, Hashable, Sendable, CaseIterable {
    /// How many of something there are in the unit, or how much: grows with the unit.
    case count
    /// Something per something else.
    case rate
    /// A part of a whole.
    case share
    /// A mark on a scale, or an average.
    case score
  }

  /// Nil without a number.
  package init?(
    _ values: some Collection<Double>, indicator: String? = nil, measure: Measure? = nil,
    isDivided: Bool, requestedClasses: Int? = nil
  ) {
    guard let minimum = values.min(), let maximum = values.max() else { return nil }
    self.indicator = indicator
    self.measure = measure
    self.isDivided = isDivided
    self.requestedClasses = requestedClasses
    self.minimum = minimum
    self.maximum = maximum
    distinctCount = Set(values).count
    areWhole = values.allSatisfy { $0 == $0.rounded() }
  }
}
