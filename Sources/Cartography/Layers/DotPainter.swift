import Drawing

/// The dots of a dot-density map: all of one size and colour, one shape a unit.
struct DotPainter {
  let content: MapContent

  /// The dots' layer. `positions` are the dots of each symbol on the page, nil where the projection
  /// has none.
  func layer(_ symbols: [SymbolLayer.Symbol], positions: [[Point?]]) -> [SceneElement] {
    zip(symbols, positions).compactMap { symbol, dots in
      var path = Path()
      for case let dot? in dots {
        path.append(Path(circleAround: dot, radius: SymbolLayer.dotRadius))
      }
      guard !path.isEmpty, case .count(let value) = symbol.value else { return nil }
      let unit = content.ground.boundaries.units[symbol.unit]
      let name = unit.name(in: content.wording.tag.text)
      return .group(
        .init(
          id: "symbol-\(unit.code)", title: "\(name): \(content.wording.integer(value))",
          elements: [.shape(.init(path, fill: .solid(content.theme.accent)))]))
    }
  }
}
