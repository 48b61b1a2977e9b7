/// Colours and type. Nil means that the program's own theme decides.
package struct ThemeSpecification: Hashable, Sendable {
  package let sequential: PaletteSpecification?
  package let diverging: PaletteSpecification?
  package let status: PaletteSpecification?
  /// Font families, the preferred one first; empty for the program's own.
  package let fonts: [String]
  /// `#rrggbb` in lower case.
  package let accent: String?

  static let standard = ThemeSpecification(
    sequential: nil, diverging: nil, status: nil, fonts: [], accent: nil)
}

/// A palette by name or by colours.
package enum PaletteSpecification: Hashable, Sendable {
  case named(String)
  /// `#rrggbb` in lower case, from low to high; from 2 to 12.
  case colours([String])
}
