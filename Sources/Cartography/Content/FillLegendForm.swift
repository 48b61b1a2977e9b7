/// How those categories of a fill that are values stand in the legend. Missing kinds are a list under
/// it, always.
package enum FillLegendForm: Hashable, Sendable {
  /// One row a category.
  case list
  /// Two scales crossed.
  case grid(FillGrid)
  /// The distribution of the numbers, in the colours of the classes.
  case histogram(FillHistogram)

  /// Whether two categories may look alike on purpose: of cells that pale towards the paper only those
  /// of the surest row must stay apart, and from all that is no cell.
  func letsMeet(_ first: Int, _ second: Int) -> Bool {
    guard case .grid(let grid) = self, grid.isPaling else { return false }
    let (lower, upper) = (min(first, second), max(first, second))
    return upper < grid.cellCount && lower < grid.cellCount - grid.columns.stepCount
  }
}

/// The cells of two crossed scales: the layer's first categories, row by row from the lowest, each row
/// from its lowest column.
package struct FillGrid: Hashable, Sendable {
  /// A scale from low to high.
  package struct Axis: Hashable, Sendable {
    /// What grows along it.
    package var title: String
    /// Between each two neighbouring steps; one fewer than steps.
    package var limits: [String]

    package var stepCount: Int { limits.count + 1 }

    package init(title: String, limits: [String]) {
      self.title = title
      self.limits = limits
    }
  }

  package var columns: Axis
  package var rows: Axis
  /// True where colours pale from the highest row down: they come near each other, as what is less
  /// certain should.
  package var isPaling: Bool

  package init(columns: Axis, rows: Axis, isPaling: Bool = false) {
    self.columns = columns
    self.rows = rows
    self.isPaling = isPaling
  }

  package var cellCount: Int { columns.stepCount * rows.stepCount }

  /// The index of a cell in the layer's categories.
  package func category(column: Int, row: Int) -> Int { row * columns.stepCount + column }
}
