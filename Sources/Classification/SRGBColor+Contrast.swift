extension SRGBColor {
  /// Relative luminance, 0 (black) … 1 (white). Source: WCAG 2.2, "relative luminance".
  package var luminance: Double { LinearRGB(self).luminance }

  /// The contrast ratio with another colour, 1…21; text needs 4.5, large text and symbols 3.
  ///
  /// Source: WCAG 2.2, "contrast ratio" and success criteria 1.4.3 and 1.4.11.
  package func contrastRatio(with other: SRGBColor) -> Double {
    let (one, two) = (luminance + 0.05, other.luminance + 0.05)
    return max(one, two) / min(one, two)
  }

  /// The one of `candidates` with the highest contrast to this colour, the earlier of equals; nil
  /// when there is none.
  package func mostContrasting(among candidates: [SRGBColor]) -> SRGBColor? {
    candidates.enumerated().max { first, second in
      let (one, two) = (
        contrastRatio(with: first.element), contrastRatio(with: second.element)
      )
      return one == two ? first.offset > second.offset : one < two
    }?.element
  }
}
