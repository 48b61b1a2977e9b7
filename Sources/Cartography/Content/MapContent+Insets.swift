import SimpleFeatures

extension MapContent {
  /// What stands in an inset: its own ground, and of circles, marks and named places those that have
  /// their point there. Fills, borders and rules are the same as in the main frame.
  func content(of inset: MapInset) -> MapContent {
    var result = self
    result.id = id
    result.title = inset.caption
    result.ground.extent = inset.extent
    result.ground.projection = inset.projection
    result.ground.isPartial = true
    result.ground.insets = []
    result.symbols?.symbols.removeAll { !inset.seatedUnits.contains($0.unit) }
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
    result.symbols?.symbols.removeAll { elsewhere.contains($0.unit) }
    result.marks.removeAll { elsewhere.contains($0.unit) }
    return result
  }
}
