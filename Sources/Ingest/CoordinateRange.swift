import SimpleFeatures

/// Whether coordinates can be degrees of longitude and latitude.
enum CoordinateRange {
  /// Slack for rounding at the edges, in degrees (about a decimetre).
  private static let slack = 1e-6

  /// True when every position has a longitude in −180…360 and a latitude in −90…90.
  static func holds(_ geometry: Geometry) -> Bool {
    switch geometry {
    case .none: true
    case .points(let points): holds(points.ordinates)
    case .lines(let lines): holds(lines.coordinates.ordinates)
    case .polygons(let polygons): holds(polygons.coordinates.ordinates)
    }
  }

  private static func holds(_ ordinates: [Double]) -> Bool {
    ordinates.withUnsafeBufferPointer { values in
      var index = 0
      while index + 1 < values.count {
        if values[index] < -180 - slack || values[index] > 360 + slack
          || values[index + 1] < -90 - slack || values[index + 1] > 90 + slack
        {
          return false
        }
        index += 2
      }
      return true
    }
  }
}
