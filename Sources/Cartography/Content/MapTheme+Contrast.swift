import Classification
package import Drawing

extension MapTheme {
  /// True where words are lighter than their paper.
  package var isDark: Bool {
    SRGBColor(ink, over: .white).luminance
      > SRGBColor(paper, over: .white).luminance
  }

  /// What letters on a ground of this luminance (WCAG 2.2, 0…1) are written in.
  func letters(onLuminance luminance: Double) -> Color {
    if luminance < 0.3 { return isDark ? ink : .white }
    return isDark ? paper : ink
  }

  /// Letters on a colour without a rim: ink or paper, whichever is read better.
  package func letters(on color: Color) -> Color {
    let ground = SRGBColor(color, over: paper)
    func contrast(_ letters: Color) -> Double {
      ground.contrastRatio(with: SRGBColor(letters, over: paper))
    }
    return contrast(paper) >= contrast(ink) ? paper : ink
  }

  /// Words and what they stand on.
  package struct TextRole: Hashable, Sendable {
    /// What is written, in English, for messages.
    package var name: String
    package var ink: Color
    package var ground: Color

    /// The contrast of WCAG 2.2, 1 to 21.
    package var contrast: Double {
      SRGBColor(ink, over: ground).contrastRatio(with: SRGBColor(ground, over: .white))
    }
  }

  /// WCAG 2.2, 1.4.3: text that is not large.
  package static let leastTextContrast = 4.5

  /// Of names of countries around the subject to their land. In the light look they stay in the
  /// background: furniture, for which WCAG 2.2, 1.4.11 has this figure.
  package var leastCountryContrast: Double { look == .light ? 3 : Self.leastTextContrast }

  /// Every kind of words that stands on a ground of the theme itself; names on fills are judged with
  /// the fills, and names of countries around the subject by `leastCountryContrast`.
  package var textRoles: [TextRole] {
    [
      TextRole(name: "titles, notes and names on the paper", ink: ink, ground: paper),
      TextRole(name: "names on land outside the subject", ink: ink, ground: surroundings),
      TextRole(name: "names on the sea", ink: ink, ground: sea),
      TextRole(name: "subtitle and small print on the paper", ink: quietInk, ground: paper),
      TextRole(
        name: "scale bar on land outside the subject", ink: quietInk, ground: surroundings),
      TextRole(name: "scale bar on the sea", ink: quietInk, ground: sea),
      TextRole(name: "numbers and headings in the accent", ink: accent, ground: paper),
      TextRole(name: "letters on the accent", ink: letters(on: accent), ground: accent),
      TextRole(name: "names of the map's own countries", ink: ownCountryInk, ground: surroundings),
    ]
  }
}
