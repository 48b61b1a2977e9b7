import Drawing

extension MapTheme {
  /// For copiers: greys in steps, strokes that stay, no meaning in a hue.
  package static let print: MapTheme = {
    var theme = MapTheme()
    theme.look = .print
    theme.accent = Color(hex: 0x2B2B2B)
    theme.ink = Color(hex: 0x111111)
    theme.quietInk = Color(hex: 0x444444)
    theme.countryInk = Color(hex: 0x666666)
    theme.ownCountryInk = Color(hex: 0x3A3A3A)
    theme.sea = .white
    theme.surroundings = Color(hex: 0xF4F4F4)
    theme.paleBorder = Color(hex: 0x6E6E6E)
    theme.coveredInk = Color(hex: 0x000000)
    theme.lines = Lines(
      coast: Color(hex: 0x6A6A6A), country: Color(hex: 0x5A5A5A), outer: Color(hex: 0x1E1E1E),
      broken: Color(hex: 0x2E2E2E), gap: Color(hex: 0xFFFFFF, alpha: 0.8),
      graticule: Color(hex: 0xC8C8C8), horizon: Color(hex: 0x9A9A9A),
      swatch: Color(hex: 0x4A4A4A), figure: Color(hex: 0x3A3A3A))
    theme.land = Land(
      quiet: Color(hex: 0xE9E9E9), belowZero: Color(hex: 0xBDBDBD),
      locator: Color(hex: 0xC4C4C4), cartogram: Color(hex: 0xE6E6E6), tint: 0.3)
    theme.paints = .print(paper: theme.paper)
    theme.hatching = Hatching(spacing: 3.6, width: 0.8, contrast: 0.4, setsRowsApart: true)
    // Between hatches a finer one is lost.
    theme.borderWidths = BorderWidths(unit: 0.5, parent: 0.7)
    theme.lineWeight = 1.3
    return theme
  }()

  /// For dark pages: light words, and land that grows brighter with what is shown.
  package static let dark: MapTheme = {
    var theme = MapTheme()
    theme.look = .dark
    theme.accent = Color(hex: 0xC9A3E8)
    theme.ink = Color(hex: 0xECEEF0)
    theme.quietInk = Color(hex: 0xADB4BB)
    theme.countryInk = Color(hex: 0x949CA4)
    theme.ownCountryInk = Color(hex: 0xB4BAC0)
    theme.paper = Color(hex: 0x15181C)
    theme.sea = Color(hex: 0x101A22)
    theme.surroundings = Color(hex: 0x24282D)
    theme.border = Color(hex: 0x15181C)
    theme.paleBorder = Color(hex: 0x5A626B)
    theme.ring = Color(hex: 0x15181C)
    theme.coveredInk = Color(hex: 0xD9BFF0)
    theme.lines = Lines(
      coast: Color(hex: 0x5C7480), country: Color(hex: 0x7C848C), outer: Color(hex: 0xC4C9CE),
      broken: Color(hex: 0xCDD2D7), gap: Color(hex: 0x15181C, alpha: 0.7),
      graticule: Color(hex: 0x22303A), horizon: Color(hex: 0x3A4A56),
      swatch: Color(hex: 0x7C848C), figure: Color(hex: 0x9AA1A8))
    theme.land = Land(
      quiet: Color(hex: 0x303339), belowZero: Color(hex: 0x55524C),
      locator: Color(hex: 0x4C5158), cartogram: Color(hex: 0x2C3036), tint: 0.28)
    theme.paints = .dark(paper: theme.paper)
    return theme
  }()
}
