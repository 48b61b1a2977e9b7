package import Drawing

/// A number a row as a horizontal bar from zero.
package struct BarChart: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package var label: String
    /// Not negative; nil where nothing is known, which is no zero.
    package var value: Double?
    /// The value as text of the language, or the word for what is missing.
    package var text: String

    package init(label: String, value: Double?, text: String) {
      self.label = label
      self.value = value
      self.text = text
    }
  }

  /// What a row is: "Country".
  package var rowHeading: String
  /// What is counted, once: "Plans in force".
  package var unit: String
  package var rows: [Row]
  /// The colour that the maps have for what is counted.
  package var paint: Paint

  package init(rowHeading: String, unit: String, rows: [Row], paint: Paint) {
    self.rowHeading = rowHeading
    self.unit = unit
    self.rows = rows
    self.paint = paint
  }
}
