import SimpleFeatures

/// Brings polygons to −180…180 and cuts them along the antimeridian, however they were written.
///
/// Geographic space, degrees. A step of more than 180° between neighbours crosses the antimeridian
/// (RFC 7946, section 3.1.9, asks for such polygons to be cut there); longitudes may run to 360 and
/// beyond; a ring that goes once round the globe encloses the pole that is nearer to its vertices
/// and is closed along ±180° and that pole. Steps along a pole's latitude are taken as written.
struct AntimeridianCutter {
  let session: GEOSSession
  let cleaner: RingCleaner

  /// The same ground within −180…180, cut at ±180°; pieces of one polygon that touch are one again.
  func cut(_ polygons: MultiPolygon, notes: inout ShapeNotes) throws(GEOSFailure) -> MultiPolygon {
    var pieces = MultiPolygon()
    for polygon in 0..<polygons.polygonCount {
      let rings = unwrapped(polygons.rings(ofPolygon: polygon).map(polygons.ringOrdinates))
      let longitudes = Self.longitudes(of: rings[0])
      let windows =
        Self.window(
          west: longitudes.lowerBound)...max(
          Self.window(west: longitudes.lowerBound), Self.window(east: longitudes.upperBound))
      if windows != 0...0 { notes.cutRings += rings.count }
      if windows.count == 1 {
        pieces.append(polygon: rings.map { shifted($0, by: windows.lowerBound)[...] })
      } else {
        try appendPieces(of: rings, windows: windows, to: &pieces)
      }
    }
    guard pieces.polygonCount > 1 else { return pieces }
    // A polygon cut at 0° by a source in 0…360 grows together here.
    let shape = try GEOSShape(pieces, in: session)
    return snapped(try shape.dissolved().polygons())
  }

  /// The polygons without positions between two others of the same stretch of ±180° or of a pole's
  /// latitude, where merging pieces leaves some.
  func withoutSeamMiddles(_ polygons: MultiPolygon) -> MultiPolygon {
    var result = MultiPolygon()
    for polygon in 0..<polygons.polygonCount {
      result.append(
        polygon: polygons.rings(ofPolygon: polygon).map { ring in
          let ring = Array(polygons.ringOrdinates(ring).dropLast(2))
          let count = ring.count
          var kept: [Double] = []
          for index in stride(from: 0, to: count, by: 2) {
            let (before, after) = ((index + count - 2) % count, (index + 2) % count)
            let (x, y) = (ring[index], ring[index + 1])
            let isInMeridian = abs(x) == 180 && ring[before] == x && ring[after] == x
            let isInPole = abs(y) == 90 && ring[before + 1] == y && ring[after + 1] == y
            if !isInMeridian && !isInPole { kept.append(contentsOf: [x, y]) }
          }
          kept.append(contentsOf: kept.prefix(2))
          return kept[...]
        })
    }
    return result
  }

  private func appendPieces(
    of rings: [[Double]], windows: ClosedRange<Int>, to pieces: inout MultiPolygon
  ) throws(GEOSFailure) {
    var plain = MultiPolygon()
    plain.append(polygon: rings.map { $0[...] })
    var shape = try GEOSShape(plain, in: session)
    if try !shape.isValid() { shape = try shape.madeValid() }
    for window in windows {
      let west = 360 * Double(window) - 180
      var box = MultiPolygon()
      box.append(polygon: [
        [west, -90, west + 360, -90, west + 360, 90, west, 90, west, -90][...]
      ])
      let piece = try shape.intersection(try GEOSShape(box, in: session)).polygons()
      for polygon in 0..<piece.polygonCount {
        pieces.append(
          polygon: piece.rings(ofPolygon: polygon).map {
            shifted(Array(piece.ringOrdinates($0)), by: window)[...]
          })
      }
    }
  }

  // MARK: Unwrapping

