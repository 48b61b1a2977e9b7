import Glibc

@testable import Projections

extension ProjectedBoundaries {
  /// The area in m² that a unit's rings enclose together, signs of the rings kept.
  func area(ofUnit unit: Int) -> Double {
    var doubled = 0.0
    for ring in unitRingOffsets[unit]..<unitRingOffsets[unit + 1] {
      let ordinates = ordinates(ofRing: ring)
      // About the ring's first position, so that far-off coordinates lose no digits.
      let (x0, y0) = (ordinates[0], ordinates[1])
      for index in stride(from: 0, to: ordinates.count - 2, by: 2) {
        doubled +=
          (ordinates[index] - x0) * (ordinates[index + 3] - y0)
          - (ordinates[index + 2] - x0) * (ordinates[index + 1] - y0)
      }
    }
    return abs(doubled) / 2
  }

  /// The lengths in metres of all segments of all rings.
  var ringSegments: [Double] {
    (0..<ringOffsets.count - 1).flatMap { ring -> [Double] in
      let ordinates = ordinates(ofRing: ring)
      return stride(from: 0, to: ordinates.count - 2, by: 2).map { index in
        let dx = ordinates[index + 2] - ordinates[index]
        let dy = ordinates[index + 3] - ordinates[index + 1]
        return (dx * dx + dy * dy).squareRoot()
      }
    }
  }

  /// The lengths in metres of all segments of all borders.
  var borderSegments: [Double] {
    arcLines.joined().flatMap { line -> [Double] in
      let range = ordinateRange(ofLine: line)
      return stride(from: range.lowerBound, to: range.upperBound - 2, by: 2).map { index in
        let dx = lineOrdinates[index + 2] - lineOrdinates[index]
        let dy = lineOrdinates[index + 3] - lineOrdinates[index + 1]
        return (dx * dx + dy * dy).squareRoot()
      }
    }
  }

  /// Whether a position lies in a unit, by the even-odd rule over all its rings.
  func isFilled(unit: Int, _ position: ProjectedPosition) -> Bool {
    var inside = false
    for ring in unitRingOffsets[unit]..<unitRingOffsets[unit + 1] {
      if contains(ordinates(ofRing: ring), position) { inside.toggle() }
    }
    return inside
  }

  private func contains(_ ring: [Double], _ position: ProjectedPosition) -> Bool {
    var inside = false
    for index in stride(from: 2, to: ring.count, by: 2)
    where (ring[index - 1] <= position.northing) != (ring[index + 1] <= position.northing) {
      let t = (position.northing - ring[index - 1]) / (ring[index + 1] - ring[index - 1])
      if ring[index - 2] + t * (ring[index] - ring[index - 2]) > position.easting {
        inside.toggle()
      }
    }
    return inside
  }
}

/// The area in m² of a cell between two meridians and two parallels on WGS 84 (Snyder 1987, formula
/// 3-12, integrated).
func zoneArea(west: Double, south: Double, east: Double, north: Double) -> Double {
  let a = 6_378_137.0
  let f = 1 / 298.257223563
  let e2 = f * (2 - f)
  let e = e2.squareRoot()
  func q(_ latitude: Double) -> Double {
    let sine = sin(latitude * .pi / 180)
    return (1 - e2)
      * (sine / (1 - e2 * sine * sine) + 1 / (2 * e) * log((1 + e * sine) / (1 - e * sine)))
  }
  return a * a / 2 * (q(north) - q(south)) * (east - west) * .pi / 180
}
