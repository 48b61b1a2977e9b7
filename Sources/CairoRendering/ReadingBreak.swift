/// A blank as wide as what it parts: who reads a page by where its words stand reads what is above it
/// first, and does not take two columns for the two columns of a table.
///
/// It is shown as an em space, stretched, and is decoration to readers of the structure.
struct ReadingBreak: Hashable {
  /// Points with y down.
  var left: Double
  var right: Double
  var baseline: Double
  /// Of the space's font.
  var size: Double

  var top: Double { baseline - PrintedLine.ascent * size }
  var bottom: Double { baseline + PrintedLine.descent * size }

  /// What is drawn, and what it stands for: readers pass over a glyph that stands for one space.
  static let (drawn, read) = ("\u{2003}", "  ")
}
