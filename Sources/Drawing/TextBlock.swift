/// A piece of text to set: one paragraph in one style. Newlines break lines.
package struct TextBlock: Hashable, Sendable {
  /// Along the line: `leading` is left in left-to-right languages and right in others.
  package enum Alignment: String, Hashable, Sendable { case leading, center, trailing }

  /// The logical string, without bidi controls.
  package var string: String
  package var style: TextStyle
  package var alignment: Alignment
  /// Lines break at this width in points; nil for one line per newline.
  package var maximumWidth: Double?
  /// BCP 47 tag: chooses glyph variants and the alternatives of line breaking.
  package var language: String
  /// The base direction: true when the language is written from right to left. Which languages are
  /// is no matter of drawing; whoever knows the language's tag says so.
  package var isRightToLeft: Bool

  package init(
    _ string: String, style: TextStyle, alignment: Alignment = .leading,
    maximumWidth: Double? = nil, language: String = "en", isRightToLeft: Bool = false
  ) {
    self.string = string
    self.style = style
    self.alignment = alignment
    self.maximumWidth = maximumWidth
    self.language = language
    self.isRightToLeft = isRightToLeft
  }
}
