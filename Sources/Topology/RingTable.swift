import SimpleFeatures

/// All rings of all units over one table of vertices.
///
/// Geographic space, degrees. Positions whose coordinates agree exactly are one vertex. Ring `r` is
/// the vertices `ringOffsets[r] ..< ringOffsets[r + 1]` of `ringVertices`, without the closing one;
/// exteriors counter-clockwise, holes clockwise; rings stand in the order of units, polygons, exterior
/// first.
struct RingTable {
  /// Longitude and latitude of each vertex, interleaved.
  var ordinates: [Double] = []
  var ringVertices: [Int32] = []
  var ringOffsets: [Int] = [0]
  var ringIsHole: [Bool] = []
  var ringUnits: [Int32] = []

  var ringCount: Int { ringUnits.count }
  var vertexCount: Int { ordinates.count / 2 }

  /// The table of some units' polygons; unit `u` is `units[u]`. Linear.
  init(_ units: [MultiPolygon]) {
    let positions = units.reduce(0) { $0 + $1.coordinates.count }
    var table = PairTable(capacity: positions)
    ordinates.reserveCapacity(2 * positions)
    ringVertices.reserveCapacity(positions)
    for (unit, polygons) in units.enumerated() {
      for polygon in 0..<polygons.polygonCount {
        let rings = polygons.rings(ofPolygon: polygon)
        for ring in rings {
          let ring = (polygons.ringOrdinates(ring), isHole: ring != rings.lowerBound)
          for index in stride(from: ring.0.startIndex, to: ring.0.endIndex - 2, by: 2) {
            let (x, y) = (ring.0[index], ring.0[index + 1])
            let (vertex, isNew) = table.insert(
              x.bitPattern, y.bitPattern, value: Int32(ordinates.count / 2))
            if isNew {
              ordinates.append(x)
              ordinates.append(y)
            }
            ringVertices.append(vertex)
          }
          ringOffsets.append(ringVertices.count)
          ringIsHole.append(ring.isHole)
          ringUnits.append(Int32(unit))
        }
      }
    }
  }

  /// Puts other vertices in the place of a ring's own, ring by ring.
  ///
  /// - Parameter change: gets a ring's number and vertices; may change them.
  mutating func rewriteRings(_ change: (Int, inout [Int32]) -> Void) {
    var vertices: [Int32] = []
    vertices.reserveCapacity(ringVertices.count)
    var offsets = [0]
    offsets.reserveCapacity(ringOffsets.count)
    var ring: [Int32] = []
    for number in 0..<ringCount {
      ring.removeAll(keepingCapacity: true)
      ring.append(contentsOf: ringVertices[ringOffsets[number]..<ringOffsets[number + 1]])
      change(number, &ring)
      vertices.append(contentsOf: ring)
      offsets.append(vertices.count)
    }
    ringVertices = vertices
    ringOffsets = offsets
  }

  /// True when the edge between two vertices runs along ±180° or along a pole.
  func isSeam(_ first: Int32, _ second: Int32) -> Bool {
    let (a, b) = (2 * Int(first), 2 * Int(second))
    if abs(ordinates[a]) == 180, ordinates[a] == ordinates[b] { return true }
    return abs(ordinates[a + 1]) == 90 && ordinates[a + 1] == ordinates[b + 1]
  }
}
