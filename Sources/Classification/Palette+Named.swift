extension Palette {
  /// Every name that `named(_:)` knows, for "did you mean" and help, kind by kind.
  package static let names: [String] =
    ["peacemap"] + ColorBrewer.sequential.map(\.name) + PerceptualRamps.all.map(\.name)
    + ColorBrewer.diverging.map(\.name) + ["Okabe-Ito"] + ColorBrewer.qualitative.map(\.name)

  /// The palette with this name; case, spaces and hyphens do not matter ("okabe ito").
  ///
  /// Throws `unknownPalette`.
  package static func named(_ name: String) throws(ClassificationError) -> Palette {
    let wanted = folded(name)
    if wanted == "peacemap" { return .peacemap }
    if wanted == "okabeito" { return .okabeIto }
    let tables: [(PaletteKind, [ColorLists])] = [
      (.sequential, ColorBrewer.sequential), (.diverging, ColorBrewer.diverging),
      (.qualitative, ColorBrewer.qualitative),
    ]
    for (kind, table) in tables {
      if let entry = table.first(where: { folded($0.name) == wanted }) {
        return Palette(name: entry.name, kind: kind, lists: entry.colors)
      }
    }
    if let ramp = PerceptualRamps.all.first(where: { folded($0.name) == wanted }) {
      return Palette(name: ramp.name, kind: .sequential, stops: ramp.colors[0])
    }
    throw .unknownPalette(name)
  }

  /// The house palette: one violet hue from light to dark in four steps of OKLab lightness, about
  /// 0.90, 0.78, 0.62 and 0.43; the last is the accent, #6b2c91.
  package static let peacemap = Palette(
    name: "peacemap", kind: .status,
    stops: [
      SRGBColor(hex: 0xE6D7F2), SRGBColor(hex: 0xC8A9E1), SRGBColor(hex: 0xA16AC7),
      SRGBColor(hex: 0x6B2C91),
    ])

  /// Eight kinds that stay apart in all common forms of colour vision, black last.
  ///
  /// Source: Okabe and Ito, "Color Universal Design", 2008 (the colour set of 2002).
  package static let okabeIto = Palette(
    name: "Okabe-Ito", kind: .qualitative,
    stops: [
      SRGBColor(hex: 0xE69F00), SRGBColor(hex: 0x56B4E9), SRGBColor(hex: 0x009E73),
      SRGBColor(hex: 0xF0E442), SRGBColor(hex: 0x0072B2), SRGBColor(hex: 0xD55E00),
      SRGBColor(hex: 0xCC79A7), SRGBColor(hex: 0x000000),
    ])

  private static func folded(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
