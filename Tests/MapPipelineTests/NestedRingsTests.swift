import Projections
import Testing

@testable import MapPipeline

@Suite("Rings sorted into polygons")
struct NestedRingsTests {
  /// A unit of closed rings of degrees, each one line.
  private func rings(_ rings: [[Double]]) -> NestedRings {
    var boundaries = ProjectedBoundaries()
    for (number, ring) in rings.enumerated() {
      boundaries.lineOrdinates += ring.map { $0 * ReferenceSystem.metersPerDegree }
      boundaries.lineVertexOffsets.append(boundaries.lineOrdinates.count / 2)
      boundaries.ringLines.append(Int32(number))
      boundaries.ringOffsets.append(number + 1)
    }
    boundaries.unitIndices = [0]
    boundaries.unitRingOffsets = [0, rings.count]
    return NestedRings(boundaries, position: 0)
  }

  /// Anticlockwise from the south-west.
  private func exterior(_ west: Double, _ south: Double, _ side: Double) -> [Double] {
    let (east, north) = (west + side, south + side)
    return [west, south, east, south, east, north, west, north, west, south]
  }

  /// Clockwise from the south-west.
  private func hole(_ west: Double, _ south: Double, _ side: Double) -> [Double] {
    let (east, north) = (west + side, south + side)
    return [west, south, west, north, east, north, east, south, west, south]
  }

  private func shape(_ nested: NestedRings) -> [Int] { nested.polygons.map(\.count) }

  @Test("A hole goes to the exterior around it, in whatever order they come")
  func holes() {
    #expect(shape(rings([exterior(0, 0, 10), hole(2, 2, 2), hole(6, 6, 2)])) == [3])
    #expect(shape(rings([hole(2, 2, 2), exterior(0, 0, 10)])) == [2])
    #expect(shape(rings([exterior(0, 0, 10), exterior(20, 0, 10), hole(22, 2, 2)])) == [1, 2])
  }

  @Test("An island in a lake of an island: each hole goes to the nearest around it")
  func nested() {
    let nested = rings([
      exterior(0, 0, 100), hole(10, 10, 80), exterior(20, 20, 60), hole(30, 30, 40),
    ])
    #expect(shape(nested) == [2, 2])
    #expect(nested.polygons.map { $0[1][0] }.map { $0.rounded() } == [10, 30])
  }

  @Test("What has no three corners is left out")
  func slivers() {
    #expect(shape(rings([])) == [])
    #expect(shape(rings([[0, 0, 1, 1, 0, 0]])) == [])
    #expect(shape(rings([exterior(0, 0, 10), [2, 2, 3, 3, 2, 2]])) == [1])
  }

  @Test(
    "A hole that begins on its exterior is kept",
    arguments: [
      [10.0, 5, 8, 4, 8, 6, 10, 5], [5, 10, 6, 8, 4, 8, 5, 10], [10, 10, 9, 8, 8, 9, 10, 10],
      [0, 5, 2, 6, 2, 4, 0, 5],
    ])
  func touching(_ triangle: [Double]) {
    #expect(shape(rings([exterior(0, 0, 10), triangle])) == [2])
  }

  @Test("Numbers have at most the digits that are asked for, and no zeros at the end")
  func decimals() {
    let unit = rings([[-0.5, -12.34567, 100.1, 0, 0.00004, 7.25, -0.5, -12.34567]])
    #expect(
      unit.multiPolygon(digits: 4)
        == #"{"type":"MultiPolygon","coordinates":"#
        + "[[[[-0.5,-12.3457],[100.1,0],[0,7.25],[-0.5,-12.3457]]]]}")
    #expect(
      unit.multiPolygon(digits: 1)
        == #"{"type":"MultiPolygon","coordinates":"#
        + "[[[[-0.5,-12.3],[100.1,0],[0,7.3],[-0.5,-12.3]]]]}")
    #expect(
      rings([[-0.04, 0, 0.04, 0, 0, 0.06, -0.04, 0]]).multiPolygon(digits: 1)
        == #"{"type":"MultiPolygon","coordinates":[[[[0,0],[0,0],[0,0.1],[0,0]]]]}"#)
  }

  @Test("No rings are a MultiPolygon without polygons")
  func empty() {
    #expect(rings([]).multiPolygon(digits: 3) == #"{"type":"MultiPolygon","coordinates":[]}"#)
  }
}
