import Glibc
package import SimpleFeatures

/// Projects boundaries, lines and positions from longitude and latitude (degrees, OGC:CRS84) to the
/// metres of one map projection, cut to where that projection can show them.
///
/// A value; every call makes its own PROJ context, so calls may run on several threads at once.
/// Source geometry is taken as planar in longitude and latitude, split at ±180 by its maker.
package struct BoundaryProjector: Sendable {
  package let projection: MapProjection
  private let store: ProjectionStore?
  private let threads: Int

  /// - Parameter store: where projected boundaries are looked up and kept; nil projects each time.
  /// - Parameter threads: how many project a large set at once, which changes no position; the store's
  ///   when nil, and one without a store.
  ///
  /// Throws `.refused` when PROJ cannot make the projection.
  package init(
    _ projection: MapProjection, store: ProjectionStore? = nil, threads: Int? = nil
  ) throws(ProjectionsError) {
    self.projection = projection
    self.threads = threads ?? store?.threads ?? 1
    self.store = store
    _ = try Transformation(pipeline: projection.pipeline)
  }

  /// A vertex is kept when its threshold reaches this share of the squared detail: then no line runs
  /// farther than the detail beside the whole one, where the projection keeps shapes.
  package static let thresholdShare = 0.5

  /// Segments are subdivided until they run within a quarter of the detail of the true line, at
  /// least half a metre.
  static func toleranceInMeters(detailInMeters: Double) -> Double {
    max(0.5, detailInMeters / 4)
  }

  /// Projects units and their borders.
  ///
  /// - Parameter units: indices into the set's units, in the order of the result; nil for all.
  /// - Parameter within: what the map shows, margin included; rings and borders that do not meet
  ///   it are left out, those that do stay whole. `east` may exceed 180.
  /// - Parameter detailInMeters: the size on the map, in metres of the projection, of the smallest
  ///   thing to be seen, say a third of a pixel, taken to the next finer level: see `thresholdShare`. Where
  ///   the map enlarges, more vertices stay. 0 keeps every vertex. Vertices are dropped before they
  ///   are projected; the ends of arcs always stay, and a unit keeps at
  ///   least its largest ring.
  ///
  /// Units of which nothing can be shown are absent from the result.
  package func project(
    _ set: BoundarySet, units: [Int]? = nil, within: GeographicBox? = nil,
    detailInMeters: Double = 0
  ) throws(ProjectionsError) -> ProjectedBoundaries {
    let detail = Self.level(of: detailInMeters)
    func projected() throws(ProjectionsError) -> ProjectedBoundaries {
      try BoundaryProjection(
        set, projection: projection, within: within, detailInMeters: detail,
        threads: threads
      ).projected(units)
    }
    guard let store else { return try projected() }
    let key = ProjectionStore.Key(
      set: set.name, pipeline: projection.pipeline, units: units, within: within,
      detailInMeters: detail)
    return try store.boundaries(key, make: projected)
  }

  /// Levels lie a factor of the fourth root of two apart, so that maps of nearly the same scale
  /// share what was projected: the next finer one, in metres.
  package static func level(of detailInMeters: Double) -> Double {
    guard detailInMeters > 0, detailInMeters.isFinite else { return 0 }
    return exp2((4 * log2(detailInMeters)).rounded(.down) / 4)
  }

  /// Projects lines, cut at the domain's edge; lines that do not meet `within` are left out.
  package func project(
    lines: LineStrings, within: GeographicBox? = nil, detailInMeters: Double = 0
  ) throws(ProjectionsError) -> ProjectedLines {
    var resampler = try PolylineResampler(
      projection, toleranceInMeters: Self.toleranceInMeters(detailInMeters: detailInMeters))
    var sources: [Int] = []
    for line in 0..<lines.lineCount {
      let range = 2 * lines.lineOffsets[line]..<2 * lines.lineOffsets[line + 1]
      let part = CoordinateSequence(ordinates: Array(lines.coordinates.ordinates[range]))
      guard let box = part.boundingBox else { continue }
      if let within, !box.meets(within) { continue }
      resampler.append(part.ordinates, boundingBox: box)
      let count = resampler.lines.vertexOffsets.count - 1 - sources.count
      sources.append(contentsOf: repeatElement(line, count: count))
    }
    let projected = resampler.takeLines()
    return ProjectedLines(
      ordinates: projected.ordinates, lineVertexOffsets: projected.vertexOffsets, sources: sources)
  }

  /// Projects positions, order kept; nil where a position lies outside of what the map can show.
  package func project(
    _ positions: [GeographicPosition]
  ) throws(ProjectionsError) -> [ProjectedPosition?] {
    let transformation = try Transformation(pipeline: projection.pipeline)
    var result: [ProjectedPosition?] = []
    result.reserveCapacity(positions.count)
    for position in positions { result.append(projected(position, transformation)) }
    return result
  }

  /// The places that project to positions, order kept, longitudes −180…180; nil where there is
  /// none on the map.
  package func inverse(
    _ positions: [ProjectedPosition]
  ) throws(ProjectionsError) -> [GeographicPosition?] {
    let transformation = try Transformation(pipeline: projection.pipeline)
    var result: [GeographicPosition?] = []
    result.reserveCapacity(positions.count)
    for position in positions {
      let point = transformation.inverse(of: position)
      let place = GeographicPosition(
        longitude: point.longitude.wrappedLongitude, latitude: point.latitude)
      result.append(isOnMap(place, at: position, transformation) ? place : nil)
    }
    return result
  }

  /// Whether a place found by the inverse projects back to within a metre of where it was found:
  /// many inverses also answer beyond the map.
  private func isOnMap(
    _ place: GeographicPosition, at position: ProjectedPosition,
    _ transformation: borrowing Transformation
  ) -> Bool {
    guard place.longitude.isFinite, place.latitude.isFinite,
      let again = projected(place, transformation)
    else { return false }
    return abs(again.easting - position.easting) < 1 && abs(again.northing - position.northing) < 1
  }

  /// One position; ±180 give the same result wherever they lie inside the map.
  func projected(
    _ position: GeographicPosition, _ transformation: borrowing Transformation
  ) -> ProjectedPosition? {
    var point = GeographicPoint(longitude: position.longitude, latitude: position.latitude)
    guard let turn = projection.domain.turn(for: point) else { return nil }
    switch projection.domain {
    case .window(let window):
      point.longitude = window.projectable(longitude: point.longitude + turn)
    case .cap: if point.longitude == -180 { point.longitude = 180 }
    }
    let result = transformation.position(longitude: point.longitude, latitude: point.latitude)
    return result.easting.isFinite && result.northing.isFinite ? result : nil
  }
}
