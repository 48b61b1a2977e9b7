/// What became of a unit's status between two days.
package enum StatusChange: Hashable, Sendable {
  /// Further than on the earlier day, or in force again; where nothing was known on that day, because
  /// the dates themselves lie after it.
  case advanced(to: Status)
  /// The same ordered status on both days.
  case unchanged
  /// At an earlier step, as when a new plan follows one that had been funded.
  case movedBack
  /// The plan ended between the days, whether or not it also began between them.
  case lapsed
  /// The plan had ended by the earlier day, and none has followed.
  case lapsedBefore
  /// The dates allow that the later status held on the earlier day already, so that nothing can be
  /// said of a change.
  case undated
  case noKnownActivity
  case notApplicable
  case noData

  /// - Parameters:
  ///   - before: the status on the earlier day.
  ///   - after: the status on the later day.
  ///   - earliest: the status that the earlier day would have if all that counts by the later one had
  ///     happened on the first day on which it can have.
  package init(from before: Status, to after: Status, earliest: Status) {
    switch after {
    case .noData: self = .noData
    case .noKnownActivity: self = .noKnownActivity
    case .notApplicable: self = .notApplicable
    case .lapsed:
      self = before == .lapsed ? .lapsedBefore : earliest == .lapsed ? .undated : .lapsed
    case .preparing, .drafted, .inForce, .inForceFunded:
      let step = after.order ?? 0
      if before == after {
        self = .unchanged
      } else if let old = before.order, old > step {
        self = .movedBack
      } else if let early = earliest.order, early >= step {
        self = .undated
      } else {
        self = .advanced(to: after)
      }
    }
  }
}

extension StatusDerivation {
  /// How each unit's status changed from one day to a later one, in the order of the units.
  ///
  /// Throws `asOfAfterDataDate`. Relatives are shown, never merged: plans above and below a unit change
  /// nothing here.
  package func changes(
    of set: StatusUnits, from first: CalendarDate, to last: CalendarDate
  ) throws(LocalizationError) -> [StatusChange] {
    let before = try statuses(of: set, at: first)
    let after = try statuses(of: set, at: last)
    let earliest = try happenedEarly(by: last).statuses(of: set, at: first)
    return set.units.indices.map {
      StatusChange(
        from: before[$0].status, to: after[$0].status, earliest: earliest[$0].status)
    }
  }

  /// What counts by a day, each milestone on the first day on which it can have happened.
  private func happenedEarly(by day: CalendarDate) -> StatusDerivation {
    let counted = milestones.filter { $0.window.hasHappened(by: day) }
    return StatusDerivation(
      milestones: counted.map { milestone in
        let first = milestone.window.earliest ?? CalendarDate(checkedYear: 1, month: 1, day: 1)
        var early = milestone
        early.window = DayWindow(earliest: first, latest: first)
        return early
      }, dataDate: dataDate)
  }
}
