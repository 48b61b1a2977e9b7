import Localization

extension Milestone {
  /// The first day on which it can have happened; where only a last day is known, that one. Nil where
  /// its source does not date it: the day on which the data end is no evidence of it.
  var earliestKnownDay: CalendarDate? {
    window.earliest ?? (precision == .notAfter ? window.latest : nil)
  }
}
