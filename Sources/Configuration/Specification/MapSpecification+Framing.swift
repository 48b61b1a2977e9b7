extension MapSpecification {
  /// This map framed on one unit or country, under another title. What it says of its own frame is left
  /// out: subtitle, notes, date, projection and pictures side by side.
  package func framed(on unit: String, title: LocalizedText) -> MapSpecification {
    MapSpecification(
      id: id, title: title, subtitle: nil, boundaries: boundaries, extent: .units([unit]),
      asOf: nil, fill: fill, symbols: symbols, circleScale: circleScale, cartogram: nil,
      labels: labels, secondNames: secondNames, projection: .automatic, size: size, theme: theme,
      notes: [], legend: legend, furniture: furniture, multiples: nil, insets: insets,
      locator: locator)
  }
}
