/// Where in the input something stands. Rows, lines and columns count from 1; the header of a table
/// is row 1.
package struct Place: Hashable, Sendable, Codable {
  package var file: String?
  package var layer: String?
  package var row: Int?
  package var line: Int?
  /// The character column of a text file.
  package var column: Int?
  /// The name of a table's column or of a key, dotted: `maps.nigeria.fill`.
  package var key: String?

  package init(
    file: String? = nil, layer: String? = nil, row: Int? = nil, line: Int? = nil,
    column: Int? = nil, key: String? = nil
  ) {
    self.file = file
    self.layer = layer
    self.row = row
    self.line = line
    self.column = column
    self.key = key
  }
}
