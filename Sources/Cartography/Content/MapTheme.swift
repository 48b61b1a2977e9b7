package import Drawing

/// Every value of the look that a project may change, and those that all maps share. Lengths in
/// points of 1/72 inch.
package struct MapTheme: Hashable, Sendable {
  package var family: String
  package var accent: Color
  package var ink: Color
  package var quietInk: Color
  package var paper: Color
  package var sea: Color
  package var surroundings: Color
  /// Borders of units on coloured fills.
  package var border: Color = .white
  /// Borders of units between fills on which `border` would not show.
  package var paleBorder = Color(hex: 0x9A9A9A)
  /// Round circles.
  package var ring: Color = .white

  package init(
    family: String = "Noto Sans", accent: Color = Color(hex: 0x6B2C91),
    ink: Color = Color(hex: 0x222222), quietInk: Color = Color(hex: 0x666666),
    paper: Color = .white, sea: Color = Color(hex: 0xF3F7F9),
    surroundings: Color = Color(hex: 0xF2F0EC)
  ) {
    self.family = family
    self.accent = accent
    self.ink = ink
    self.quietInk = quietInk
    self.paper = paper
    self.sea = sea
    self.surroundings = surroundings
  }
}
