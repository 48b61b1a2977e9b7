import Drawing
import Wording

/// Sets words in the map's type and measures them.
struct TextSetter {
  let measuring: any TextMeasuring
  let theme: MapTheme
  let language: String

  /// A style of the map's family in ink.
  func style(
    _ size: Double, weight: TextStyle.Weight = .regular, italic: Bool = false,
    color: Color? = nil, letterSpacing: Double = 0
  ) -> TextStyle {
    TextStyle(
      family: theme.family, size: size, weight: weight, isItalic: italic,
      color: color ?? theme.ink, letterSpacing: letterSpacing)
  }

  func block(
    _ string: String, _ style: TextStyle, alignment: TextBlock.Alignment = .leading,
    width: Double? = nil
  ) -> TextBlock {
    TextBlock(
      string, style: style, alignment: alignment, maximumWidth: width, language: language,
      isRightToLeft: isRightToLeft)
  }

  func measure(_ block: TextBlock) throws(CartographyError) -> TextMetrics {
    do {
      return try measuring.measure(block)
    } catch {
      throw .text(error)
    }
  }

  /// True when the language runs from right to left: leading is right then.
  var isRightToLeft: Bool { LanguageTag(language).isRightToLeft }
}
