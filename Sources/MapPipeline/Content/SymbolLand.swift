import Cartography
import Drawing
import Wording

/// The land of a map that shows symbols and no classes: what has a symbol in a tint of the accent,
/// and apart from it what has none, each kind with its word in the legend.
struct SymbolLand {
  /// Why a unit has a symbol, or none.
  enum Kind: String, CaseIterable {
    /// A circle, or the mark of a count that is held back.
    case symbol
    case zero = "none"
    /// A value that no circle can show.
    case belowZero = "below-zero"
    case missing = "no-data"
  }

  let wording: Phrasebook
  let theme: MapTheme
  /// What land with a symbol is: "with members"; empty where the symbols explain themselves.
  let symbolLabel: String
  /// What a published zero means: "no published members".
  let zeroLabel: String

  /// `kind` gives each unit of the subject its kind, by its index in the boundary set.
  func fill(_ ground: MapGround, kind: (Int) -> Kind) -> FillLayer {
    var category = [Int?](repeating: nil, count: ground.boundaries.units.count)
    for unit in ground.subject { category[unit] = Kind.allCases.firstIndex(of: kind(unit)) }
    return FillLayer(
      title: "", categories: Kind.allCases.map(self.category), categoryOfUnit: category)
  }

  /// All of the subject in the quiet colour of land without a symbol.
  static func plain(_ ground: MapGround, _ theme: MapTheme) -> FillLayer {
    var category = [Int?](repeating: nil, count: ground.boundaries.units.count)
    for unit in ground.subject { category[unit] = 0 }
    return FillLayer(
      title: "",
      categories: [
        FillCategory(id: "land", label: "", kind: .value, paint: .solid(theme.land.quiet))
      ],
      categoryOfUnit: category)
  }

  private func category(of kind: Kind) -> FillCategory {
    switch kind {
    case .symbol:
      FillCategory(
        id: "land", label: symbolLabel, kind: .value,
        paint: .solid(theme.tint(theme.accent, theme.land.tint)))
    case .zero:
      FillCategory(
        id: kind.rawValue, label: zeroLabel, kind: .value, paint: .solid(theme.land.quiet))
    case .belowZero:
      FillCategory(
        id: kind.rawValue, label: wording(.legendUnder, ["number": wording.integer(0)]),
        kind: .value, paint: .solid(theme.land.belowZero))
    case .missing:
      FillCategory(
        id: kind.rawValue, label: wording(.statusNoData), kind: .noData,
        paint: theme.paints.noData)
    }
  }
}
