import SimpleFeatures

/// The part of the globe that a projection can show without tearing or running off.
enum ProjectionDomain: Hashable, Sendable {
  case window(GeographicWindow)
  case cap(SphericalCap)

  /// The turn, in degrees, that brings a box into the domain, nil when it may reach over its edge.
  func turn(holding box: GeographicBox) -> Double? {
    switch self {
    case .window(let window): window.turn(holding: box)
    case .cap(let cap): cap.surelyHolds(box) ? 0 : nil
    }
  }

  /// The turn for one position, nil when it lies outside.
  func turn(for point: GeographicPoint) -> Double? {
    switch self {
    case .window(let window):
      point.latitude >= window.south && point.latitude <= window.north
        ? window.turn(forLongitude: point.longitude) : nil
    case .cap(let cap): cap.contains(point) ? 0 : nil
    }
  }

  /// Where a segment crosses the domain's edge, in order.
  func crossings(from a: GeographicPoint, to b: GeographicPoint) -> [GeographicPoint] {
    switch self {
    case .window(let window): window.crossings(from: a, to: b)
    case .cap(let cap): cap.crossings(from: a, to: b)
    }
  }

  /// True when a ring within this box surely leaves no mark on the map.
  func surelyMisses(_ box: GeographicBox) -> Bool {
    switch self {
    case .window(let window):
      !GeographicWindow.turns.contains { window.overlaps(box, turnedBy: $0) }
    case .cap(let cap):
      cap.surelyMisses(box) && !box.holds(cap.antipode)
    }
  }
}

extension GeographicBox {
  func holds(_ position: GeographicPosition) -> Bool {
    position.longitude >= west && position.longitude <= east && position.latitude >= south
      && position.latitude <= north
  }

  /// True when both share a point on the globe, whole turns of longitude disregarded.
  func meets(_ other: GeographicBox) -> Bool {
    south <= other.north && other.south <= north
      && [-720.0, -360, 0, 360, 720].contains {
        west + $0 <= other.east && other.west <= east + $0
      }
  }
}
