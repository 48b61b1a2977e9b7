import SimpleFeatures

/// Cuts the rings of a unit to the domain, welds them along the source's seam and projects them:
/// the careful way, for units that the plain concatenation of projected arcs cannot show.
struct RingProjection {
  let domain: ProjectionDomain

  /// - Parameter rings: resampled rings in source degrees, last position equal to the first.
  /// - Returns: projected closed rings, metres, for one even-odd fill.
  func projected(
    _ rings: [[Double]], with transformation: borrowing Transformation
  ) -> [[Double]] {
    let parts: [[Double]]
    switch domain {
    case .window(let window): parts = cut(rings, to: window)
    case .cap(let cap): parts = retracted(rings, to: cap)
    }
    return parts.compactMap { part in
      var ring = part
      for index in stride(from: 0, to: ring.count, by: 2) {
        ring[index] = projectable(longitude: ring[index])
      }
      transformation.project(&ring)
      return Self.finite(ring)
    }
  }

  /// As handed to PROJ: off the window's edges, and ±180 by one name.
  private func projectable(longitude: Double) -> Double {
    switch domain {
    case .window(let window): window.projectable(longitude: longitude)
    case .cap: longitude == -180 ? 180 : longitude
    }
  }

  // MARK: Windows

  private func cut(_ rings: [[Double]], to window: GeographicWindow) -> [[Double]] {
    var parts: [[Double]] = []
    for ring in rings {
      guard let box = CoordinateSequence(ordinates: ring).boundingBox else { continue }
      for turn in GeographicWindow.turns where window.overlaps(box, turnedBy: turn) {
        var turned = ring
        for index in stride(from: 0, to: turned.count, by: 2) {
          turned[index] = window.snapped(longitude: turned[index] + turn)
        }
        let part = RingClipping.clipped(turned, to: window)
        if !part.isEmpty { parts.append(part) }
      }
    }
    if let seam = window.seamMeridian {
      parts = SeamWelding.welded(parts, seam: seam) { $0 == seam }
    }
    return parts.map { densifiedAlongEdges($0, of: window) }
  }

  /// Adds a vertex at every degree along the window's edges, which may be curves on the map.
  private func densifiedAlongEdges(_ ring: [Double], of window: GeographicWindow) -> [Double] {
    var result = [ring[0], ring[1]]
    for index in stride(from: 2, to: ring.count, by: 2) {
      let a = GeographicPoint(longitude: ring[index - 2], latitude: ring[index - 1])
      let b = GeographicPoint(longitude: ring[index], latitude: ring[index + 1])
      if window.runsAlongEdge(a, b) {
        let length = max(abs(a.longitude - b.longitude), abs(a.latitude - b.latitude))
        let steps = max(1, Int(length.rounded(.up)))
        for step in 1..<max(steps, 2) where step < steps {
          let point = a.towards(b, Double(step) / Double(steps))
          result.append(contentsOf: [point.longitude, point.latitude])
        }
      }
      result.append(contentsOf: [b.longitude, b.latitude])
    }
    return result
  }

  // MARK: Caps

  private func retracted(_ rings: [[Double]], to cap: SphericalCap) -> [[Double]] {
    let opposite = cap.antipode
    let holdsOpposite = rings.reduce(false) { $0 != Self.contains($1, opposite) }
    let welded = SeamWelding.welded(rings, seam: 180) { abs($0) == 180 }
    var parts = welded.compactMap { CapRetraction.retracted($0, to: cap) }
    if holdsOpposite { parts.append(CapRetraction.edge(of: cap)) }
    return parts
  }

  /// Even-odd, with the ring as written in longitude and latitude.
  static func contains(_ ring: [Double], _ position: GeographicPosition) -> Bool {
    var inside = false
    for index in stride(from: 2, to: ring.count, by: 2) {
      let south = ring[index - 1] <= position.latitude
      guard south != (ring[index + 1] <= position.latitude) else { continue }
      let t = (position.latitude - ring[index - 1]) / (ring[index + 1] - ring[index - 1])
      if ring[index - 2] + t * (ring[index] - ring[index - 2]) > position.longitude {
        inside.toggle()
      }
    }
    return inside
  }

  /// The ring without vertices that PROJ has no answer for and without repetitions; nil when fewer
  /// than three are left.
  private static func finite(_ ring: [Double]) -> [Double]? {
    var result: [Double] = []
    result.reserveCapacity(ring.count)
    for index in stride(from: 0, to: ring.count, by: 2) {
      let (x, y) = (ring[index], ring[index + 1])
      guard x.isFinite, y.isFinite else { continue }
      let count = result.count
      if count >= 2, result[count - 2] == x, result[count - 1] == y { continue }
      result.append(x)
      result.append(y)
    }
    guard result.count >= 6 else { return nil }
    if result[0] != result[result.count - 2] || result[1] != result[result.count - 1] {
      result.append(contentsOf: [result[0], result[1]])
    }
    return result.count >= 8 ? result : nil
  }
}
