import FlatBuffers
import SimpleFeatures

/// Puts arcs, rings, thresholds and units together as a `BoundarySet`.
///
/// The largest exterior of each unit (its first ring) keeps at least three different vertices at
/// every scale: they are `.infinity`. Its smaller islands and all holes may vanish: they are left
/// with the ends of their arcs, which enclose nothing.
struct BoundarySetAssembly {
  let name: String
  let edition: BoundaryEdition
  let table: RingTable
  let arcs: ArcTable

  /// The set of some units, in their order; what is measured on units is left empty.
  func assembled(_ shapes: [UnitShape]) -> BoundarySet {
    var ordinates: [Double] = []
    ordinates.reserveCapacity(2 * arcs.vertices.count)
    for vertex in arcs.vertices {
      ordinates.append(table.ordinates[2 * Int(vertex)])
      ordinates.append(table.ordinates[2 * Int(vertex) + 1])
    }
    let units = shapes.map {
      BoundaryUnit(
        code: $0.code, name: $0.name, names: $0.names, abbreviation: $0.abbreviation,
        abbreviations: $0.abbreviations, parentCode: $0.parentCode, iso3: $0.iso3,
        representativePoint: GeographicPosition(longitude: 0, latitude: 0), boundingBox: .world)
    }
    var unitOffsets = [Int32](repeating: 0, count: units.count + 1)
    for unit in table.ringUnits { unitOffsets[Int(unit) + 1] += 1 }
    for unit in units.indices { unitOffsets[unit + 1] += unitOffsets[unit] }
    let ranks = ranked(ordinates)
    var set = BoundarySet(
      name: name, edition: edition, ordinates: FlatBuffer(ordinates),
      thresholds: FlatBuffer(ranks.thresholds),
      arcOffsets: arcs.offsets, arcSides: arcs.sides, ringArcs: arcs.ringArcs,
      ringOffsets: arcs.ringOffsets, ringIsHole: table.ringIsHole, unitOffsets: unitOffsets,
      units: units)
    keepLargestRings(of: &set, ranks.last)
    return set
  }

  /// The thresholds of all arcs, and of each arc the vertices that were taken out last.
  private func ranked(_ ordinates: [Double])
    -> (thresholds: [Float], last: [(last: Int, beforeLast: Int)])
  {
    var ranking = SimplificationThresholds()
    var thresholds: [Float] = []
    thresholds.reserveCapacity(ordinates.count / 2)
    var ends: [(last: Int, beforeLast: Int)] = []
    ends.reserveCapacity(arcs.arcCount)
    for arc in 0..<arcs.arcCount {
      let (start, end) = (Int(arcs.offsets[arc]), Int(arcs.offsets[arc + 1]))
      let ranks = ranking.thresholds(of: ordinates[2 * start..<2 * end])
      thresholds.append(contentsOf: ranks.values)
      ends.append(
        (
          last: ranks.last < 0 ? -1 : start + ranks.last,
          beforeLast: ranks.beforeLast < 0 ? -1 : start + ranks.beforeLast
        ))
    }
    return (thresholds, ends)
  }

  private func keepLargestRings(
    of set: inout BoundarySet, _ ends: [(last: Int, beforeLast: Int)]
  ) {
    for unit in set.units.indices {
      let ring = set.rings(ofUnit: unit).lowerBound
      let references = set.ringArcs[Int(set.ringOffsets[ring])..<Int(set.ringOffsets[ring + 1])]
      let ringArcs = references.map { Int($0 >= 0 ? $0 : ~$0) }
      if ringArcs.count == 1 {
        for vertex in [ends[ringArcs[0]].last, ends[ringArcs[0]].beforeLast] where vertex >= 0 {
          set.thresholds[vertex] = .infinity
        }
      } else if ringArcs.count == 2 {
        // Two arcs between two junctions: the one that bulges more keeps its last vertex.
        let vertices = ringArcs.map { ends[$0].last }.filter { $0 >= 0 }
        if vertices.contains(where: { set.thresholds[$0] == .infinity }) { continue }
        let best = vertices.max { (set.thresholds[$0], -$0) < (set.thresholds[$1], -$1) }
        if let best { set.thresholds[best] = .infinity }
      }
    }
  }
}
