/// A value of the release ledger that is missing, unreadable, said twice or at odds with another: where, and not what.
package struct LedgerMistake: Error, Hashable, Sendable {
  package var row: Int
  package var column: ReleaseLedger.Column

  package init(row: Int, column: ReleaseLedger.Column) {
    self.row = row
    self.column = column
  }
}
