import Testing

@testable import Projections

@Suite("Boxes in runs")
struct BoxRunsTests {
  private func box(_ west: Double, _ south: Double) -> ProjectedBox {
    ProjectedBox(
      minEasting: west, minNorthing: south, maxEasting: west + 1, maxNorthing: south + 1)
  }

  @Test("A window finds the boxes that it meets, in order, and no other")
  func meeting() {
    // A hundred boxes row by row: runs of sixteen reach from one row into the next.
    let boxes = (0..<100).map { box(Double($0 % 10) * 2, Double($0 / 10) * 2) }
    let runs = BoxRuns(boxes)
    for window in [box(3.5, 3.5), box(0.2, 18.1), box(-5, -5), box(8, 7)] {
      #expect(runs.numbers(meeting: window) == boxes.indices.filter { boxes[$0].meets(window) })
    }
    // A box that only touches the window is met.
    #expect(runs.numbers(meeting: box(1, 0)) == [0, 1])
    #expect(BoxRuns([]).numbers(meeting: box(0, 0)).isEmpty)
  }
}
