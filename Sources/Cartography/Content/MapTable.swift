/// The map's equal as a table: what the picture shows, unit by unit, in text of the map's language.
package struct MapTable: Hashable, Sendable {
  /// A column with its key, which never changes, and its heading, which is in the map's language.
  package struct Column: Hashable, Sendable {
    /// Stable, for CSV and JSON: `unit`, `code`, `status`, `since`.
    package var key: String
    package var heading: String
    package var isNumeric: Bool

    package init(key: String, heading: String, isNumeric: Bool = false) {
      self.key = key
      self.heading = heading
      self.isNumeric = isNumeric
    }
  }

  package var columns: [Column]
  /// One row per unit of the subject, in the language's alphabetical order; as many cells as
  /// columns, nil where there is nothing to say.
  package var rows: [[String?]]

  package init(columns: [Column], rows: [[String?]]) {
    self.columns = columns
    self.rows = rows
  }
}
