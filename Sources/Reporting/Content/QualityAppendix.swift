/// What was joined and what was not, and what the preparation repaired or doubted.
package struct QualityAppendix: Hashable, Sendable {
  /// One join: a table against a boundary set.
  package struct Join: Hashable, Sendable {
    /// What was joined to what, by the project's titles.
    package var name: String
    /// "112 rows: 71 matched, 12 unmatched, 29 outside", and the like.
    package var sentence: String
    /// Each row that was not joined, in the order of the table.
    package var unmatched: [Unmatched]

    package init(name: String, sentence: String, unmatched: [Unmatched] = []) {
      self.name = name
      self.sentence = sentence
      self.unmatched = unmatched
    }
  }

  /// A row that was not joined.
  package struct Unmatched: Hashable, Sendable {
    /// The row's number in its table; the header is row 1.
    package var row: Int
    /// The name that the row gives.
    package var name: String
    /// Inside what the row says that it lies; empty when it does not say.
    package var place: String
    /// Clauses without a full stop; rows with the same reason stand together.
    package var reason: String
    /// What may be meant, as "perhaps Western (SL04)"; nil for no suggestion.
    package var suggestion: String?

    package init(
      row: Int, name: String, place: String, reason: String, suggestion: String? = nil
    ) {
      self.row = row
      self.name = name
      self.place = place
      self.reason = reason
      self.suggestion = suggestion
    }
  }

  /// In the project's order.
  package var joins: [Join]
  /// One sentence each: repairs, gaps, overlaps, corrections, disagreements.
  package var findings: [String]

  package init(joins: [Join] = [], findings: [String] = []) {
    self.joins = joins
    self.findings = findings
  }
}
