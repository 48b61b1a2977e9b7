import SimpleFeatures

extension MapContent {
  /// What stands in an inset: its own ground, and of circles, marks and named places those that have
  /// their point there. Fills, borders and rules are the same as in the main frame.
  func content(of inset: MapInset) -> MapContent {
    var result = self
    result.title = inset.caption
    result.ground.extent = inset.extent
    result.ground.projection = inset.projection
    result.ground.isPartial = true
    result.ground.insets = []
    result.symbols?.keep(
      units: inset.seatedUnits.contains, dots: inset.extent.holds)
    result.marks.removeAll { !inset.seatedUnits.contains($0.unit) }
    result.places?.places.removeAll { !inset.extent.holds($0.position) }
    // A name over the frame needs no second one inside.
    if inset.units.count == 1 { result.labels = LabelLayer(kind: .none) }
    return result
  }

  /// What stands in the main frame: all that stands in no inset.
  var mainFrame: MapContent {
    guard !ground.insets.isEmpty else { return self }
    let elsewhere = ground.insets.reduce(into: Set<Int>()) { $0.formUnion($1.seatedUnits) }
    var result = self
    result.symbols?.keep(
      units: { !elsewhere.contains($0) },
      dots: { dot in !ground.insets.contains { $0.extent.holds(dot) } })
    result.marks.removeAll { elsewhere.contains($0.unit) }
    return result
  }
}

extension SymbolLayer {
  /// Keeps circles by the frame of their unit, and dots one by one: a unit may have land in two frames.
  fileprivate mutating func keep(
    units: (Int) -> Bool, dots: (GeographicPosition) -> Bool
  ) {
    guard case .dots = form else {
      symbols.removeAll { !units($0.unit) }
      return
    }
    for index in symbols.indices { symbols[index].dots.removeAll { !dots($0) } }
  }
}
