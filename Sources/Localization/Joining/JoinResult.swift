package import Diagnostics

/// What a join found: the account of it, where each row counts, and what is doubtful.
package struct JoinResult: Sendable {
  package var ledger: JoinLedger
  /// By row number.
  package var joined: [Int: JoinedRow]
  package var diagnostics: [Diagnostic]

  package init(ledger: JoinLedger, joined: [Int: JoinedRow], diagnostics: [Diagnostic]) {
    self.ledger = ledger
    self.joined = joined
    self.diagnostics = diagnostics
  }
}

/// Where one row counts.
package struct JoinedRow: Hashable, Sendable {
  /// A polygon's code, or that of a unit above the polygons.
  package var code: String
  package var how: JoinHow
  /// False for a unit above the polygons.
  package var isPolygon: Bool
  /// For a unit above the polygons: the codes of the polygons inside it, ascending.
  package var covers: [String]

  package init(code: String, how: JoinHow, isPolygon: Bool = true, covers: [String] = []) {
    self.code = code
    self.how = how
    self.isPolygon = isPolygon
    self.covers = covers
  }
}
