import SimpleFeatures
import Testing
import Topology

@Suite("Shared borders")
struct SharedBorderTests {
  private let west = Fixture.box(0, 0, 1, 1)
  private let east = Fixture.box(1, 0, 2, 1)

  @Test("The border of two squares is stored once, with a unit on each side")
  func twoSquares() throws {
    let (set, report) = try Fixture.build([
      Fixture.shape("A", [[west]]), Fixture.shape("B", row: 2, [[east]]),
    ])
    #expect(set.arcCount == 3)
    #expect(report.sharedArcs == 1)
    // Four corners of A's own side, four of B's, two of the common one.
    #expect(set.vertexCount == 10)
    #expect(report.verticesOnSharedArcs == 2)
    #expect(set.arcSides.filter { $0.left == 0 && $0.right == 1 }.count == 1)
    #expect(set.arcSides.allSatisfy { !$0.isSeam })
    #expect(set.corners(ofRing: 1) == [[1, 0], [2, 0], [2, 1], [1, 1]])
    #expect(report.diagnostics.isEmpty)
  }

  @Test("Neither the order of features, nor orientation, nor where a ring begins matters")
  func canonical() throws {
    let plain = try Fixture.build([
      Fixture.shape("A", [[west]]), Fixture.shape("B", row: 2, [[east]]),
    ])
    let turned = try Fixture.build([
      Fixture.shape("B", row: 1, [[[2, 1, 2, 0, 1, 0, 1, 1, 2, 1]]]),
      Fixture.shape("A", row: 2, [[[1, 1, 0, 1, 0, 0, 1, 0, 1, 1]]]),
    ])
    #expect(plain.boundaries == turned.boundaries)
    #expect(turned.report.reversedRings == 1)
  }

  @Test("Exteriors run counter-clockwise, holes clockwise")
  func orientation() throws {
    let (set, _) = try Fixture.build([
      Fixture.shape("A", [[[0, 0, 0, 9, 9, 9, 9, 0, 0, 0], Fixture.box(1, 1, 2, 2)]])
    ])
    let polygons = set.multiPolygon(ofUnit: 0)
    #expect(EllipsoidalArea.signed(ofRing: polygons.ringOrdinates(0)) > 0)
    #expect(EllipsoidalArea.signed(ofRing: polygons.ringOrdinates(1)) < 0)
    #expect(set.ringIsHole == [false, true])
  }

  @Test("An enclave and the hole around it are one closed arc")
  func enclave() throws {
    let (set, report) = try Fixture.build([
      Fixture.shape("A", [[Fixture.box(0, 0, 9, 9), Fixture.box(4, 4, 5, 5)]]),
      Fixture.shape("B", row: 2, [[[5, 5, 4, 5, 4, 4, 5, 4, 5, 5]]]),
    ])
    #expect(set.arcCount == 2)
    #expect(report.sharedArcs == 1)
    #expect(set.ringArcs.count == 3)
    #expect(report.gaps.count + report.openings.count + report.overlaps.count == 0)
  }

  @Test("An island in a lake is neither a gap nor shared")
  func islandInLake() throws {
    let (set, report) = try Fixture.build([
      Fixture.shape("A", [[Fixture.box(0, 0, 9, 9), Fixture.box(3, 3, 6, 6)]]),
      Fixture.shape("B", row: 2, [[Fixture.box(4, 4, 5, 5)]]),
    ])
    #expect(set.arcCount == 3)
    #expect(report.sharedArcs == 0)
    #expect(report.gaps.count + report.openings.count + report.overlaps.count == 0)
  }

  @Test("A corner on a neighbour's edge is put into that edge")
  func tJunction() throws {
    let shapes = [
      Fixture.shape("A", [[Fixture.box(0, 0, 2, 2)]]),
      Fixture.shape("B", row: 2, [[Fixture.box(2, 0, 3, 1)]]),
      Fixture.shape("C", row: 3, [[Fixture.box(2, 1, 3, 2)]]),
    ]
    let (set, report) = try Fixture.build(shapes)
    #expect(report.insertedJunctions == 1)
    // Three common borders, three outer ones.
    #expect(set.arcCount == 6)
    #expect(report.sharedArcs == 3)
    let exact = try Fixture.build(shapes, tolerance: 0)
    #expect(exact.report.insertedJunctions == 0)
    #expect(exact.report.sharedArcs == 1)
  }

  @Test("A long edge takes the corners of many neighbours")
  func longEdge() throws {
    var shapes = [Fixture.shape("A", [[Fixture.box(0, 0, 1, 50)]])]
    for index in 0..<50 {
      let south = Double(index)
      shapes.append(
        Fixture.shape("B\(index)", row: index + 2, [[Fixture.box(1, south, 2, south + 1)]]))
    }
    let (_, report) = try Fixture.build(shapes)
    #expect(report.insertedJunctions == 49)
    #expect(report.sharedArcs == 50 + 49)
  }

  @Test("Vertices within the tolerance become one")
  func snapping() throws {
    let near = [
      Fixture.shape("A", [[west]]),
      Fixture.shape("B", row: 2, [[Fixture.box(1.000_004, 0.000_003, 2, 1)]]),
    ]
    let (set, report) = try Fixture.build(near)
    #expect(report.snappedVertices == 2)
    #expect(report.sharedArcs == 1)
    #expect(set.corners(ofRing: 1) == [[1, 0], [2, 0.000_003], [2, 1], [1, 1]])
    #expect(report.diagnostics.map(\.code) == ["snapped-vertices"])
    let exact = try Fixture.build(near, tolerance: 0)
    #expect(exact.report.sharedArcs == 0)
  }

  @Test("A ring smaller than the tolerance keeps its vertices and is reported")
  func tinyRing() throws {
    let (set, report) = try Fixture.build([
      Fixture.shape("A", [[[0, 0, 0.000_004, 0, 0.000_004, 0.000_004, 0, 0]]])
    ])
    #expect(report.ringsNotSnapped == 1)
    #expect(set.corners(ofRing: 0).count == 3)
  }
}
