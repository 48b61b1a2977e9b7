/// What was joined and what was not, and what the preparation repaired or doubted.
package struct QualityAppendix: Hashable, Sendable {
  /// One join: a table against a boundary set.
  package struct Join: Hashable, Sendable {
    package var name: String
    /// "112 rows: 71 matched, 12 unmatched, 29 outside", and the like.
    package var sentence: String
    /// Each row that was not joined: its row number, its name, the reason and the suggestions.
    package var unmatched: [Unmatched]

    package init(name: String, sentence: String, unmatched: [Unmatched] = []) {
      self.name = name
      self.sentence = sentence
      self.unmatched = unmatched
    }
  }

  package struct Unmatched: Hashable, Sendable {
    package var row: Int
    package var name: String
    package var place: String
    package var reason: String

    package init(row: Int, name: String, place: String, reason: String) {
      self.row = row
      self.name = name
      self.place = place
      self.reason = reason
    }
  }

  package var joins: [Join]
  /// One sentence each: repairs, gaps, overlaps, corrections, disagreements.
  package var findings: [String]

  package init(joins: [Join] = [], findings: [String] = []) {
    self.joins = joins
    self.findings = findings
  }
}
