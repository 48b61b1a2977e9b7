/// The same number of each row at two dates, joined by a line.
package struct SlopeChart: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package var label: String
    /// Not negative; nil where nothing is known, which is no zero.
    package var first: Double?
    package var last: Double?
    /// The values as text of the language, or the word for what is missing.
    package var firstText: String
    package var lastText: String

    package init(
      label: String, first: Double?, last: Double?, firstText: String, lastText: String
    ) {
      self.label = label
      self.first = first
      self.last = last
      self.firstText = firstText
      self.lastText = lastText
    }
  }

  /// What a row is: "Country".
  package var rowHeading: String
  /// What is measured, once: "Share of units with a plan in force".
  package var unit: String
  /// The two dates as text.
  package var firstHeading: String
  package var lastHeading: String
  package var rows: [Row]

  package init(
    rowHeading: String, unit: String, firstHeading: String, lastHeading: String, rows: [Row]
  ) {
    self.rowHeading = rowHeading
    self.unit = unit
    self.firstHeading = firstHeading
    self.lastHeading = lastHeading
    self.rows = rows
  }
}
