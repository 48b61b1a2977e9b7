import SimpleFeatures

/// Boundary sets written by hand: every edge between two positions is one arc, shared by the units
/// on its two sides, and a seam where it runs along ±180 or a pole.
struct BoundaryFixture {
  typealias Ring = [(longitude: Double, latitude: Double)]

  private struct EdgeKey: Hashable {
    var ax: Double
    var ay: Double
    var bx: Double
    var by: Double
  }

  private var arcs: [EdgeKey: Int32] = [:]
  private var set = BoundarySet(
    name: "fixture",
    edition: .fixture)

  /// Units as lists of rings; a ring is written without repeating its first position.
  static func set(_ units: [[Ring]]) -> BoundarySet {
    var fixture = BoundaryFixture()
    for unit in units { fixture.append(unit) }
    return fixture.set
  }

  /// One unit of one ring that is one closed arc, with a threshold per position (m²).
  static func island(_ ring: Ring, thresholds: [Float]) -> BoundarySet {
    var set = BoundarySet(name: "fixture", edition: .fixture)
    for position in ring + [ring[0]] {
      set.ordinates += [position.longitude, position.latitude]
    }
    set.thresholds = thresholds + [thresholds[0]]
    set.arcOffsets = [0, Int32(ring.count + 1)]
    set.arcSides = [ArcSides(left: 0, right: -1)]
    set.ringArcs = [0]
    set.ringOffsets = [0, 1]
    set.ringIsHole = [false]
    set.unitOffsets = [0, 1]
    set.units = [unit([ring], index: 0)]
    return set
  }

  /// The whole globe as cells of `step` degrees, west to east, then south to north.
  static func globe(step: Int) -> BoundarySet {
    var units: [[Ring]] = []
    for south in stride(from: -90, to: 90, by: step) {
      for west in stride(from: -180, to: 180, by: step) {
        let (w, s, e, n) = (
          Double(west), Double(south), Double(west + step), Double(south + step)
        )
        units.append([[(w, s), (e, s), (e, n), (w, n)]])
      }
    }
    return set(units)
  }

  private mutating func append(_ rings: [Ring]) {
    let index = set.units.count
    for ring in rings {
      for position in ring.indices {
        let next = position + 1 == ring.count ? 0 : position + 1
        set.ringArcs.append(arc(from: ring[position], to: ring[next], unit: Int32(index)))
      }
      set.ringOffsets.append(Int32(set.ringArcs.count))
      set.ringIsHole.append(false)
    }
    set.unitOffsets.append(Int32(set.ringOffsets.count - 1))
    set.units.append(Self.unit(rings, index: index))
  }

  private mutating func arc(
    from a: (longitude: Double, latitude: Double), to b: (longitude: Double, latitude: Double),
    unit: Int32
  ) -> Int32 {
    if let other = arcs[EdgeKey(ax: b.longitude, ay: b.latitude, bx: a.longitude, by: a.latitude)] {
      set.arcSides[Int(other)].right = unit
      return ~other
    }
    let index = Int32(set.arcSides.count)
    arcs[EdgeKey(ax: a.longitude, ay: a.latitude, bx: b.longitude, by: b.latitude)] = index
    set.ordinates += [a.longitude, a.latitude, b.longitude, b.latitude]
    set.thresholds += [.infinity, .infinity]
    set.arcOffsets.append(Int32(set.thresholds.count))
    let isSeam =
      (abs(a.longitude) == 180 && a.longitude == b.longitude)
      || (abs(a.latitude) == 90 && a.latitude == b.latitude)
    set.arcSides.append(ArcSides(left: unit, right: -1, isSeam: isSeam))
    return index
  }

  private static func unit(_ rings: [Ring], index: Int) -> BoundaryUnit {
    let positions = rings.flatMap { $0 }
    let box = GeographicBox(
      west: positions.map(\.longitude).min() ?? 0, south: positions.map(\.latitude).min() ?? 0,
      east: positions.map(\.longitude).max() ?? 0, north: positions.map(\.latitude).max() ?? 0)
    return BoundaryUnit(
      code: "U\(index)", name: "Unit \(index)", representativePoint: box.center, boundingBox: box)
  }
}

extension BoundaryEdition {
  static let fixture = BoundaryEdition(name: "synthetic", level: 1)
}
