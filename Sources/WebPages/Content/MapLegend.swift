/// A map's legend as a list.
package struct MapLegend: Hashable, Sendable {
  /// A symbol and what it means.
  package struct Entry: Hashable, Sendable {
    package var label: String
    /// How many units have it; nil where the map does not say.
    package var count: Int?
    package var swatch: LegendSwatch

    /// One line of the legend.
    package init(label: String, count: Int? = nil, swatch: LegendSwatch) {
      self.label = label
      self.count = count
      self.swatch = swatch
    }
  }

  /// What the colours show; empty for none.
  package var title: String
  /// In the order of the map's own legend, the missing kinds last.
  package var entries: [Entry]

  /// A legend in its order.
  package init(title: String = "", entries: [Entry]) {
    self.title = title
    self.entries = entries
  }
}
