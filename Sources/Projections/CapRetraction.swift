/// Brings rings that leave a cap back onto it: what lies outside moves to the cap's edge along its
/// direction from the centre. That is a continuous motion of the globe without the point opposite
/// the centre, so the ring still encloses the same part of the cap.
struct CapRetraction {
  let cap: SphericalCap
  /// Longitude, latitude interleaved, the last position equal to the first.
  private(set) var ring: [Double] = []

  /// Nil when nothing of the ring is left. Positions that lie inside are kept as they are.
  static func retracted(_ ring: [Double], to cap: SphericalCap) -> [Double]? {
    var retraction = CapRetraction(cap: cap)
    var touchesInside = false
    var from = GeographicPoint(longitude: ring[0], latitude: ring[1])
    var isFromInside = retraction.holds(from)
    if isFromInside { retraction.append(from) }
    var turned = 0.0
    for index in stride(from: 2, to: ring.count, by: 2) {
      let to = GeographicPoint(longitude: ring[index], latitude: ring[index + 1])
      let isToInside = retraction.holds(to)
      touchesInside = touchesInside || isToInside
      if !isFromInside || !isToInside || retraction.leaves(from, to) {
        turned += retraction.walkEdge(from, to, depth: 0)
      }
      if isToInside { retraction.append(to) }
      from = to
      isFromInside = isToInside
    }
    if !touchesInside, abs(turned) < 180 { return nil }
    guard retraction.ring.count >= 6 else { return nil }
    retraction.ring.append(contentsOf: [retraction.ring[0], retraction.ring[1]])
    return retraction.ring
  }

  /// The cap's whole edge, one vertex per degree of direction, counter-clockwise.
  static func edge(of cap: SphericalCap) -> [Double] {
    var ring: [Double] = []
    for degree in (0...360).reversed() {
      let point = cap.edgePoint(azimuth: Double(degree % 360))
      ring.append(contentsOf: [point.longitude, point.latitude])
    }
    return ring
  }

  private init(cap: SphericalCap) { self.cap = cap }

  /// Inside, or on the edge within the rounding of a crossing.
  private func holds(_ point: GeographicPoint) -> Bool {
    cap.distance(point) <= cap.radiusInDegrees + 1e-9
  }

  /// Whether the piece between two positions on the edge runs outside.
  private func leaves(_ a: GeographicPoint, _ b: GeographicPoint) -> Bool {
    cap.distance(a) > cap.radiusInDegrees - 1e-7 && cap.distance(b) > cap.radiusInDegrees - 1e-7
      && !cap.contains(a.towards(b, 0.5))
  }

  private mutating func append(_ point: GeographicPoint) {
    ring.append(point.longitude)
    ring.append(point.latitude)
  }

  /// Adds the whole degrees of direction that lie between two positions seen from the centre, and
  /// returns the angle walked, degrees clockwise. A piece that swings widely is halved until it is
  /// clear on which side of the point opposite it passes.
  private mutating func walkEdge(
    _ a: GeographicPoint, _ b: GeographicPoint, depth: Int
  ) -> Double {
    let start = cap.azimuth(a)
    let swing = (cap.azimuth(b) - start).wrappedLongitude
    if abs(swing) > 45, depth < 40, a.longitude != b.longitude || a.latitude != b.latitude {
      let middle = a.towards(b, 0.5)
      return walkEdge(a, middle, depth: depth + 1) + walkEdge(middle, b, depth: depth + 1)
    }
    if swing > 0 {
      var degree = start.rounded(.down) + 1
      while degree <= start + swing {
        append(cap.edgePoint(azimuth: degree.wrappedLongitude))
        degree += 1
      }
    } else {
      var degree = start.rounded(.up) - 1
      while degree >= start + swing {
        append(cap.edgePoint(azimuth: degree.wrappedLongitude))
        degree -= 1
      }
    }
    return swing
  }
}
