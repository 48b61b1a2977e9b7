import SimpleFeatures

/// Brings the rings of one feature into order without changing what they enclose.
///
/// Geographic space, degrees. Rings are closed, repeated positions and exact spikes are left out,
/// rings that enclose nothing are dropped, and positions next to the antimeridian or a pole are put
/// exactly on it, so that what touches the seam can be told by equality. Linear.
struct RingCleaner {
  /// How near to ±180° or ±90° counts as being there, in degrees.
  let tolerance: Double

  /// The cleaned polygons, and whether any of them is written across the antimeridian or beyond it.
  func cleaned(_ source: MultiPolygon, notes: inout ShapeNotes)
    -> (polygons: MultiPolygon, needsCutting: Bool)
  {
    var result = MultiPolygon()
    var needsCutting = false
    for polygon in 0..<source.polygonCount {
      let rings = source.rings(ofPolygon: polygon)
      guard let exterior = rings.first else { continue }
      notes.rings += rings.count
      var kept: [ArraySlice<Double>] = []
      for ring in rings {
        let ordinates = source.ringOrdinates(ring)
        notes.vertices += ordinates.count / 2
        guard let cleaned = cleaned(ordinates, notes: &notes) else {
          notes.droppedRings += 1
          // Holes of nothing are dropped with their exterior.
          if ring == exterior {
            notes.droppedRings += rings.count - 1
            break
          }
          continue
        }
        if Self.isBeyondTheSeam(cleaned) { needsCutting = true }
        kept.append(cleaned[...])
      }
      result.append(polygon: kept)
    }
    return (result, needsCutting)
  }

  /// A longitude within the tolerance of an odd multiple of 180° is put on it.
  func snapped(longitude: Double) -> Double {
    let turns = (longitude / 180).rounded()
    let isOdd = turns.truncatingRemainder(dividingBy: 2) != 0
    // Adding zero turns −0 into 0, which has other bits.
    return isOdd && abs(longitude - 180 * turns) <= tolerance ? 180 * turns : longitude + 0
  }

  /// A latitude within the tolerance of a pole, or less than that beyond it, is put on it.
  func snapped(latitude: Double) -> Double {
    90 - abs(latitude) <= tolerance ? (latitude < 0 ? -90 : 90) : latitude + 0
  }

  /// One closed ring without repetitions and spikes; nil when it encloses nothing or holds a
  /// position that cannot be degrees.
  private func cleaned(_ ring: ArraySlice<Double>, notes: inout ShapeNotes) -> [Double]? {
    var spikes = 0
    var result: [Double] = []
    result.reserveCapacity(ring.count)
    for index in stride(from: ring.startIndex, to: ring.endIndex, by: 2) {
      guard ring[index].isFinite, ring[index + 1].isFinite, abs(ring[index]) <= 540,
        abs(ring[index + 1]) <= 90 + tolerance
      else { return nil }
      append(
        snapped(longitude: ring[index]), snapped(latitude: ring[index + 1]), to: &result,
        spikes: &spikes)
    }
    let isClosed = isClosed(result)
    trimEnds(of: &result, spikes: &spikes)
    guard result.count >= 6 else { return nil }
    if !isClosed { notes.unclosedRings += 1 }
    notes.spikes += spikes
    result.append(contentsOf: [result[0], result[1]])
    return result
  }

  private func append(
    _ longitude: Double, _ latitude: Double, to ring: inout [Double], spikes: inout Int
  ) {
    let count = ring.count
    if count >= 2, ring[count - 2] == longitude, ring[count - 1] == latitude { return }
    if count >= 4, ring[count - 4] == longitude, ring[count - 3] == latitude {
      ring.removeLast(2)
      spikes += 1
      return
    }
    ring.append(longitude)
    ring.append(latitude)
  }

  /// True when the last position is the first one, or lies a turn of the globe from it (a ring round
  /// a pole).
  private func isClosed(_ ring: [Double]) -> Bool {
    guard ring.count >= 4 else { return true }
    let turn = abs(ring[ring.count - 2] - ring[0])
    return ring[ring.count - 1] == ring[1] && (turn == 0 || turn == 360)
  }

  /// Takes off the closing position and spikes that lie across the ring's start.
  private func trimEnds(of ring: inout [Double], spikes: inout Int) {
    while ring.count >= 6 {
      let count = ring.count
      if ring[count - 2] == ring[0], ring[count - 1] == ring[1] {
        ring.removeLast(2)
      } else if ring[count - 2] == ring[2], ring[count - 1] == ring[3] {
        ring.removeFirst(2)
        spikes += 1
      } else if ring[count - 4] == ring[0], ring[count - 3] == ring[1] {
        ring.removeLast(2)
        spikes += 1
      } else {
        return
      }
    }
  }

  /// True when a longitude lies outside −180…180 or two neighbours are more than 180° apart other
  /// than along a pole.
  private static func isBeyondTheSeam(_ ring: [Double]) -> Bool {
    if abs(ring[0]) > 180 { return true }
    for index in stride(from: 2, to: ring.count, by: 2) {
      if abs(ring[index]) > 180 { return true }
      if abs(ring[index] - ring[index - 2]) > 180,
        abs(ring[index + 1]) != 90 || ring[index + 1] != ring[index - 1]
      {
        return true
      }
    }
    return false
  }
}
