import Glibc
import SimpleFeatures
import Testing

@testable import Projections

@Suite("Arcs prepared in parts")
struct ArcPreparerTests {
  private static let projections = [
    // Whole arcs alone, arcs along a seam inside the map, and arcs across a cap's edge.
    MapProjection.equalEarth(centralMeridian: 0, reason: ""),
    MapProjection.equalEarth(centralMeridian: 100, reason: ""),
    MapProjection.lambertAzimuthal(
      center: GeographicPosition(longitude: 20, latitude: 35), radiusInDegrees: 50, reason: ""),
  ]

  private func arcs(of set: BoundarySet) -> [ArcPreparer.Arc] {
    (0..<set.arcCount).map { arc in
      let range = 2 * Int(set.arcOffsets[arc])..<2 * Int(set.arcOffsets[arc + 1])
      let (xs, ys) = (
        stride(from: range.lowerBound, to: range.upperBound, by: 2).map { set.ordinates[$0] },
        stride(from: range.lowerBound + 1, to: range.upperBound, by: 2).map { set.ordinates[$0] }
      )
      return ArcPreparer.Arc(
        number: arc,
        boundingBox: GeographicBox(
          west: xs.min() ?? 0, south: ys.min() ?? 0, east: xs.max() ?? 0, north: ys.max() ?? 0))
    }
  }

  private func preparer(_ set: BoundarySet, _ projection: MapProjection) throws -> ArcPreparer {
    try ArcPreparer(set, projection: projection, detailInMeters: 10_000)
  }

  @Test("Two parts, one behind the other, are the whole", arguments: projections)
  func parts(_ projection: MapProjection) throws {
    let set = BoundaryFixture.globe(step: 20)
    let arcs = arcs(of: set)
    var one = try preparer(set, projection)
    let whole = one.lines(of: arcs)
    for cut in [0, 1, arcs.count / 2, arcs.count] {
      var first = try preparer(set, projection)
      var second = try preparer(set, projection)
      var lines = first.lines(of: arcs[..<cut])
      lines.append(second.lines(of: arcs[cut...]))
      #expect(lines == whole)
    }
    #expect(whole.wholeTurns.count == arcs.count)
  }

  @Test("An arc that lies wholly in the domain has a position for each vertex of its line")
  func positions() throws {
    let set = BoundaryFixture.globe(step: 20)
    var preparer = try preparer(set, Self.projections[0])
    let arcs = arcs(of: set)
    let lines = preparer.lines(of: arcs)
    for (number, turn) in lines.wholeTurns.enumerated() {
      guard let turn, let line = lines.lines(ofPolyline: number).first else { continue }
      let positions = preparer.positions(ofArc: number, turn: turn)
      let range = lines.vertexOffsets[line]..<lines.vertexOffsets[line + 1]
      #expect(positions.count == 2 * range.count)
      let first = 2 * Int(set.arcOffsets[number])
      #expect(Array(positions.prefix(2)) == Array(set.ordinates[first..<first + 2]))
      #expect(Array(positions.suffix(2)) == Array(set.ordinates[first + 2..<first + 4]))
    }
  }

  @Test("A set that is divided among threads is projected as its units are one by one")
  func manyVertices() throws {
    // Each island is about as much as a thread is woken for.
    let count = 60_000
    var set = BoundarySet(name: "islands", edition: .fixture)
    for (island, center) in [-100.0, 0, 100].enumerated() {
      let ring: BoundaryFixture.Ring = (0..<count).map { index in
        let angle = 2 * Double.pi * Double(index) / Double(count)
        let radius = 20 + 2 * sin(40 * angle)
        return (center + radius * cos(angle), radius * sin(angle))
      }
      let one = BoundaryFixture.island(
        ring, thresholds: [Float](repeating: .infinity, count: count))
      set.ordinates += one.ordinates
      set.thresholds += one.thresholds
      set.arcOffsets.append(Int32(set.thresholds.count))
      set.arcSides.append(ArcSides(left: Int32(island), right: -1))
      set.ringArcs.append(Int32(island))
      set.ringOffsets.append(Int32(island + 1))
      set.ringIsHole.append(false)
      set.unitOffsets.append(Int32(island + 1))
      set.units.append(one.units[0])
      set.units[island].code = "U\(island)"
    }
    // Arcs without a vertex at the end belong to no island.
    set.arcOffsets.append(Int32(set.thresholds.count))
    set.arcSides.append(ArcSides(left: 2, right: -1))
    set.ringArcs.append(3)
    set.ringOffsets[3] += 1
    let projector = try BoundaryProjector(Self.projections[0])
    let whole = try BoundaryProjector(Self.projections[0], threads: 3).project(
      set, detailInMeters: 1000)
    var ordinates: [Double] = []
    for unit in 0..<3 {
      ordinates += try projector.project(set, units: [unit], detailInMeters: 1000).lineOrdinates
    }
    #expect(whole.unitIndices == [0, 1, 2])
    #expect(whole.unitRingOffsets == [0, 1, 2, 3])
    #expect(whole.lineOrdinates == ordinates)
  }
}
