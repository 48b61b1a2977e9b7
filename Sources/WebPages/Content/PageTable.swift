/// A table of texts. The first column names what each row is about.
package struct PageTable: Hashable, Sendable {
  /// A column with its key, which never changes, and its heading in the page's language.
  package struct Column: Hashable, Sendable {
    package var key: String
    package var heading: String
    /// Whether its texts are numbers and stand at the far edge.
    package var isNumeric: Bool

    /// A column; by default of words.
    package init(key: String, heading: String, isNumeric: Bool = false) {
      self.key = key
      self.heading = heading
      self.isNumeric = isNumeric
    }
  }

  package var columns: [Column]
  /// As many cells as columns, nil where there is nothing to say.
  package var rows: [[String?]]

  /// A table by its columns and rows.
  package init(columns: [Column], rows: [[String?]]) {
    self.columns = columns
    self.rows = rows
  }
}
