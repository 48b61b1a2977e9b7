package import Drawing

/// A table of counts whose fields are the darker, the more they count.
package struct HeatTable: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package var label: String
    /// A count a column; nil where nothing was assessed, which is no zero.
    package var counts: [Int?]

    package init(label: String, counts: [Int?]) {
      self.label = label
      self.counts = counts
    }
  }

  /// What a row is: "Country".
  package var rowHeading: String
  /// What is counted, once: "Number of units with a plan in force".
  package var unit: String
  /// The heads of the columns: years.
  package var columns: [String]
  package var rows: [Row]
  /// The colour of the largest count; smaller ones are tints of it.
  package var color: Color
  /// What stands where nothing was assessed, and how the maps show that.
  package var missing: DotPlot.Key

  package init(
    rowHeading: String, unit: String, columns: [String], rows: [Row], color: Color,
    missing: DotPlot.Key
  ) {
    self.rowHeading = rowHeading
    self.unit = unit
    self.columns = columns
    self.rows = rows
    self.color = color
    self.missing = missing
  }
}
