import Drawing
import Projections
import SimpleFeatures

/// Everything of one map in projected space: made once, whatever the frame turns out to be.
struct MapScenery {
  /// Units of the map's own set: the subject's and those around it.
  var units: ProjectedBoundaries
  /// Land from the surroundings' set, where the map's own set has none outside the subject.
  var surroundings: ProjectedBoundaries?
  var lines: [(BoundaryLine, ProjectedLines)]
  var globe: (outline: ProjectedLines, graticule: ProjectedLines)?
  /// Around what must be in the frame, metres.
  var extent: ProjectedBox
  /// The largest point scale over the smallest within the extent.
  var scaleVariation: Double
  /// Each subject unit's representative point, metres, where the projection has one.
  var anchors: [Int: ProjectedPosition]
  /// The points of the content's named places in their order, metres.
  var placeAnchors: [ProjectedPosition?]
  /// The dots of each of the content's symbols, metres.
  var dots: [[ProjectedPosition?]]
  /// The shapes of a cartogram; nil on another map.
  var figures: CartogramFigures?

  /// How finely outlines are known that only their extent is asked of, in metres.
  static let outlineDetail = 2_000.0

  /// Projects what the frame can show. `frame` is the largest that the map may get, in points.
  init(
    _ content: MapContent, frame: Size, projections: ProjectionStore? = nil
  ) throws(CartographyError) {
    do {
      let ground = content.ground
      let projector = try BoundaryProjector(ground.projection, store: projections)
      let extent = try Self.extent(of: ground, projector)
      let metersPerPoint = max(extent.width / frame.width, extent.height / frame.height)
      let detail = metersPerPoint * content.detailInPoints
      let window = ground.isWorld ? nil : Self.window(around: ground.extent)

      units = try projector.project(
        ground.boundaries, units: nil, within: window, detailInMeters: detail)
      if let others = ground.landAround(units) {
        surroundings = try projector.project(
          others.set, units: others.units, within: window, detailInMeters: detail)
      }
      lines = []
      for line in ground.lines {
        let projected = try projector.project(
          lines: line.lines, within: window, detailInMeters: detail)
        if projected.lineCount > 0 { lines.append((line, projected)) }
      }
      if ground.isWorld {
        globe = (
          try projector.outlineOfTheGlobe(),
          try projector.graticule(stepInDegrees: 15, within: nil, detailInMeters: detail)
        )
      }
      self.extent = extent
      scaleVariation = try projector.scaleVariation(over: ground.extent)
      let places = try projector.project(
        ground.subject.map { ground.boundaries.units[$0].representativePoint })
      placeAnchors = try projector.project((content.places?.places ?? []).map(\.position))
      dots = try Self.dots(of: content.symbols, projector)
      anchors = [:]
      for (unit, place) in zip(ground.subject, places) { anchors[unit] = place }
    } catch {
      throw .projection(error)
    }
    setFigures(content)
  }

  /// The dots of each symbol, projected; nothing for circles.
  static func dots(
    of layer: SymbolLayer?, _ projector: BoundaryProjector
  ) throws(ProjectionsError) -> [[ProjectedPosition?]] {
    guard let layer, layer.dotValue != nil else { return [] }
    var dots: [[ProjectedPosition?]] = []
    for symbol in layer.symbols { dots.append(try projector.project(symbol.dots)) }
    return dots
  }

  /// The subject's own outline where the extent is the subject's, else the extent's box.
  private static func extent(
    of ground: MapGround, _ projector: BoundaryProjector
  ) throws(ProjectionsError) -> ProjectedBox {
    if ground.isWorld {
      let outline = try projector.outlineOfTheGlobe()
      if let box = ProjectedBox(ordinates: outline.ordinates) { return box }
    } else if !ground.isBox {
      let own = try projector.project(
        ground.boundaries, units: ground.subject,
        within: ground.isPartial ? ground.extent : nil, detailInMeters: outlineDetail)
      if let box = own.boundingBox { return box }
    }
    return try projector.extent(of: ground.extent)
  }

  /// The extent with half of itself on every side: what a frame of other proportions can show.
  private static func window(around extent: GeographicBox) -> GeographicBox {
    let width = max(extent.east - extent.west, 0.5)
    let height = max(extent.north - extent.south, 0.5)
    let aside = max(width, height) * 1.2
    return GeographicBox(
      west: extent.west - aside, south: max(-90, extent.south - aside * 0.8),
      east: extent.east + aside, north: min(90, extent.north + aside * 0.8))
  }
}
