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
  /// BCP 47 tag: chooses glyph variants, base direction and the alternatives of line breaking.
  package var language: String

  package init(
    _ string: String, style: TextStyle, alignment: Alignment = .leading,
    maximumWidth: Double? = nil, language: String = "en"
  ) {
    self.string = string
    self.style = style
    self.alignment = alignment
    self.maximumWidth = maximumWidth
    self.language = language
  }

  /// True when the language is written from right to left (Arabic, Hebrew, Persian, Urdu, Pashto,
  /// Dhivehi, Yiddish, Sorani).
  package var isRightToLeft: Bool {
    let base = language.prefix { $0 != "-" }
    return ["ar", "he", "fa", "ur", "ps", "dv", "yi", "ckb"].contains(String(base))
  }
}
