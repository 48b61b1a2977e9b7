import Cartography
import Configuration
import Drawing
import SimpleFeatures
import Wording

/// An indicator's numbers as the sizes of a map's units.
struct CartogramBuilder {
  let wording: Phrasebook
  let kind: CartogramKind
  let sizes: SymbolLayer
  let ground: MapGround

  var layer: CartogramLayer {
    switch kind {
    case .dorling: CartogramLayer(kind: .dorling, sizes: sizes)
    case .nonContiguous: CartogramLayer(kind: .nonContiguous, sizes: sizes)
    }
  }

  /// Units that have a size.
  private var drawn: Set<Int> {
    Set(
      sizes.symbols.compactMap { symbol in
        if case .count(let value) = symbol.value, value > 0 { symbol.unit } else { nil }
      })
  }

  /// The fill without units that have no size; where the map has no fill, all in one colour.
  func fill(_ own: FillLayer, _ theme: MapTheme) -> FillLayer {
    let drawn = drawn
    var fill = own
    if fill.title.isEmpty {
      let color = theme.tint(theme.accent, 0.6)
      fill.categories = [
        FillCategory(id: "sized", label: "", kind: .value, paint: .solid(color))
      ]
      for unit in ground.subject { fill.categoryOfUnit[unit] = 0 }
    }
    for unit in ground.subject where !drawn.contains(unit) { fill.categoryOfUnit[unit] = nil }
    fill.covered.formIntersection(drawn)
    return fill
  }

  /// What the figures are, and how many units have none.
  var notes: [String] {
    let missing = ground.subject.count - drawn.count
    return [
      wording(kind == .dorling ? .cartogramCircles : .cartogramShrunk),
      missing > 0 ? wording(.cartogramLeftOut, count: missing) : nil,
    ].compactMap { $0 }
  }
}
