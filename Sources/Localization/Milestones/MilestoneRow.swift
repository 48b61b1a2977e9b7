package import Diagnostics

/// A row read from a milestone table: the event, and what the join needs to place it.
package struct MilestoneRow: Hashable, Sendable {
  /// Not yet on a polygon.
  package var milestone: Milestone
  package var join: JoinRow

  package init(milestone: Milestone, join: JoinRow) {
    self.milestone = milestone
    self.join = join
  }
}

/// A milestone table as read. Rows with an error are left out; every error is in the diagnostics.
package struct MilestoneReading: Sendable {
  package var rows: [MilestoneRow]
  package var diagnostics: [Diagnostic]

  package init(rows: [MilestoneRow], diagnostics: [Diagnostic]) {
    self.rows = rows
    self.diagnostics = diagnostics
  }
}
