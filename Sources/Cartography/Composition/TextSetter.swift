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
      color: color ?? theme.ink, letterSpacing: letterSpacing,
      lineHeight: isRightToLeft ? size * Self.leadingFromRight : nil)
  }

  func block(
    _ string: String, _ style: TextStyle, alignment: TextBlock.Alignment = .leading,
    width: Double? = nil
  ) -> TextBlock {
    // A sentence of another script keeps its own direction, or its full stop would open it.
    let isFromRight = isSetFromRight(string)
    return TextBlock(
      string, style: style, alignment: isFromRight == isRightToLeft ? alignment : alignment.turned,
      maximumWidth: width, language: language, isRightToLeft: isFromRight)
  }

  /// The base direction of a text on this map.
  func isSetFromRight(_ string: String) -> Bool { isRightToLeft && !string.isWrittenFromLeft }

  /// Arabic fonts ask for twice the type's size, for marks that running text does not have.
  private static let leadingFromRight = 1.42

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

extension TextBlock.Alignment {
  /// The same edge of a block of the other direction.
  fileprivate var turned: Self {
    switch self {
    case .leading: .trailing
    case .center: .center
    case .trailing: .leading
    }
  }
}

extension String {
  /// True for letters, and none of a script that runs from right to left (Hebrew, Arabic and their
  /// relatives: Unicode's blocks U+0590 to U+08FF and the presentation forms).
  fileprivate var isWrittenFromLeft: Bool {
    var hasLetter = false
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        return false
      default: hasLetter = hasLetter || scalar.properties.isAlphabetic
      }
    }
    return hasLetter
  }
}
