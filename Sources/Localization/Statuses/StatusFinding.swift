/// A status with its days, its reservations and the milestone that decides it.
package struct StatusFinding: Hashable, Sendable, Codable {
  package var status: Status
  /// The first day on which the status counts; nil when undated or not dated at all. For lapsed: the
  /// day after the plan's last.
  package var since: CalendarDate?
  /// The last day of the plan's period; nil when no end is known or nothing was in force.
  package var until: CalendarDate?
  package var qualifiers: [StatusQualifier]
  package var deciding: Milestone?

  package init(
    _ status: Status, since: CalendarDate? = nil, until: CalendarDate? = nil,
    qualifiers: [StatusQualifier] = [], deciding: Milestone? = nil
  ) {
    self.status = status
    self.since = since
    self.until = until
    self.qualifiers = qualifiers
    self.deciding = deciding
  }
}
