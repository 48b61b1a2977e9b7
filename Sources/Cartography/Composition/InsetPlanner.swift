import Drawing
import Projections
import SimpleFeatures

/// Divides a map's ground between its main frame and insets.
struct InsetPlanner {
  let projections: ProjectionStore?

  /// Names of this many units stand over an inset; of more, how many there are.
  private static let mostNames = 3

  /// The content with its insets, main extent and main projection; nil where all stays in one frame.
  ///
  /// - Parameter frame: about as wide and high as the main frame gets, in points.
  func divided(_ content: MapContent, frame: Size) throws(CartographyError) -> MapContent? {
    let ground = content.ground
    // Pictures side by side are too small to part, and a cartogram has no far-off land.
    guard ground.insetPolicy == .automatic, !ground.isWorld, !ground.isBox,
      content.multiples.isEmpty, content.cartogram == nil
    else { return nil }
    do {
      let projector = try BoundaryProjector(ground.projection, store: projections)
      let outlines = try projector.project(
        ground.boundaries, units: ground.subject, within: nil,
        detailInMeters: MapScenery.outlineDetail)
      guard let split = InsetSplit(outlines, frame: frame) else { return nil }
      func extent(_ cluster: RingClusters.Cluster) throws(ProjectionsError) -> GeographicBox? {
        try Self.extent(of: cluster, outlines, projector, about: ground.extent.center.longitude)
      }
      guard let main = try extent(split.main) else { return nil }
      var result = content
      result.ground.extent = main
      result.ground.isPartial = true
      if ground.adaptsProjection {
        result.ground.projection = .automatic(
          for: main, isWorld: false, aspectRatio: frame.width / frame.height)
      }
      for cluster in split.insets {
        guard let extent = try extent(cluster) else { return nil }
        result.ground.insets.append(
          inset(content, cluster.positions.map { outlines.unitIndices[$0] }, extent))
      }
      result.ground.insetGain = split.gain
      return result
    } catch {
      throw .projection(error)
    }
  }

  private func inset(_ content: MapContent, _ units: [Int], _ extent: GeographicBox) -> MapInset {
    let boundaries = content.ground.boundaries
    let seated = Set(units.filter { extent.holds(boundaries.units[$0].representativePoint) })
    let language = content.wording.tag.text
    let names = content.wording.sorted(
      units.map { unit in
        let name = boundaries.units[unit].name(in: language)
        return seated.contains(unit) ? name : content.wording(.insetPart, ["unit": name])
      })
    return MapInset(
      units: units, seatedUnits: seated,
      caption: names.count <= Self.mostNames
        ? content.wording.list(names) : content.wording(.insetUnits, count: names.count),
      extent: extent,
      projection: .automatic(for: extent, isWorld: false, aspectRatio: 1))
  }

  /// Around a cluster's rings in degrees, longitudes unwound about one; nil where the projection has
  /// no answer for any of them.
  private static func extent(
    of cluster: RingClusters.Cluster, _ outlines: ProjectedBoundaries,
    _ projector: BoundaryProjector, about longitude: Double
  ) throws(ProjectionsError) -> GeographicBox? {
    var positions: [ProjectedPosition] = []
    for ring in cluster.rings {
      let ordinates = outlines.ordinates(ofRing: ring)
      for index in stride(from: 0, to: ordinates.count, by: 2) {
        positions.append(
          ProjectedPosition(easting: ordinates[index], northing: ordinates[index + 1]))
      }
    }
    var box: GeographicBox?
    for case let place? in try projector.inverse(positions) {
      var east = place.longitude
      while east < longitude - 180 { east += 360 }
      while east >= longitude + 180 { east -= 360 }
      let own = GeographicBox(
        west: east, south: place.latitude, east: east, north: place.latitude)
      box = box?.union(own) ?? own
    }
    // The outlines are generalised; a unit of a few hundred metres has an extent all the same.
    guard var box else { return nil }
    let rim = 0.01
    box = GeographicBox(
      west: box.west - rim, south: max(-90, box.south - rim), east: box.east + rim,
      north: min(90, box.north + rim))
    let turn = box.west >= 180 ? -360.0 : box.west < -180 ? 360 : 0
    box.west += turn
    box.east += turn
    return box
  }
}

extension GeographicBox {
  /// Whether a place lies inside, whatever turn its longitude is written in.
  func holds(_ place: GeographicPosition) -> Bool {
    (south...north).contains(place.latitude)
      && [-360.0, 0, 360].contains { (west...east).contains(place.longitude + $0) }
  }
}
