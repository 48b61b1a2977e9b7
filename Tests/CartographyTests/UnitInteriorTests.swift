import Projections
import Testing

@testable import Cartography

@Suite("The room inside a unit")
struct UnitInteriorTests {
  /// A unit of closed rings, easting and northing interleaved, each one line.
  private func interior(_ rings: [[Double]]) -> UnitInterior {
    var boundaries = ProjectedBoundaries()
    for (number, ring) in rings.enumerated() {
      boundaries.lineOrdinates += ring
      boundaries.lineVertexOffsets.append(boundaries.lineOrdinates.count / 2)
      boundaries.ringLines.append(Int32(number))
      boundaries.ringOffsets.append(number + 1)
    }
    boundaries.unitIndices = [0]
    boundaries.unitRingOffsets = [0, rings.count]
    return UnitInterior(boundaries, position: 0)
  }

  private let square: [Double] = [0, 0, 100, 0, 100, 100, 0, 100, 0, 0]

  @Test("In a square the room is its whole width, from anywhere in it")
  func whole() {
    for easting in [1.0, 50, 99] {
      #expect(interior([square]).room(around: easting, south: 40, north: 60) == 0...100)
    }
  }

  @Test(
    "A place outside, or a height that reaches out, has no room",
    arguments: [
      (150.0, 40.0, 60.0), (-1, 40, 60), (50, 140, 160), (50, -10, 10), (50, 90, 110),
      (50, -50, 150),
    ])
  func outside(_ easting: Double, _ south: Double, _ north: Double) {
    #expect(interior([square]).room(around: easting, south: south, north: north) == nil)
  }

  // Two arms of 30 either side of a notch of 40, on a foot of 30.
  private let letterU: [Double] = [
    0, 0, 100, 0, 100, 100, 70, 100, 70, 30, 30, 30, 30, 100, 0, 100, 0, 0,
  ]

  @Test("In a U an arm has its own width, the foot the whole, and the notch none")
  func arms() {
    let unit = interior([letterU])
    #expect(unit.room(around: 15, south: 40, north: 60) == 0...30)
    #expect(unit.room(around: 85, south: 40, north: 60) == 70...100)
    #expect(unit.room(around: 50, south: 5, north: 25) == 0...100)
    #expect(unit.room(around: 50, south: 40, north: 60) == nil)
    // From the foot up into an arm: as wide as the arm.
    #expect(unit.room(around: 15, south: 10, north: 60) == 0...30)
    // From the foot up into the notch.
    #expect(unit.room(around: 50, south: 10, north: 60) == nil)
  }

  @Test("A hole bounds the room beside it, and has none in it, whichever way its ring runs")
  func holes() {
    let hole: [Double] = [40, 40, 40, 60, 60, 60, 60, 40, 40, 40]
    let backward: [Double] = [40, 40, 60, 40, 60, 60, 40, 60, 40, 40]
    for ring in [hole, backward] {
      let unit = interior([square, ring])
      #expect(unit.room(around: 20, south: 45, north: 55) == 0...40)
      #expect(unit.room(around: 80, south: 45, north: 55) == 60...100)
      #expect(unit.room(around: 50, south: 45, north: 55) == nil)
      #expect(unit.room(around: 50, south: 5, north: 35) == 0...100)
      #expect(unit.room(around: 50, south: 30, north: 50) == nil)
    }
  }

  @Test("Of two islands the room is in the one that is asked about")
  func islands() {
    let second: [Double] = [200, 0, 260, 0, 260, 100, 200, 100, 200, 0]
    let unit = interior([square, second])
    #expect(unit.room(around: 50, south: 40, north: 60) == 0...100)
    #expect(unit.room(around: 210, south: 40, north: 60) == 200...260)
    #expect(unit.room(around: 150, south: 40, north: 60) == nil)
  }

  @Test("Between slanted sides the narrowest of the height counts")
  func slanted() throws {
    // At 40 up the sides of the triangle stand at 20 and 80.
    let unit = interior([[0, 0, 100, 0, 50, 100, 0, 0]])
    let room = try #require(unit.room(around: 50, south: 20, north: 40))
    #expect(abs(room.lowerBound - 20) < 1e-9 && abs(room.upperBound - 80) < 1e-9)
    // The other way round, the point below, the lower edge counts.
    let turned = interior([[50, 0, 100, 100, 0, 100, 50, 0]])
    let other = try #require(turned.room(around: 50, south: 40, north: 60))
    #expect(abs(other.lowerBound - 30) < 1e-9 && abs(other.upperBound - 70) < 1e-9)
  }

  @Test("Far from the origin, west and south of it, the same")
  func far() {
    let ring: [Double] = [-2e7, -9e6, -1.9e7, -9e6, -1.9e7, -8e6, -2e7, -8e6, -2e7, -9e6]
    #expect(
      interior([ring]).room(around: -1.95e7, south: -8.6e6, north: -8.4e6) == -2e7...(-1.9e7))
  }

  @Test("A unit without a ring has no room")
  func empty() {
    #expect(interior([]).room(around: 0, south: -1, north: 1) == nil)
    #expect(interior([[0, 0, 0, 0]]).room(around: 0, south: 0, north: 0) == nil)
  }
}
