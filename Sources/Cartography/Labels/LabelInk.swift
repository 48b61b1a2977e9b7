import Classification
import Drawing

/// The colour of a name and of the rim that it needs, by the colours that lie under it.
///
/// Letters read by themselves where their contrast with each of these colours is 4.5 to 1 or more
/// (WCAG 2.2, 1.4.3); only elsewhere they have a rim, in a tint or a shade of their ground.
struct LabelInk {
  let theme: MapTheme

  /// In points, on each side of a letter.
  static let rimWidth = 1.0

  /// Dark letters where they read on the paint's ground. On a ground of middle lightness, where
  /// neither they nor light ones do, light ones with a shade as their rim are clearer than dark ones
  /// with a tint.
  func ink(on paint: Paint) -> Color {
    let ground = PaintLook(paint, paper: theme.paper).ground
    let (dark, light) = theme.isDark ? (theme.paper, theme.ink) : (theme.ink, Color.white)
    func contrast(_ letters: Color) -> Double {
      SRGBColor(letters, over: theme.paper).contrastRatio(with: ground)
    }
    if contrast(dark) >= MapTheme.leastTextContrast { return dark }
    return contrast(light) >= min(contrast(dark), Self.leastWithRim) ? light : dark
  }

  /// Large letters need no more (WCAG 2.2, 1.4.3).
  private static let leastWithRim = 3.0
  /// Where nothing but the rim bears the letters: nearly as much as on white on a whole ground.
  private static let leastOnRim = 12.0

  /// The ground of a paint and, where it has a pattern, the pattern's colour.
  func colors(of paint: Paint) -> [SRGBColor] {
    let look = PaintLook(paint, paper: theme.paper)
    return [look.ground] + [look.patternColor].compactMap { $0 }
  }

  /// True where letters in `ink` can be told from every one of the colours.
  func reads(_ ink: Color, on colors: [SRGBColor]) -> Bool {
    let letters = SRGBColor(ink, over: theme.paper)
    return colors.allSatisfy { letters.contrastRatio(with: $0) >= MapTheme.leastTextContrast }
  }

  /// The rim of letters over `colors`; nil where they read without one.
  ///
  /// - Parameter ground: most of what lies under them.
  func rim(of ink: Color, on ground: SRGBColor, over colors: [SRGBColor]) -> SceneElement.Halo? {
    reads(ink, on: colors)
      ? nil
      : SceneElement.Halo(
        color: rimColor(of: ink, on: ground), width: Self.rimWidth)
  }

  /// A tint of the ground under dark letters, a shade of it under light ones: the first of some that
  /// the letters read on, the last where they read on none. Dark letters on a ground that is darker
  /// still have a tint as well.
  func rimColor(of ink: Color, on ground: SRGBColor) -> Color {
    let letters = SRGBColor(ink, over: theme.paper)
    func contrast(to end: Double) -> Double {
      letters.contrastRatio(with: SRGBColor(red: end, green: end, blue: end))
    }
    var end = letters.luminance > ground.luminance ? 0.0 : 1
    if contrast(to: end) < Self.leastWithRim { end = 1 - end }
    // Letters that are lost on their ground, which they share with a neighbour, stand on their rim.
    let isLost = letters.contrastRatio(with: ground) < Self.leastWithRim
    let needed = isLost ? Self.leastOnRim : MapTheme.leastTextContrast
    var color = ground
    for share in [0.25, 0.5, 0.7, 0.85, 1] {
      func mixed(_ value: Double) -> Double { value + (end - value) * share }
      color = SRGBColor(
        red: mixed(ground.red), green: mixed(ground.green), blue: mixed(ground.blue))
      if letters.contrastRatio(with: color) >= needed { break }
    }
    return Color(color)
  }
}
