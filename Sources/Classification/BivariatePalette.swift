/// Colours for two ordered scales at once.
///
/// From a light grey each scale goes its own way in OKLab, and where both are high the two ways add up.
/// The first scale darkens about three times as fast as the second, so that no two cells of a square of
/// nine have the same lightness: it can be read in a black-and-white copy as well.
///
/// Sources: Trumbo, "A Theory for Coloring Bivariate Statistical Maps", The American Statistician 35
/// (1981), whose principles are order and separation of rows, columns and the diagonal; OKLab as in
/// `OKLab`.
package struct BivariatePalette: Hashable, Sendable {
  /// Where both scales are lowest.
  private let lowest: OKLab
  private let first: OKLab
  private let second: OKLab

  /// Violet and amber, which make plum together. All pairs of its nine colours are at least 0.09 apart
  /// in OKLab for every kind of vision, and 0.05 in a black-and-white copy.
  package static let standard = BivariatePalette(
    first: SRGBColor(hex: 0x654ABB), second: SRGBColor(hex: 0xE9A03E))

  /// - Parameters:
  ///   - first: where the first scale is highest and the second lowest.
  ///   - second: where the second is highest and the first lowest.
  ///   - isOnDarkPaper: whether both grow from a dark grey.
  package init(first: SRGBColor, second: SRGBColor, isOnDarkPaper: Bool = false) {
    self.init(
      lowest: isOnDarkPaper ? Self.darkest : Self.palest, OKLab(first), OKLab(second))
  }

  /// Darker than land outside the subject, lighter than any class.
  private static let palest = OKLab(lightness: 0.91, a: 0, b: 0)
  /// The same on dark paper: lighter than land outside the subject.
  private static let darkest = OKLab(lightness: 0.38, a: 0, b: 0)

  private init(lowest: OKLab, _ first: OKLab, _ second: OKLab) {
    self.lowest = lowest
    self.first = first
    self.second = second
  }

  /// The same hues for dark paper: from a dark grey each scale brightens, the first one three times as
  /// fast, so that all nine of three by three differ in lightness by a step of 0.06 in OKLab.
  package var onDarkPaper: BivariatePalette {
    func bright(_ color: OKLab, by step: Double) -> OKLab {
      OKLab(lightness: Self.darkest.lightness + step, a: color.a, b: color.b)
    }
    return BivariatePalette(
      lowest: Self.darkest, bright(first, by: 0.36), bright(second, by: 0.12))
  }

  /// Greys of the first scale alone: lines tell the second.
  package static let greys = BivariatePalette(
    lowest: OKLab(lightness: 0.93, a: 0, b: 0), OKLab(lightness: 0.42, a: 0, b: 0),
    OKLab(lightness: 0.93, a: 0, b: 0))

  /// The colour at a share (0…1) of the way on each scale.
  package func color(first x: Double, second y: Double) -> SRGBColor {
    let base = lowest
    func sum(_ part: KeyPath<OKLab, Double>) -> Double {
      base[keyPath: part] + (first[keyPath: part] - base[keyPath: part]) * x
        + (second[keyPath: part] - base[keyPath: part]) * y
    }
    return SRGBColor(
      OKLab(lightness: min(1, max(0, sum(\.lightness))), a: sum(\.a), b: sum(\.b)))
  }

  /// The share of the way for a step of a scale of so many; the middle for a single step.
  package static func share(step: Int, of count: Int) -> Double {
    count > 1 ? Double(step) / Double(count - 1) : 0.5
  }
}
