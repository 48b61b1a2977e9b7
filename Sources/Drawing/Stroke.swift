/// How a line is drawn: width and dashes in points, round joins.
package struct Stroke: Hashable, Sendable {
  /// How a line ends: at its end, in a half circle around it, or half a width beyond it.
  package enum Cap: String, Hashable, Sendable { case butt, round, square }

  package var color: Color
  package var width: Double
  /// Lengths of dash and gap in turn; empty for a solid line.
  package var dash: [Double]
  package var cap: Cap

  package init(color: Color, width: Double, dash: [Double] = [], cap: Cap = .butt) {
    self.color = color
    self.width = width
    self.dash = dash
    self.cap = cap
  }
}
