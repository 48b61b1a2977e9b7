/// Units whose size on the map is true to numbers in place of their land.
package struct CartogramLayer: Hashable, Sendable {
  /// How units become as large as their numbers.
  package enum Kind: Hashable, Sendable {
    /// Circles near the units' places, moved until none overlaps another (Dorling 1996).
    case dorling
    /// The units' own shapes, shrunk in their places (Olson 1976).
    case nonContiguous
  }

  package var kind: Kind
  /// The numbers with their title: those above zero have a size. Their form says nothing here.
  package var sizes: SymbolLayer

  package init(kind: Kind, sizes: SymbolLayer) {
    self.kind = kind
    self.sizes = sizes
  }

  /// The numbers above zero, by unit.
  var values: [Int: Double] {
    var values: [Int: Double] = [:]
    for symbol in sizes.symbols {
      if case .count(let value) = symbol.value, value > 0 { values[symbol.unit] = Double(value) }
    }
    return values
  }
}
