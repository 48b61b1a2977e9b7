import Drawing

/// How far the lines of a text in the body's type are from the baselines of running text.
///
/// A line of letters of several scripts may have its baseline elsewhere in its height than one of a
/// single script, and a text is placed by its first line.
struct GridLines {
  /// From each line's top to its baseline if it were the first of a text, in points.
  private let ascents: ArraySlice<Double>
  private let bodyAscent: Double

  /// Errors: a missing glyph.
  init(_ text: SetText, setter: Typesetter) throws(ReportingError) {
    var ascents = [text.metrics.ascent]
    for line in text.metrics.lines.dropFirst() {
      ascents.append(try setter.line(line, text.block.style).metrics.ascent)
    }
    self.ascents = ascents[...]
    bodyAscent = try setter.bodyAscent()
  }

  private init(_ ascents: ArraySlice<Double>, bodyAscent: Double) {
    self.ascents = ascents
    self.bodyAscent = bodyAscent
  }

  /// What the text has to be set lower than its place, in points.
  var fall: Double { bodyAscent - (ascents.first ?? bodyAscent) }

  /// The lines that follow the first `count` ones as a text of their own.
  func dropFirst(_ count: Int) -> GridLines {
    GridLines(ascents.dropFirst(count), bodyAscent: bodyAscent)
  }
}
