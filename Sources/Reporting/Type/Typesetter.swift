import Drawing
import Wording

/// Sets words in the report's type: measures them, and breaks what is too long for its line.
struct Typesetter {
  let measuring: any TextMeasuring
  let style: PageStyle
  /// BCP 47.
  let language: String
  /// True when the language runs from right to left: the leading edge is right then.
  let isRightToLeft: Bool
  /// The language's digits, without signs between them: numbers of sources and of pages.
  let digits: @Sendable (Int) -> String
  /// Where words of running text may be divided.
  let hyphenation: any Hyphenating

  init(
    measuring: any TextMeasuring, style: PageStyle, wording: Phrasebook,
    hyphenation: any Hyphenating = NoHyphenation()
  ) {
    self.measuring = measuring
    self.hyphenation = hyphenation
    self.style = style
    language = wording.tag.text
    digits = { wording.pageNumber($0) }
    isRightToLeft = wording.isRightToLeft
  }

  /// False where words stay whole whatever they are, such as in books of thousands of pages.
  var dividesWords: Bool { !(hyphenation is NoHyphenation) }

  /// A text in lines of at most `width` points. A word that is longer than a line is broken.
  func set(
    _ string: String, _ style: TextStyle, width: Double, alignment: TextBlock.Alignment = .leading
  ) throws(ReportingError) -> SetText {
    var block = TextBlock(
      string, style: style, alignment: alignment, maximumWidth: width, language: language,
      isRightToLeft: isRightToLeft)
    var metrics = try measure(block)
    if metrics.width > width + Self.tolerance {
      block.string = try LongWords(setter: self, style: style, width: width).broken(string)
      metrics = try measure(block)
    }
    return SetText(block: block, width: width, metrics: metrics)
  }

  /// A text on one line, in a box of its own width.
  /// - Parameter runsFromLeft: true for what is written from the left in every language, such as
  ///   addresses, whose signs at the end would else stand in front.
  func line(
    _ string: String, _ style: TextStyle, runsFromLeft: Bool = false
  ) throws(ReportingError) -> SetText {
    let block = TextBlock(
      string, style: style, language: language, isRightToLeft: isRightToLeft && !runsFromLeft)
    let metrics = try measure(block)
    return SetText(block: block, width: metrics.width, metrics: metrics)
  }

  func width(of string: String, _ style: TextStyle) throws(ReportingError) -> Double {
    try line(string, style).width
  }

  /// What a text has to be set lower than a line of running text, in points, so that its first line
  /// stands on the same baseline. Errors: a missing glyph, fonts that do not work.
  func fall(of text: SetText) throws(ReportingError) -> Double {
    try bodyAscent() - text.metrics.ascent
  }

  /// From a line's top to its baseline in running text, in points, whatever its letters are.
  func bodyAscent() throws(ReportingError) -> Double { try line("x", style.body).metrics.ascent }

  /// The left edge of a box of `width` that stands `offset` behind the leading edge of `area`.
  func x(_ offset: Double, width: Double, from left: Double, areaWidth: Double) -> Double {
    isRightToLeft ? left + areaWidth - offset - width : left + offset
  }

  /// Rounding in a measurer's own units, in points.
  static let tolerance = 0.05

  private func measure(_ block: TextBlock) throws(ReportingError) -> TextMetrics {
    do {
      return try measuring.measure(block)
    } catch {
      throw .text(error)
    }
  }
}
