package import Drawing

/// Counts of the same categories in each row, laid behind each other.
package struct StackedBars: Hashable, Sendable {
  /// What the length of a bar stands for.
  package enum Measure: Hashable, Sendable {
    /// Every bar is as long as the others: its parts are shares of its row.
    case share
    /// All bars are in one scale.
    case count
  }

  /// One kind of part, as the maps show it.
  package struct Category: Hashable, Sendable {
    package var label: String
    package var paint: Paint
    /// True for the kinds of missing, which stand last.
    package var isMissing: Bool

    package init(label: String, paint: Paint, isMissing: Bool) {
      self.label = label
      self.paint = paint
      self.isMissing = isMissing
    }
  }

  package struct Row: Hashable, Sendable {
    package var label: String
    /// A count a category, in their order. Where nothing is assessed, all but those of the missing
    /// kinds are 0 and no zero is told of them.
    package var counts: [Int]

    package init(label: String, counts: [Int]) {
      self.label = label
      self.counts = counts
    }
  }

  /// What a row is: "Country".
  package var rowHeading: String
  /// What is counted, once: "Number of units".
  package var unit: String
  /// The head of the column of sums.
  package var totalHeading: String
  package var measure: Measure
  /// The missing kinds last.
  package var categories: [Category]
  package var rows: [Row]

  package init(
    rowHeading: String, unit: String, totalHeading: String, measure: Measure,
    categories: [Category], rows: [Row]
  ) {
    self.rowHeading = rowHeading
    self.unit = unit
    self.totalHeading = totalHeading
    self.measure = measure
    self.categories = categories
    self.rows = rows
  }

  /// The categories that some row has, as indices.
  var shown: [Int] {
    categories.indices.filter { index in rows.contains { $0.counts[index] > 0 } }
  }

  /// Whether anything but missing kinds is known of a row: only then a zero is one.
  func isAssessed(_ row: Row) -> Bool {
    zip(categories, row.counts).contains { !$0.isMissing && $1 > 0 }
  }
}
