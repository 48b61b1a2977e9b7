/// A table without geometry. Every value is text as the source wrote it, spaces at the ends trimmed;
/// an empty value is nil.
package struct Table: Hashable, Sendable {
  /// The file as the user named it.
  package var source: String
  package var columns: [String]
  package var rows: [TableRow]

  package init(source: String, columns: [String], rows: [TableRow]) {
    self.source = source
    self.columns = columns
    self.rows = rows
  }

  /// The index of a column by its exact name.
  package func column(_ name: String) -> Int? { columns.firstIndex(of: name) }
}

/// One data row. `number` counts the header as row 1, so the first data row is 2 (HXL tag rows and
/// blank rows are counted, not carried).
package struct TableRow: Hashable, Sendable {
  package var number: Int
  package var values: [String?]

  package init(number: Int, values: [String?]) {
    self.number = number
    self.values = values
  }
}
