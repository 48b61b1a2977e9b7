import SimpleFeatures
import Testing

@testable import Topology

@Suite("Simplification thresholds")
struct SimplificationThresholdsTests {
  /// In thousandths of a degree at the equator, where the plane is true to scale: (0,0) (1,1) (2,0)
  /// (4,4) (6,0). By hand: (1,1) counts half of its distance of 1, squared, and goes first: an eighth
  /// of its area of 1 is less. Then (2,0) lies √2 from the line from (0,0) to (4,4), half of whose
  /// square is 1, against an eighth of 4 · (1 + 0.7 · 0.4472); and (4,4) 4 from the line between its
  /// neighbours, 8; so (2,0) goes. Then (4,4) still lies 4 away.
  @Test("A small line by hand")
  func byHand() {
    let arc: [Double] = [0, 0, 1, 1, 2, 0, 4, 4, 6, 0].map { $0 / 1000 }
    var ranking = SimplificationThresholds()
    let ranks = ranking.thresholds(of: arc[...])
    // A thousandth of a degree is 111.195 m on the sphere of 6 371 007 m.
    let unit = 111.195_08 * 111.195_08
    let expected = [0.5, 1, 8].map { $0 * unit }
    #expect(ranks.values.first == .infinity)
    #expect(ranks.values.last == .infinity)
    for (value, area) in zip(ranks.values.dropFirst(), expected) {
      #expect(abs(Double(value) / area - 1) < 1e-4)
    }
    #expect(ranks.last == 3)
    #expect(ranks.beforeLast == 2)
  }

  /// In thousandths of a degree again: an inlet 4 deep and 0.2 wide, whose tip is a triangle of area
  /// 0.4 with a weight of 0.3, but 4 away from where the coast would run without it.
  @Test("A narrow inlet counts by its depth, not by its area")
  func inlet() {
    let arc: [Double] = [-10, 0, -0.1, 0, 0, 4, 0.1, 0, 10, 0].map { $0 / 1000 }
    var ranking = SimplificationThresholds()
    let ranks = ranking.thresholds(of: arc[...])
    #expect(abs(Double(ranks.values[2]) / (8 * 111.195_08 * 111.195_08) - 1) < 1e-4)
  }

  @Test("The ground shrinks with the cosine of the latitude")
  func latitude() {
    func threshold(_ latitude: Double) -> Float {
      var ranking = SimplificationThresholds()
      // So flat that its area counts, and not its height.
      let arc = [0, latitude, 0.01, latitude + 0.0001, 0.02, latitude]
      return ranking.thresholds(of: arc[...]).values[1]
    }
    #expect(abs(threshold(60) / threshold(0) - 0.5) < 1e-3)
  }

  @Test("Arcs of two vertices and closed arcs of equal ones are safe")
  func small() {
    var ranking = SimplificationThresholds()
    #expect(ranking.thresholds(of: [0, 0, 1, 1][...]).values == [.infinity, .infinity])
    let same = ranking.thresholds(of: [0, 0, 0, 0, 0, 0, 0, 0][...])
    #expect(same.values == [.infinity, 0, 0, .infinity])
  }

  @Test("A vertex is never kept when all that went after it are gone")
  func monotony() {
    // A zigzag with teeth of growing height.
    var arc: [Double] = []
    for index in 0..<41 {
      arc += [Double(index) / 100, index.isMultiple(of: 2) ? 0 : Double(index * 37 % 41) / 1000]
    }
    var ranking = SimplificationThresholds()
    let ranks = ranking.thresholds(of: arc[...])
    let highest = ranks.values.filter { $0 != .infinity }.max()
    #expect(ranks.values[ranks.last] == highest)
    #expect(ranks.values.allSatisfy { $0 >= 0 })
    #expect(ranks.values.count { $0 == .infinity } == 2)
  }

  @Test("The largest island keeps a triangle at every scale, a smaller one may vanish")
  func islands() throws {
    let (set, _) = try Fixture.build([
      Fixture.shape("A", [[Fixture.box(5, 5, 5.01, 5.01)], [Fixture.box(0, 0, 2, 2)]])
    ])
    let scale = Float.greatestFiniteMagnitude
    #expect(Set(set.ringPositions(0, simplifiedTo: scale).ordinates).count > 1)
    #expect(set.ringPositions(0, simplifiedTo: scale).count == 4)
    #expect(set.ringPositions(1, simplifiedTo: scale).count < 4)
    #expect(set.ringPositions(1, simplifiedTo: 1).count == 5)
  }

  @Test("A unit between two junctions keeps an area at every scale")
  func twoArcs() throws {
    let (set, _) = try Fixture.build([
      Fixture.shape("A", [[Fixture.box(0, 0, 1, 1)]]),
      Fixture.shape("B", row: 2, [[Fixture.box(1, 0, 2, 1)]]),
    ])
    for ring in 0..<2 {
      let positions = set.ringPositions(ring, simplifiedTo: .greatestFiniteMagnitude)
      #expect(positions.count >= 4)
      #expect(EllipsoidalArea.signed(ofRing: positions.ordinates[...]) > 1e9)
    }
  }

  @Test("A bay that an island reaches into stays open as long as the island is drawn")
  func crossings() throws {
    let (set, report) = try Fixture.build([
      Fixture.shape("A", [[[0, 0, 10, 0, 10, 10, 5.5, 10, 5, 9, 4.5, 10, 0, 10, 0, 0]]]),
      Fixture.shape("B", row: 2, [[Fixture.box(4.95, 9.5, 5.05, 12)]]),
    ])
    // The bay's triangle is 0.5 square degrees, 0.58 of it counts: below 4e9 m² at 10° north.
    #expect(report.mendedCrossings > 0)
    for scale: Float in [1e4, 1e8, 5e9, 2e10, 1e11] {
      let coast = set.ringPositions(0, simplifiedTo: scale)
      #expect(
        coast.ordinates.indices.contains {
          $0.isMultiple(of: 2) && coast.ordinates[$0] == 5 && coast.ordinates[$0 + 1] == 9
        })
    }
  }
}
