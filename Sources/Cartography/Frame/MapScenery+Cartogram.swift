import Projections

extension MapScenery {
  /// Makes the figures of a cartogram. Circles take the place of the units, and with them goes all
  /// that shows real places: land, sea, graticule, borders.
  mutating func setFigures(_ content: MapContent) {
    guard let cartogram = content.cartogram else { return }
    let values = cartogram.values
    switch cartogram.kind {
    case .dorling:
      let figures = DorlingCartogram(
        set: content.ground.boundaries, values: values, anchors: anchors
      ).figures()
      units = figures.boundaries
      (surroundings, globe, lines) = (nil, nil, [])
      if let box = figures.boundaries.boundingBox { extent = box }
      anchors = figures.centers
      self.figures = figures
    case .nonContiguous:
      figures = ShrunkUnits(
        set: content.ground.boundaries, values: values, boundaries: units
      ).figures()
    }
  }
}

extension SymbolScale {
  /// The circles that have the area of a cartogram's figures; nil on another map.
  init?(_ scenery: MapScenery, _ content: MapContent, viewport: Viewport) {
    guard let figures = scenery.figures, let largest = content.cartogram?.sizes.largestValue,
      largest > 0
    else { return nil }
    let area = Double(largest) * figures.areaPerValue
    self.init(
      largestValue: largest,
      largestRadius: (area / .pi).squareRoot() * viewport.pointsPerMeter)
  }
}
