import Diagnostics
import SimpleFeatures

/// A table whose columns are asked for by name.
struct NamedColumns {
  let table: Table
  private let indices: [String: Int]

  init(_ table: Table) {
    self.table = table
    var indices: [String: Int] = [:]
    for (index, column) in table.columns.enumerated() where indices[column] == nil {
      indices[column] = index
    }
    self.indices = indices
  }

  /// The value of a row in the named column; nil when it is empty or the column is not mapped.
  func value(_ row: TableRow, _ column: String?) -> String? {
    guard let column, let index = indices[column], row.values.indices.contains(index) else {
      return nil
    }
    return row.values[index]
  }

  /// An error for each of these columns that the table lacks.
  func missing(_ names: [String]) -> [Diagnostic] {
    names.filter { indices[$0] == nil }.map {
      LocalizationError.missingColumn($0, source: table.source, columns: table.columns).diagnostic
    }
  }
}
