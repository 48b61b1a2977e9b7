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
  let accent: Color
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
  static func plain(_ ground: MapGround) -> FillLayer {
    var category = [Int?](repeating: nil, count: ground.boundaries.units.count)
    for unit in ground.subject { category[unit] = 0 }
    return FillLayer(
      title: "",
      categories: [FillCategory(id: "land", label: "", kind: .value, paint: .solid(quiet))],
      categoryOfUnit: category)
  }

  /// Darker than land outside the subject.
  static let quiet = Color(hex: 0xE9E5DC)

  private func category(of kind: Kind) -> FillCategory {
    switch kind {
    case .symbol:
      // A sixth of the accent on white: the circles stay the strongest thing.
      FillCategory(id: "land", label: symbolLabel, kind: .value, paint: .solid(tint(0.17)))
    case .zero:
      FillCategory(id: kind.rawValue, label: zeroLabel, kind: .value, paint: .solid(Self.quiet))
    case .belowZero:
      FillCategory(
        id: kind.rawValue, label: wording(.legendUnder, ["number": wording.integer(0)]),
        kind: .value, paint: .solid(Color(hex: 0xCFC8BA)))
    case .missing:
      FillCategory(
        id: kind.rawValue, label: wording(.statusNoData), kind: .noData,
        paint: StatusPaints.noData)
    }
  }

  private func tint(_ share: Double) -> Color {
    func mixed(_ value: Double) -> Double { 1 - share * (1 - value) }
    return Color(red: mixed(accent.red), green: mixed(accent.green), blue: mixed(accent.blue))
  }
}
