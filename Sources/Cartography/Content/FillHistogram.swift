/// How the numbers behind a classed fill are distributed: bars in the colours of their classes over an
/// axis with the limits between classes.
package struct FillHistogram: Hashable, Sendable {
  /// So many values of one class.
  package struct Part: Hashable, Sendable {
    /// The class's index in the layer's categories.
    package var category: Int
    package var count: Int

    package init(category: Int, count: Int) {
      self.category = category
      self.count = count
    }
  }

  /// A number on the axis.
  package struct Mark: Hashable, Sendable {
    /// From 0 at the low end to 1 at the high end.
    package var position: Double
    package var label: String

    package init(position: Double, label: String) {
      self.position = position
      self.label = label
    }
  }

  /// The classes among the layer's categories that have bars and those between, from low to high; the
  /// legend lists the others.
  package var classes: Range<Int>
  /// One bar an interval, all intervals equally wide, from low to high; where a limit between classes
  /// lies in an interval its bar has the parts of both, the lower class at the bottom.
  package var bars: [[Part]]
  /// Where each of the classes but the first begins.
  package var limits: [Mark]
  /// The least and the greatest number; one where they are equal.
  package var ends: [Mark]

  package init(classes: Range<Int>, bars: [[Part]], limits: [Mark], ends: [Mark]) {
    self.classes = classes
    self.bars = bars
    self.limits = limits
    self.ends = ends
  }

  /// The number of values in the highest bar.
  package var highest: Int {
    bars.map { $0.reduce(0) { $0 + $1.count } }.max() ?? 0
  }
}
