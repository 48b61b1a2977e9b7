import Classification
import Configuration

/// A palette of the project file as colours.
enum PaletteChoice {
  static func palette(
    _ specification: Configuration.PaletteSpecification, kind: PaletteKind
  ) throws(ClassificationError) -> Palette {
    switch specification {
    case .named(let name): return try Palette.named(name)
    case .colours(let colors): return try Palette(name: "project", kind: kind, hexColors: colors)
    }
  }
}