  /// The rings of one polygon with continuous longitudes, holes beside their exterior.
  private func unwrapped(_ rings: [ArraySlice<Double>]) -> [[Double]] {
    var result: [[Double]] = []
    var extent = -180.0...180.0
    for ring in rings {
      var unwrapped = Self.unwrapped(ring)
      let longitudes = Self.longitudes(of: unwrapped)
      if result.isEmpty {
        extent = longitudes
      } else {
        let distance =
          (extent.lowerBound + extent.upperBound) / 2
          - (longitudes.lowerBound + longitudes.upperBound) / 2
        var turns = (distance / 360).rounded()
        // A hole in the outer half of a wide polygon is nearer to the middle one turn on.
        while longitudes.lowerBound + 360 * turns < extent.lowerBound { turns += 1 }
        while longitudes.upperBound + 360 * turns > extent.upperBound,
          longitudes.lowerBound + 360 * (turns - 1) >= extent.lowerBound
        {
          turns -= 1
        }
        for index in stride(from: 0, to: unwrapped.count, by: 2) {
          unwrapped[index] += 360 * turns
        }
      }
      result.append(unwrapped)
    }
    return result
  }

  private static func unwrapped(_ ring: ArraySlice<Double>) -> [Double] {
    let written = Array(ring)
    var result = written
    var turns = 0.0
    for index in stride(from: 2, to: written.count, by: 2) {
      let isAlongAPole = abs(written[index + 1]) == 90 && written[index + 1] == written[index - 1]
      if !isAlongAPole {
        let step = written[index] - written[index - 2]
        if abs(step) > 180 { turns -= (step / 360).rounded() }
      }
      result[index] = written[index] + 360 * turns
    }
    if turns != 0 {
      let pole = nearerPole(of: written)
      let end = result[result.count - 2]
      result.append(contentsOf: [end, pole, result[0], pole, result[0], result[1]])
    } else if EllipsoidalArea.signed(ofRing: result[...]) == 0 {
      // A box as wide as the globe: there was nothing to unwrap.
      return written
    }
    return result
  }

  private static func nearerPole(of ring: [Double]) -> Double {
    let sum = stride(from: 1, to: ring.count, by: 2).reduce(0) { $0 + ring[$1] }
    return sum < 0 ? -90 : 90
  }

  // MARK: Windows of 360°

  private static func longitudes(of ring: [Double]) -> ClosedRange<Double> {
    var west = ring[0]
    var east = ring[0]
    for index in stride(from: 2, to: ring.count, by: 2) {
      west = min(west, ring[index])
      east = max(east, ring[index])
    }
    return west...east
  }

  /// The turn of the globe in which something begins: 0 for −180 ..< 180.
  private static func window(west longitude: Double) -> Int {
    Int(((longitude + 180) / 360).rounded(.down))
  }

  /// The turn of the globe in which something ends: 0 for −180 < … ≤ 180.
  private static func window(east longitude: Double) -> Int {
    Int(((longitude - 180) / 360).rounded(.up))
  }

  /// A ring moved by whole turns, rounded to 1e-10° so that 181.2 − 360 is the −178.8 of a neighbour
  /// that was written so.
  private func shifted(_ ring: [Double], by window: Int) -> [Double] {
    var result = ring
    for index in stride(from: 0, to: ring.count, by: 2) {
      let moved = ring[index] - 360 * Double(window)
      result[index] = cleaner.snapped(
        longitude: window == 0 ? moved : (moved * 1e10).rounded() / 1e10)
      result[index + 1] = cleaner.snapped(latitude: ring[index + 1])
    }
    return result
  }

  private func snapped(_ polygons: MultiPolygon) -> MultiPolygon {
    var result = polygons
    for index in stride(from: 0, to: result.coordinates.ordinates.count, by: 2) {
      result.coordinates.ordinates[index] = cleaner.snapped(
        longitude: result.coordinates.ordinates[index])
    }
    return result
  }
}
