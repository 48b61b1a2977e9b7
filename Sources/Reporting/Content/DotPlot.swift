package import Drawing

/// Numbers of each row as dots on one axis.
package struct DotPlot: Hashable, Sendable {
  /// One number of a row and how many have it.
  package struct Dot: Hashable, Sendable {
    /// Not negative.
    package var value: Double
    /// At least 1; what more than one have is a larger circle with that number.
    package var count: Int
    package var paint: Paint

    package init(value: Double, count: Int = 1, paint: Paint) {
      self.value = value
      self.count = count
      self.paint = paint
    }
  }

  package struct Row: Hashable, Sendable {
    package var label: String
    /// Each value once, in any order.
    package var dots: [Dot]
    /// What is said where there are no dots: "no data".
    package var missing: String
    /// Of how many that is said, beside the dots too.
    package var missingCount: Int

    package init(label: String, dots: [Dot], missing: String, missingCount: Int = 0) {
      self.label = label
      self.dots = dots
      self.missing = missing
      self.missingCount = missingCount
    }
  }

  /// A colour and what it means.
  package struct Key: Hashable, Sendable {
    package var label: String
    package var paint: Paint

    package init(label: String, paint: Paint) {
      self.label = label
      self.paint = paint
    }
  }

  /// What a row is: "Country".
  package var rowHeading: String
  /// What the axis counts, once: "Years".
  package var unit: String
  /// The head of the column that says how many have a value.
  package var countHeading: String
  package var keys: [Key]
  package var rows: [Row]

  package init(
    rowHeading: String, unit: String, countHeading: String, keys: [Key], rows: [Row]
  ) {
    self.rowHeading = rowHeading
    self.unit = unit
    self.countHeading = countHeading
    self.keys = keys
    self.rows = rows
  }
}
