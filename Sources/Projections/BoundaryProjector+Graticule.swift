package import SimpleFeatures

extension BoundaryProjector {
  /// Meridians, then parallels, at multiples of a step in degrees, within a box (`east` may exceed
  /// 180; the whole map when nil). The poles and the meridian of the cut are left out: they belong
  /// to the outline. `sources` counts the lines in the order described.
  ///
  /// Throws `.nothingToShow` for a step that is not a positive number.
  package func graticule(
    stepInDegrees: Double, within: GeographicBox? = nil, detailInMeters: Double = 0
  ) throws(ProjectionsError) -> ProjectedLines {
    guard stepInDegrees > 0 else {
      throw .nothingToShow(definition: projection.definition)
    }
    let box = shown(within)
    var lines = LineStrings()
    func append(_ positions: [GeographicPosition]) {
      positions.forEach { lines.coordinates.append($0) }
      lines.lineOffsets.append(lines.coordinates.count)
    }
    for meridian in Self.multiples(of: stepInDegrees, from: box.west, to: box.east)
    where !isCut(meridian) {
      append(
        Self.steps(from: box.south, to: box.north).map {
          GeographicPosition(longitude: meridian, latitude: $0)
        })
    }
    for parallel in Self.multiples(of: stepInDegrees, from: box.south, to: box.north)
    where abs(parallel) < 90 {
      append(
        Self.steps(from: box.west, to: box.east).map {
          GeographicPosition(longitude: $0, latitude: parallel)
        })
    }
    return try project(lines: lines, detailInMeters: detailInMeters)
  }

  /// The edge of what the map can show, as one closed line: the outline of the globe for a world
  /// map, the circle of an azimuthal one.
  ///
  /// One vertex per degree, counter-clockwise: never more than 1/26,000 of the globe's radius off.
  package func outlineOfTheGlobe() throws(ProjectionsError) -> ProjectedLines {
    var ring: [Double]
    switch projection.domain {
    case .cap(let cap): ring = CapRetraction.edge(of: cap)
    case .window(let window):
      let latitudes = Self.steps(from: window.south, to: window.north)
      let longitudes = Self.steps(from: window.west, to: window.east)
      ring = longitudes.flatMap { [$0, window.south] }
      ring += latitudes.dropFirst().flatMap { [window.east, $0] }
      ring += longitudes.reversed().dropFirst().flatMap { [$0, window.north] }
      ring += latitudes.reversed().dropFirst().flatMap { [window.west, $0] }
    }
    let transformation = try Transformation(pipeline: projection.pipeline)
    if case .window(let window) = projection.domain {
      for index in stride(from: 0, to: ring.count, by: 2) {
        ring[index] = window.projectable(longitude: ring[index])
      }
    }
    transformation.project(&ring)
    var ordinates: [Double] = []
    for index in stride(from: 0, to: ring.count, by: 2)
    where ring[index].isFinite && ring[index + 1].isFinite {
      ordinates.append(ring[index])
      ordinates.append(ring[index + 1])
    }
    guard ordinates.count >= 8 else { throw .nothingToShow(definition: projection.definition) }
    ordinates[ordinates.count - 2] = ordinates[0]
    ordinates[ordinates.count - 1] = ordinates[1]
    return ProjectedLines(
      ordinates: ordinates, lineVertexOffsets: [0, ordinates.count / 2], sources: [0])
  }

  /// The box asked for, or all that the map can show.
  private func shown(_ within: GeographicBox?) -> GeographicBox {
    let all: GeographicBox
    switch projection.domain {
    case .cap: all = .world
    case .window(let window):
      all = GeographicBox(
        west: window.west, south: window.south, east: window.east, north: window.north)
    }
    guard let within else { return all }
    if within.east - within.west >= 360 {
      return GeographicBox(
        west: all.west, south: max(within.south, all.south), east: all.east,
        north: min(within.north, all.north))
    }
    return GeographicBox(
      west: within.west, south: max(within.south, all.south), east: within.east,
      north: min(within.north, all.north))
  }

  /// Whether a meridian is the one along which a whole-globe map is cut, or repeats the first.
  private func isCut(_ meridian: Double) -> Bool {
    switch projection.domain {
    case .window(let window):
      projection.isWholeGlobe && (meridian - window.west).truncatingRemainder(dividingBy: 360) == 0
    case .cap: meridian == -180
    }
  }

  private static func multiples(of step: Double, from low: Double, to high: Double) -> [Double] {
    guard low <= high else { return [] }
    let first = (low / step).rounded(.up)
    let last = (high / step).rounded(.down)
    return first <= last ? stride(from: first, through: last, by: 1).map { $0 * step } : []
  }

  /// Both ends and every whole degree between them.
  private static func steps(from low: Double, to high: Double) -> [Double] {
    guard low < high else { return [low] }
    let inner = stride(from: low.rounded(.down) + 1, to: high, by: 1)
    return [low] + inner + [high]
  }
}
