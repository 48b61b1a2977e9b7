import Drawing
import Projections
import Testing

@testable import Cartography

@Suite("Units as a partition of the page")
struct PagePartitionTests {
  /// Two squares of 10 by 10 metres side by side, their common border stored once.
  private var squares: ProjectedBoundaries {
    var result = ProjectedBoundaries()
    result.unitIndices = [3, 8]
    result.unitRingOffsets = [0, 1, 2]
    result.ringOffsets = [0, 2, 4]
    result.ringLines = [0, 1, ~0, 2]
    result.lineVertexOffsets = [0, 2, 6, 10]
    result.lineOrdinates = [
      10, 0, 10, 10,
      10, 10, 0, 10, 0, 0, 10, 0,
      10, 0, 20, 0, 20, 10, 10, 10,
    ]
    result.arcIndices = [0, 1, 2]
    result.arcLines = [0..<1, 1..<2, 2..<3]
    result.setBoxes()
    return result
  }

  /// One point a metre, the page's frame over metres `west`… and `south`…, 10 by 10.
  private func page(west: Double, south: Double) -> PagePartition {
    let frame = Rectangle(x: 0, y: 0, width: 10, height: 10)
    let viewport = Viewport(
      fitting: ProjectedBox(
        minEasting: west, minNorthing: south, maxEasting: west + 10, maxNorthing: south + 10),
      in: frame, padding: 0)
    return PagePartition(boundaries: squares, viewport: viewport, bounds: frame)
  }

  private func members(_ positions: [Int]) -> [PagePartition.Member] {
    positions.map {
      PagePartition.Member(
        id: "unit-\($0)", title: nil, fills: [.solid(.black)], positions: [$0])
    }
  }

  /// The shoelace formula over the rings of an area, with the signs of their directions, y down.
  private func area(_ partition: Partition, _ area: Partition.Area) -> Double {
    let path = partition.path(of: area)
    var sum = 0.0
    let count = path.ordinates.count
    for index in stride(from: 0, to: count, by: 2) {
      let next = (index + 2) % count
      sum +=
        path.ordinates[index] * path.ordinates[next + 1]
        - path.ordinates[next] * path.ordinates[index + 1]
    }
    return sum / 2
  }

  @Test("A border that two units share is there once, and both units keep their area")
  func shared() {
    let whole = PagePartition(
      boundaries: squares, viewport: page(west: 5, south: 0).viewport,
      bounds: Rectangle(x: -50, y: -50, width: 110, height: 110)
    ).partition(members([0, 1]))
    #expect(whole.lineCount == 3)
    #expect(whole.areas.map(\.id) == ["unit-0", "unit-1"])
    // Counter-clockwise with y up is negative with y down.
    #expect(whole.areas.map { area(whole, $0) } == [-100, -100])
  }

  @Test("What lies beyond the bounds is cut away, and the rings stay closed")
  func cut() {
    // Five metres of each square are in the frame, and four of their height.
    let partition = page(west: 5, south: 6).partition(members([0, 1]))
    #expect(partition.areas.map { area(partition, $0) } == [-20, -20])
    #expect(partition.ordinates.allSatisfy { (0...10).contains($0) })
  }

  @Test("A unit around the whole frame fills it, one beside it is left out")
  func aroundAndBeside() {
    let inner = PagePartition(
      boundaries: squares, viewport: page(west: 0, south: 0).viewport,
      bounds: Rectangle(x: 2, y: 2, width: 3, height: 3)
    ).partition(members([0, 1]))
    #expect(inner.areas.map(\.id) == ["unit-0"])
    #expect(inner.areas.map { area(inner, $0) } == [-9])
  }

  @Test("A line beyond one side becomes its two ends on it, one over a corner goes round it")
  func clamp() {
    let clamp = EdgeClamp(bounds: Rectangle(x: 0, y: 0, width: 10, height: 10))
    var ends: [Double] = []
    clamp.ends(of: [-5, 2, -8, 4, -6, 7], to: &ends)
    #expect(ends == [0, 2, 0, 7])
    var corner: [Double] = []
    clamp.cut([-5, 5, 5, -5], to: &corner)
    #expect(corner == [0, 5, 0, 0, 0, 0, 5, 0])
  }

  @Test("A bare map is its units by fill and every border once")
  func bare() throws {
    let map = BareMap(
      areas: squares, borders: squares, fills: [[.solid(.black)], [.solid(.white)]],
      fillOfUnit: [nil, nil, nil, 1, nil, nil, nil, nil, 0],
      border: Stroke(color: .white, width: 0.5), background: nil)
    let frame = Rectangle(x: 0, y: 0, width: 20, height: 10)
    let viewport = Viewport(
      fitting: ProjectedBox(minEasting: 0, minNorthing: 0, maxEasting: 20, maxNorthing: 10),
      in: frame, padding: 0)
    let scene = map.scene(viewport, size: Size(width: 20, height: 10))
    let reading = try SceneReading(scene.elements)
    #expect(scene.background == nil)
    #expect(reading.shapes.compactMap(\.fill) == [.solid(.black), .solid(.white)])
    let lines = try #require(reading.shapes.last { $0.stroke != nil })
    #expect(lines.path.verbs.count { $0 == .move } == 3)
    #expect(lines.path.verbs.count == 10)
  }
}
