/// The newest that is known of a unit at a day, and how old it is.
package struct NewestEvidence: Hashable, Sendable {
  /// Of the milestones of the newest day the first row.
  package let milestone: Milestone
  /// Whole years from the latest day on which it can have happened to the day that is asked for.
  package let years: Int

  /// Nil where nothing that counts by the day is dated: a date that only the data's own end bounds says
  /// nothing of how old the evidence is.
  ///
  /// - Parameters:
  ///   - status: of the unit at `day`. An assessment that found nothing is evidence too; milestones of
  ///     larger and smaller units are not.
  package init?(_ status: UnitStatus, at day: CalendarDate) {
    let dated = Self.counted(status).filter {
      $0.precision != .unknown && $0.precision != .notBefore
    }
    guard
      let newest = dated.min(by: { ($1.window.latest, $0.row) < ($0.window.latest, $1.row) })
    else { return nil }
    milestone = newest
    years = newest.window.latest.wholeYears(to: day)
  }

  /// Whether anything counts, dated or not.
  package static func exists(_ status: UnitStatus) -> Bool { !counted(status).isEmpty }

  private static func counted(_ status: UnitStatus) -> [Milestone] {
    let assessment = status.deciding.map { [$0] } ?? []
    return status.counted + status.outcomes + assessment.filter { $0.kind.step == .assessment }
  }
}

extension CalendarDate {
  /// Years that are over from this day to a later one, as an age is told.
  func wholeYears(to day: CalendarDate) -> Int {
    day.year - year - ((day.month, day.day) < (month, self.day) ? 1 : 0)
  }
}
