/// How text looks.
package struct TextStyle: Hashable, Sendable {
  /// The weight as CSS and OpenType count it.
  package enum Weight: Int, Hashable, Sendable { case regular = 400, bold = 700 }

  /// The first family, or several with commas between them; the script's own Noto family follows by
  /// itself.
  package var family: String
  /// Points.
  package var size: Double
  package var weight: Weight
  package var isItalic: Bool
  package var color: Color
  /// Extra space between letters in points.
  package var letterSpacing: Double
  /// Baseline to baseline in points; nil for the font's own.
  package var lineHeight: Double?

  package init(
    family: String = "Noto Sans", size: Double, weight: Weight = .regular, isItalic: Bool = false,
    color: Color = .black, letterSpacing: Double = 0, lineHeight: Double? = nil
  ) {
    self.family = family
    self.size = size
    self.weight = weight
    self.isItalic = isItalic
    self.color = color
    self.letterSpacing = letterSpacing
    self.lineHeight = lineHeight
  }
}
