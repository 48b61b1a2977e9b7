import SimpleFeatures
import Testing
import Topology

@Suite("Repair of shapes")
struct ShapeRepairTests {
  /// Square degrees of a unit's polygons by the shoelace formula.
  private func squareDegrees(_ set: BoundarySet, unit: Int = 0) -> Double {
    let polygons = set.multiPolygon(ofUnit: unit)
    var sum = 0.0
    for ring in 0..<polygons.ringCount {
      let ordinates = Array(polygons.ringOrdinates(ring))
      for index in stride(from: 0, to: ordinates.count - 2, by: 2) {
        let (x1, y1) = (ordinates[index], ordinates[index + 1])
        let (x2, y2) = (ordinates[index + 2], ordinates[index + 3])
        sum += (x1 * y2 - x2 * y1) / 2
      }
    }
    return sum
  }

  @Test("A bow-tie becomes its two triangles")
  func bowTie() throws {
    let (set, report) = try Fixture.build([
      Fixture.shape("A", [[[0, 0, 2, 2, 2, 0, 0, 2, 0, 0]]])
    ])
    #expect(abs(squareDegrees(set) - 2) < 1e-9)
    #expect(report.repairedRings == 1)
    let warning = try #require(report.diagnostics.first)
    #expect(warning.code == "repaired-shape")
    #expect(warning.reason?.contains("Self-intersection") == true)
    #expect(warning.samples == ["A"])
  }

  @Test("A mainland stored as the hole of an islet is an exterior again, and the first")
  func shellAsHole() throws {
    let (set, report) = try Fixture.build([
      Fixture.shape("A", [[Fixture.box(10, 10, 11, 11), Fixture.box(0, 0, 5, 5)]])
    ])
    #expect(report.misplacedHoles == 1)
    #expect(set.ringIsHole == [false, false])
    #expect(abs(squareDegrees(set) - 26) < 1e-9)
    #expect(set.corners(ofRing: 0).contains([5, 5]))
  }

  @Test("A hole listed before its exterior changes places with it")
  func swapped() throws {
    let (set, _) = try Fixture.build([
      Fixture.shape("A", [[Fixture.box(1, 1, 2, 2), Fixture.box(0, 0, 5, 5)]])
    ])
    #expect(set.ringIsHole == [false, true])
    #expect(abs(squareDegrees(set) - 24) < 1e-9)
  }

  @Test("A ring that does not close is closed and reported")
  func unclosed() throws {
    let (set, report) = try Fixture.build([
      Fixture.shape("A", [[[0, 0, 1, 0, 1, 1, 0, 1]]])
    ])
    #expect(report.unclosedRings == 1)
    #expect(report.diagnostics.map(\.code) == ["unclosed-ring"])
    #expect(abs(squareDegrees(set) - 1) < 1e-12)
  }

  @Test("Rings that enclose nothing are dropped and reported")
  func shortRing() throws {
    let (set, report) = try Fixture.build([
      Fixture.shape("A", [[Fixture.box(0, 0, 1, 1)], [[3, 3, 4, 4, 3, 3]], [[7, 7]]])
    ])
    #expect(report.droppedRings == 2)
    #expect(report.ringsIn == 3)
    #expect(report.diagnostics.map(\.code) == ["dropped-ring"])
    #expect(set.ringCount == 1)
  }

  @Test("A ring with positions that are no degrees is dropped")
  func notDegrees() throws {
    let (set, report) = try Fixture.build([
      Fixture.shape(
        "A",
        [
          [Fixture.box(0, 0, 1, 1)], [[.nan, 0, 1, 0, 1, 1, .nan, 0]],
          [Fixture.box(300_000, 20, 300_001, 21)], [Fixture.box(5, 90, 6, 95)],
        ])
    ])
    #expect(report.droppedRings == 3)
    #expect(set.ringCount == 1)
  }

  @Test("A spike is cut off")
  func spike() throws {
    let (set, report) = try Fixture.build([
      Fixture.shape("A", [[[0, 0, 2, 0, 2, 1, 5, 1, 2, 1, 2, 2, 0, 2, 0, 0]]])
    ])
    #expect(report.spikes == 1)
    #expect(!set.corners(ofRing: 0).contains([5, 1]))
    #expect(abs(squareDegrees(set) - 4) < 1e-12)
  }

  @Test("Features with one code become one unit")
  func merged() throws {
    let (set, report) = try Fixture.build([
      Fixture.shape("A", row: 1, [[Fixture.box(0, 0, 1, 1)]]),
      Fixture.shape("A", row: 2, [[Fixture.box(1, 0, 2, 1)]]),
    ])
    #expect(set.units.count == 1)
    #expect(set.ringCount == 1)
    #expect(abs(squareDegrees(set) - 2) < 1e-12)
    #expect(report.mergedFeatures == 2)
    #expect(report.diagnostics.map(\.code) == ["merged-features"])
  }

  @Test("A feature without a polygon is left out and reported with its row")
  func empty() throws {
    let (set, report) = try Fixture.build([
      Fixture.shape("A", [[Fixture.box(0, 0, 1, 1)]]),
      UnitShape(code: "B", name: "B", row: 7, geometry: .none),
    ])
    #expect(set.units.map(\.code) == ["A"])
    #expect(report.droppedFeatures == 1)
    #expect(report.diagnostics.first?.place.row == 7)
    #expect(report.diagnostics.first?.samples == ["B"])
  }

  @Test("No feature at all is an error")
  func noFeatures() {
    #expect(throws: TopologyError.noShapes(file: "test.geojson")) { try Fixture.build([]) }
  }

  @Test("Features none of which has a polygon are an error")
  func nothingUsable() {
    let shapes = [
      Fixture.shape("A", [[[0, 0, 1, 1, 0, 0]]]),
      UnitShape(
        code: "B", name: "B", row: 2, geometry: .points(CoordinateSequence(ordinates: [1, 1]))),
    ]
    #expect(throws: TopologyError.nothingUsable(file: "test.geojson", features: 2)) {
      try Fixture.build(shapes)
    }
    let error = TopologyError.nothingUsable(file: "test.geojson", features: 2)
    #expect(error.diagnostic.severity == .error)
    #expect(error.diagnostic.place.file == "test.geojson")
  }
}
