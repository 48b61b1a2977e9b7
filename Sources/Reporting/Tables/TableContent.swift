import Drawing

/// A table before it is set: what its cells say.
struct TableContent {
  struct Column {
    var heading: String
    /// Of the table's width; shares are taken of their sum.
    var share: Double
    var alignment = TextBlock.Alignment.leading
  }

  enum Cell {
    case text(String)
    /// A word with a sample of its fill before it.
    case swatch(Paint?, String)
    case references([Int])
  }

  struct Row {
    var cells: [Cell]
    /// Stands under the row before it: indented, and never parted from the first of its kind.
    var isSubordinate = false
    /// The name of the row as a place that links lead to; nil for none.
    var destination: String?
  }

  /// Unique in the chapter.
  var id: String
  var columns: [Column]
  var rows: [Row]
  /// Under the last row, over the whole width: "98 more units without data".
  var remainder: String?
  /// Over the heads where the table goes on in another column or page.
  var continuation: String
}
