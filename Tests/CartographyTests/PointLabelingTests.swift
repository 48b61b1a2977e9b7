import Drawing
import SimpleFeatures
import Testing

@testable import Cartography

@Suite("Names of point symbols")
struct PointLabelingTests {
  /// Symbols of a square of 4 points at random places, each with eight places for a name of 24 by 6.
  private func crowd(_ count: Int, side: Double, seed: UInt64) -> PointLabeling {
    var generator = SeededGenerator(seed: seed)
    let symbols = (0..<count).map { _ in
      Rectangle(x: generator.unit() * side, y: generator.unit() * side, width: 4, height: 4)
    }
    return PointLabeling(
      symbols.map { symbol in
        PointLabeling.Label(
          places: PointPlaces.boxes(
            Size(width: 24, height: 6), around: symbol, mirrored: false
          ).filter { box in !symbols.contains { $0.intersects(box) } })
      })
  }

  private func isFree(_ labeling: PointLabeling, _ choice: PointLabeling.Choice) -> Bool {
    let boxes = choice.enumerated().compactMap { label, place in
      place.map { labeling.labels[label].places[$0] }
    }
    return boxes.indices.allSatisfy { index in
      !boxes[..<index].contains { $0.intersects(boxes[index]) }
    }
  }

  @Test("In a crowd annealing places more names than the greedy choice, and none over another")
  func crowded() {
    let labeling = crowd(60, side: 130, seed: 7)
    let (greedy, annealed) = (labeling.greedy(), labeling.annealed())
    #expect(annealed.count { $0 != nil } > greedy.count { $0 != nil })
    #expect(isFree(labeling, greedy) && isFree(labeling, annealed))
  }

  @Test("Annealing never costs more than the greedy choice", arguments: 1...12)
  func never(_ seed: Int) {
    let labeling = crowd(30, side: Double(60 + 20 * (seed % 4)), seed: UInt64(seed))
    let annealed = labeling.annealed()
    #expect(labeling.cost(of: annealed) <= labeling.cost(of: labeling.greedy()))
    #expect(isFree(labeling, annealed))
  }

  @Test("The same names give the same places")
  func deterministic() {
    #expect(
      crowd(60, side: 130, seed: 7).annealed() == crowd(60, side: 130, seed: 7).annealed())
  }

  @Test("What the greedy choice blocks, annealing makes room for")
  func blocked() {
    // The first takes the only place of the second, though it has another.
    let (shared, other) = (
      Rectangle(x: 0, y: 0, width: 10, height: 10), Rectangle(x: 50, y: 0, width: 10, height: 10)
    )
    let labeling = PointLabeling([.init(places: [shared, other]), .init(places: [shared])])
    #expect(labeling.greedy() == [0, nil])
    #expect(labeling.annealed() == [1, 0])
    // A heavier name keeps a place that two lighter ones cannot outweigh.
    let heavy = PointLabeling([
      .init(places: [shared], weight: 1), .init(places: [shared], weight: 3),
    ])
    #expect(heavy.greedy() == [nil, 0] && heavy.annealed() == [nil, 0])
  }

  @Test("In a great crowd each name has the first of its places, and with few all of them")
  func bounded() {
    let places = (0..<24).map { Rectangle(x: Double($0) * 10, y: 0, width: 10, height: 10) }
    func kept(_ count: Int) -> [[Rectangle]] {
      // One below another, so that none overlaps.
      PointLabeling(
        (0..<count).map { row in
          .init(
            places: places.map { Rectangle(x: $0.x, y: Double(row) * 10, width: 10, height: 10) })
        }
      ).labels.map(\.places)
    }
    #expect(kept(800).allSatisfy { $0.count == 24 })
    #expect(kept(4000).allSatisfy { $0.map(\.x) == [0, 10, 20, 30, 40] })
  }

  @Test("Without names, and without places, nothing is placed")
  func none() {
    #expect(PointLabeling([]).annealed() == [])
    #expect(PointLabeling([.init(places: []), .init(places: [])]).annealed() == [nil, nil])
  }

  @Test(
    "The first place is above and to the right, or to the left where lines run so; none touches")
  func places() {
    let symbol = Rectangle(x: 100, y: 100, width: 8, height: 8)
    let size = Size(width: 30, height: 10)
    let boxes = PointPlaces.boxes(size, around: symbol, mirrored: false)
    #expect(boxes.count == 8 && Set(boxes.map { "\($0)" }).count == 8)
    #expect(boxes[0].minX > symbol.midX && boxes[0].maxY < symbol.midY)
    #expect(boxes[4].minX > symbol.maxX && boxes[4].midY == symbol.midY)
    let mirrored = PointPlaces.boxes(size, around: symbol, mirrored: true)
    #expect(mirrored[0].maxX < symbol.midX && mirrored[4].maxX < symbol.minX)
    // The box of a disc has corners that the disc leaves free.
    let disc = Rectangle(x: 101.2, y: 101.2, width: 5.6, height: 5.6)
    #expect(!boxes.contains { $0.intersects(disc) })
  }
}
