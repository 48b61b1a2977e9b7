import SimpleFeatures

/// Finds out which rings are exteriors and which are holes from where they lie.
///
/// For polygons whose source mixed them up, as where a mainland stands as a "hole" of an islet: a
/// ring inside an even number of the others is an exterior, inside an odd number a hole of the
/// smallest one around it. O(rings² · vertices), for single polygons only.
enum RingNesting {
  /// The polygons of rings that do not cross each other; how many rings changed their role.
  static func polygons(from rings: [ArraySlice<Double>]) -> (polygons: MultiPolygon, moved: Int) {
    let areas = rings.map { abs(EllipsoidalArea.signed(ofRing: $0)) }
    let order = rings.indices.sorted { (-areas[$0], $0) < (-areas[$1], $1) }
    var depths = Array(repeating: 0, count: rings.count)
    var parents = Array(repeating: -1, count: rings.count)
    for (position, ring) in order.enumerated() {
      for outer in order[..<position] where contains(rings[outer], rings[ring]) {
        depths[ring] += 1
        // Later ones are smaller, so the last one found is the nearest.
        parents[ring] = outer
      }
    }
    var result = MultiPolygon()
    var moved = 0
    for exterior in rings.indices where depths[exterior].isMultiple(of: 2) {
      let holes = rings.indices.filter { parents[$0] == exterior && !depths[$0].isMultiple(of: 2) }
      result.append(polygon: [rings[exterior]] + holes.map { rings[$0] })
      if exterior != 0 { moved += 1 }
    }
    return (result, moved)
  }

  /// True when a hole cannot lie in its exterior, by their boxes.
  static func hasMisplacedHole(_ rings: [ArraySlice<Double>]) -> Bool {
    guard rings.count > 1, let exterior = CoordinateSequence(ordinates: Array(rings[0])).boundingBox
    else { return false }
    return rings.dropFirst().contains { ring in
      guard let box = CoordinateSequence(ordinates: Array(ring)).boundingBox else { return false }
      return box.west < exterior.west || box.east > exterior.east || box.south < exterior.south
        || box.north > exterior.north
    }
  }

  /// Whether a ring lies inside another one that it does not cross: its first vertex that is not a
  /// vertex of the other one decides.
  private static func contains(_ outer: ArraySlice<Double>, _ inner: ArraySlice<Double>) -> Bool {
    for index in stride(from: inner.startIndex, to: inner.endIndex - 2, by: 2) {
      let (x, y) = (inner[index], inner[index + 1])
      let isCommon = stride(from: outer.startIndex, to: outer.endIndex, by: 2).contains {
        outer[$0] == x && outer[$0 + 1] == y
      }
      if !isCommon { return contains(outer, x, y) }
    }
    return false
  }

  private static func contains(_ ring: ArraySlice<Double>, _ x: Double, _ y: Double) -> Bool {
    var isInside = false
    for index in stride(from: ring.startIndex, to: ring.endIndex - 2, by: 2) {
      let (x1, y1, x2, y2) = (ring[index], ring[index + 1], ring[index + 2], ring[index + 3])
      if (y1 > y) != (y2 > y), x < x1 + (y - y1) / (y2 - y1) * (x2 - x1) { isInside.toggle() }
    }
    return isInside
  }
}
