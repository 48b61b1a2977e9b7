import Localization

extension Milestone {
  /// Whether a report of a day tells of it: it had happened by then, or may have.
  func isKnown(by date: CalendarDate) -> Bool {
    window.hasHappened(by: date) || window.mayHaveHappened(by: date)
  }
}
