/// Rows of one track and one kind that say different things.
package struct Disagreement: Hashable, Sendable, Codable {
  /// The row that counts.
  package var chosen: Milestone
  /// The rows that are footnoted, best first.
  package var others: [Milestone]

  package init(chosen: Milestone, others: [Milestone]) {
    self.chosen = chosen
    self.others = others
  }
}
