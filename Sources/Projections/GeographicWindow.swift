import SimpleFeatures

/// The longitudes and latitudes that a cylindrical, pseudocylindrical or conic map shows, degrees.
///
/// `west` and `east` may lie beyond ±180 and are at most 360 apart; where they are 360 apart they
/// are the two sides of the meridian along which the map is cut.
struct GeographicWindow: Hashable, Sendable {
  let west: Double
  let south: Double
  let east: Double
  let north: Double

  init(centralMeridian: Double, halfWidth: Double, south: Double = -90, north: Double = 90) {
    precondition(halfWidth > 0 && halfWidth <= 180, "a window is at most once round the globe")
    west = centralMeridian - halfWidth
    east = centralMeridian + halfWidth
    self.south = south
    self.north = north
  }

  /// The whole turns, in degrees, by which source longitudes (−180…180) may be shifted to lie in
  /// the window. Shifts by whole turns are exact for ±180, so both sides of a seam stay equal.
  static let turns = [0.0, -360.0, 360.0]

  /// The turn that puts a box into the window, nil when it reaches over an edge or lies outside.
  func turn(holding box: GeographicBox) -> Double? {
    guard box.south >= south, box.north <= north else { return nil }
    return Self.turns.first { box.west + $0 >= west && box.east + $0 <= east }
  }

  /// True when the box, shifted by a turn, shares an area with the window.
  func overlaps(_ box: GeographicBox, turnedBy turn: Double) -> Bool {
    box.west + turn < east && box.east + turn > west && box.south <= north && box.north >= south
  }

  /// The turn that puts any longitude into the window, nil when none does. Longitudes at the edge
  /// count as inside.
  func turn(forLongitude longitude: Double) -> Double? {
    let turn = ((west + east) / 2 - longitude).rounded(toMultipleOf: 360)
    if longitude + turn >= west, longitude + turn <= east { return turn }
    return nil
  }

  /// The meridian of the source's own seam (an odd multiple of 180) strictly inside; nil when the
  /// window's edge coincides with it.
  var seamMeridian: Double? {
    [-540.0, -180, 180, 540].first { $0 > west + Self.edge && $0 < east - Self.edge }
  }

  /// How near to an edge (degrees, a tenth of a millimetre) a position counts as on it: the
  /// rounding of a shift by a whole turn.
  static let edge = 1e-9

  /// A longitude already shifted, put exactly on the edge that it is within rounding of.
  func snapped(longitude: Double) -> Double {
    if abs(longitude - west) < Self.edge { return west }
    if abs(longitude - east) < Self.edge { return east }
    return longitude
  }

  /// A longitude as it is handed to PROJ: never nearer to an edge than a fifth of a millimetre.
  /// PROJ brings longitudes into −180…180 before it subtracts the central meridian, so that an edge
  /// itself may come out on the other side of the map.
  func projectable(longitude: Double) -> Double {
    min(max(longitude, west + 2 * Self.edge), east - 2 * Self.edge)
  }

  /// True when both ends of a segment lie on the same edge of the window.
  func runsAlongEdge(_ a: GeographicPoint, _ b: GeographicPoint) -> Bool {
    (a.longitude == b.longitude && (a.longitude == west || a.longitude == east))
      || (a.latitude == b.latitude && (a.latitude == south || a.latitude == north))
  }

  /// Where a segment crosses the edges: parameters strictly between 0 and 1, ascending, each with
  /// its position, whose edge coordinate is exact.
  func crossings(from a: GeographicPoint, to b: GeographicPoint) -> [GeographicPoint] {
    var found: [(parameter: Double, point: GeographicPoint)] = []
    let low = min(a.longitude, b.longitude)
    let high = max(a.longitude, b.longitude)
    for edge in [west, east] {
      var meridian = edge + (low - edge).rounded(toMultipleOf: 360) - 360
      while meridian < high {
        if meridian > low {
          let t = (meridian - a.longitude) / (b.longitude - a.longitude)
          found.append(
            (
              t,
              GeographicPoint(
                longitude: meridian, latitude: a.latitude + t * (b.latitude - a.latitude))
            ))
        }
        meridian += 360
      }
    }
    for parallel in [south, north]
    where parallel > min(a.latitude, b.latitude) && parallel < max(a.latitude, b.latitude) {
      let t = (parallel - a.latitude) / (b.latitude - a.latitude)
      found.append(
        (
          t,
          GeographicPoint(
            longitude: a.longitude + t * (b.longitude - a.longitude), latitude: parallel)
        ))
    }
    return found.sorted { $0.parameter < $1.parameter }.map(\.point)
  }
}

extension Double {
  /// The nearest multiple of a number.
  func rounded(toMultipleOf step: Double) -> Double { (self / step).rounded() * step }

  /// Degrees brought into −180 ..< 180 by whole turns; 180 stays 180.
  var wrappedLongitude: Double {
    if self >= -180, self <= 180 { return self }
    return self - rounded(toMultipleOf: 360)
  }
}
