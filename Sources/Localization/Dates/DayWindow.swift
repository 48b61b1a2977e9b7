/// The days on which a milestone can have happened, both ends included.
package struct DayWindow: Hashable, Sendable, Codable {
  /// Nil when nothing bounds it.
  package let earliest: CalendarDate?
  package let latest: CalendarDate

  /// An earliest day after the latest is taken as the latest.
  package init(earliest: CalendarDate?, latest: CalendarDate) {
    self.earliest = earliest.map { min($0, latest) }
    self.latest = latest
  }

  /// True when it counts on that day: it has happened by then whatever day it was.
  package func hasHappened(by date: CalendarDate) -> Bool { latest <= date }

  /// True when it may have happened by that day, but need not have.
  package func mayHaveHappened(by date: CalendarDate) -> Bool {
    guard date < latest else { return false }
    return earliest.map { $0 <= date } ?? true
  }

  /// True when some day lies in both.
  package func overlaps(_ other: DayWindow) -> Bool {
    let startsBefore = earliest.map { $0 <= other.latest } ?? true
    let otherStartsBefore = other.earliest.map { $0 <= latest } ?? true
    return startsBefore && otherStartsBefore
  }
}
