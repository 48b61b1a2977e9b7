package import Drawing

/// Milestones and the times in which plans are in force, a row a unit or a plan, over the years.
package struct MilestoneTimeline: Hashable, Sendable {
  /// One milestone.
  package struct Event: Hashable, Sendable {
    /// The years, with fractions, between which it lies; equal ends for a day; nil where it is not
    /// dated.
    package var span: ClosedRange<Double>?
    /// True where the date is known to the year or less.
    package var isInexact: Bool
    package var paint: Paint
    /// The date as text, as exact as it is known.
    package var date: String
    /// What happened.
    package var event: String
    /// Of which plan.
    package var instrument: String
    /// Of the report's list of sources, ascending.
    package var sourceNumbers: [Int]

    package init(
      span: ClosedRange<Double>?, isInexact: Bool = false, paint: Paint, date: String,
      event: String, instrument: String = "", sourceNumbers: [Int] = []
    ) {
      self.span = span
      self.isInexact = isInexact
      self.paint = paint
      self.date = date
      self.event = event
      self.instrument = instrument
      self.sourceNumbers = sourceNumbers
    }
  }

  /// A time in which a plan is in force, years with fractions.
  package struct Period: Hashable, Sendable {
    package var years: ClosedRange<Double>
    /// True where no end is known: the bar then reaches the day of the report without a closing line.
    package var isOpen: Bool
    package var paint: Paint

    package init(years: ClosedRange<Double>, isOpen: Bool = false, paint: Paint) {
      self.years = years
      self.isOpen = isOpen
      self.paint = paint
    }
  }

  package struct Row: Hashable, Sendable {
    package var label: String
    package var periods: [Period]
    /// In the order in which the table lists them.
    package var events: [Event]

    package init(label: String, periods: [Period] = [], events: [Event]) {
      self.label = label
      self.periods = periods
      self.events = events
    }
  }

  /// What a row is: "Unit".
  package var rowHeading: String
  /// Colours of stages that some milestone has.
  package var keys: [DotPlot.Key]
  package var rows: [Row]
  /// The day of the report as a year with its fraction: the axis ends after it, and what a bar has
  /// beyond it is outlined only.
  package var today: Double
  /// That day as text, at its vertical; empty for no vertical.
  package var todayLabel: String

  package init(
    rowHeading: String, keys: [DotPlot.Key], rows: [Row], today: Double, todayLabel: String = ""
  ) {
    self.rowHeading = rowHeading
    self.keys = keys
    self.rows = rows
    self.today = today
    self.todayLabel = todayLabel
  }
}
