/// Colours and type. Nil means that the program's own theme decides.
package struct ThemeSpecification: Hashable, Sendable {
  /// The look that maps and reports have unless another is asked for; nil for the light one.
  package let name: ThemeName?
  package let sequential: PaletteSpecification?
  package let diverging: PaletteSpecification?
  package let status: PaletteSpecification?
  /// Font families, the preferred one first; empty for the program's own.
  package let fonts: [String]
  /// Colours as `#rrggbb` in lower case, for the look of `name`: others adapt the accent and have ink
  /// and paper of their own.
  package let accent: String?
  package let ink: String?
  package let paper: String?

  package static let standard = ThemeSpecification(
    name: nil, sequential: nil, diverging: nil, status: nil, fonts: [], accent: nil, ink: nil,
    paper: nil)
}

/// The looks that a map can have as a whole.
package enum ThemeName: String, Hashable, Sendable, CaseIterable {
  /// White paper and pages, in colour.
  case light
  /// White paper that any copier copies: greys and patterns.
  case print
  /// Dark pages of the web.
  case dark
}

/// A palette by name or by colours.
package enum PaletteSpecification: Hashable, Sendable {
  case named(String)
  /// `#rrggbb` in lower case, from low to high; from 2 to 12.
  case colours([String])
}
