import Projections

/// A unit's polygon, asked along horizontal lines: where a word of some height has room.
struct UnitInterior {
  private let rings: [[Double]]

  /// The unit at a position of the boundaries' units.
  init(_ boundaries: ProjectedBoundaries, position: Int) {
    rings = (boundaries.unitRingOffsets[position]..<boundaries.unitRingOffsets[position + 1]).map {
      boundaries.ordinates(ofRing: $0)
    }
  }

  /// The stretch of eastings about `easting` that lies inside the unit all the way from `south` to
  /// `north`, tried on five lines; nil where the place itself lies outside. Metres. Linear in the
  /// unit's vertices.
  func room(around easting: Double, south: Double, north: Double) -> ClosedRange<Double>? {
    var west = -Double.infinity
    var east = Double.infinity
    for step in 0...4 {
      let northing = south + (north - south) * Double(step) / 4
      guard let stretch = stretch(around: easting, at: northing) else { return nil }
      west = max(west, stretch.lowerBound)
      east = min(east, stretch.upperBound)
    }
    return west <= east ? west...east : nil
  }

  /// Between the nearest borders west and east of a place, where it lies inside (even-odd).
  private func stretch(around easting: Double, at northing: Double) -> ClosedRange<Double>? {
    var west = -Double.infinity
    var east = Double.infinity
    var isInside = false
    for ring in rings {
      var index = 0
      while index + 3 < ring.count {
        let (y1, y2) = (ring[index + 1], ring[index + 3])
        if (y1 <= northing) != (y2 <= northing) {
          let x1 = ring[index]
          let crossing = x1 + (northing - y1) / (y2 - y1) * (ring[index + 2] - x1)
          if crossing <= easting { west = max(west, crossing) }
          if crossing > easting {
            east = min(east, crossing)
            isInside.toggle()
          }
        }
        index += 2
      }
    }
    return isInside && west.isFinite && east.isFinite ? west...east : nil
  }
}
