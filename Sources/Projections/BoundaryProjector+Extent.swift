package import SimpleFeatures

extension BoundaryProjector {
  /// The projected box around a geographic box (`east` may exceed 180), from a grid of positions
  /// dense enough to follow curved edges to a thousandth of its size. What the map cannot show is
  /// disregarded.
  ///
  /// Throws `.nothingToShow` when that is everything.
  package func extent(of box: GeographicBox) throws(ProjectionsError) -> ProjectedBox {
    let transformation = try Transformation(pipeline: projection.pipeline)
    var ordinates: [Double] = []
    for position in grid(over: box, steps: 48) {
      guard let projected = projected(position, transformation) else { continue }
      ordinates.append(projected.easting)
      ordinates.append(projected.northing)
    }
    guard let result = ProjectedBox(ordinates: ordinates) else {
      throw .nothingToShow(definition: projection.definition)
    }
    return result
  }

  /// The projected box around units of a set, from their outlines at a thousandth of their size.
  ///
  /// Throws `.nothingToShow` when the map can show none of them.
  package func extent(
    of set: BoundarySet, units: [Int]
  ) throws(ProjectionsError) -> ProjectedBox {
    let boxes = units.map { set.units[$0].boundingBox }
    guard let first = boxes.first else {
      throw .nothingToShow(definition: projection.definition)
    }
    let box = boxes.dropFirst().reduce(first) { $0.union($1) }
    let sizeInDegrees = max(box.east - box.west, box.north - box.south)
    let detail = sizeInDegrees / 1000 * Ellipsoid.metersPerDegreeOfLatitude(atLatitude: 45)
    guard let result = try project(set, units: units, detailInMeters: detail).boundingBox else {
      throw .nothingToShow(definition: projection.definition)
    }
    return result
  }

  /// How much the scale varies over a geographic box: the largest scale at any position and in any
  /// direction, over the smallest. 1 means that a scale bar is true everywhere.
  ///
  /// Scales are the semi-axes of Tissot's indicatrix (Snyder 1987, pages 20–26) on WGS 84, from
  /// differences over about a hundred metres, at 9 × 9 positions. Infinite when the map can show
  /// none of them.
  package func scaleVariation(over box: GeographicBox) throws(ProjectionsError) -> Double {
    try scaleVariation(at: grid(over: box, steps: 8))
  }

  /// The same at some positions.
  package func scaleVariation(
    at positions: [GeographicPosition]
  ) throws(ProjectionsError) -> Double {
    let transformation = try Transformation(pipeline: projection.pipeline)
    var smallest = Double.infinity
    var largest = 0.0
    for position in positions {
      guard projected(position, transformation) != nil,
        let scales = scales(at: position, transformation)
      else { continue }
      smallest = min(smallest, scales.smallest)
      largest = max(largest, scales.largest)
    }
    return largest > 0 ? largest / smallest : .infinity
  }

  /// The semi-axes of the indicatrix at a position, nil at a pole or where PROJ has no answer.
  func scales(
    at position: GeographicPosition, _ transformation: borrowing Transformation
  ) -> (largest: Double, smallest: Double)? {
    let step = 0.0005
    guard abs(position.latitude) < 90 - 2 * step else { return nil }
    var (longitude, latitude) = (position.longitude, position.latitude)
    var (eastern, western) = (longitude + step, longitude - step)
    if case .window(let window) = projection.domain,
      let turn = window.turn(forLongitude: longitude)
    {
      // On the map's side the neighbour is on its other side: all stay on the same one.
      longitude = window.projectable(longitude: longitude + turn)
      eastern = window.projectable(longitude: longitude + step)
      western = window.projectable(longitude: longitude - step)
    }
    let east = transformation.position(longitude: eastern, latitude: latitude)
    let west = transformation.position(longitude: western, latitude: latitude)
    let north = transformation.position(longitude: longitude, latitude: latitude + step)
    let south = transformation.position(longitude: longitude, latitude: latitude - step)
    let width = (eastern - western) * Ellipsoid.metersPerDegreeOfLongitude(atLatitude: latitude)
    let height = 2 * step * Ellipsoid.metersPerDegreeOfLatitude(atLatitude: latitude)
    let (a, c) = ((east.easting - west.easting) / width, (east.northing - west.northing) / width)
    let (b, d) = (
      (north.easting - south.easting) / height, (north.northing - south.northing) / height
    )
    // The singular values of the matrix (a b; c d).
    let sum = ((a + d) * (a + d) + (c - b) * (c - b)).squareRoot()
    let difference = ((a - d) * (a - d) + (c + b) * (c + b)).squareRoot()
    let largest = (sum + difference) / 2
    let smallest = abs(sum - difference) / 2
    guard largest.isFinite, smallest > 0 else { return nil }
    return (largest, smallest)
  }

  /// Positions over a box, edges included; a box once round the globe is taken as the map's own.
  private func grid(over box: GeographicBox, steps: Int) -> [GeographicPosition] {
    var west = box.west
    var east = box.east
    var south = box.south
    var north = box.north
    if case .window(let window) = projection.domain {
      if east - west >= 360 { (west, east) = (window.west, window.east) }
      (south, north) = (max(south, window.south), min(north, window.north))
    }
    return (0...steps).flatMap { row in
      (0...steps).map { column in
        GeographicPosition(
          longitude: west + (east - west) * Double(column) / Double(steps),
          latitude: south + (north - south) * Double(row) / Double(steps))
      }
    }
  }
}
