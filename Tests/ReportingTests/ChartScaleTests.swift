import Drawing
import Testing

@testable import Reporting

/// Round numbers, and where values stand.
struct ChartScaleTests {
  @Test(
    "Horizontals are round numbers from 0 to at least the largest value",
    arguments: [
      (108.0, [0, 20, 40, 60, 80, 100, 120]), (25, [0, 5, 10, 15, 20, 25]),
      (1, [0, 1]), (6, [0, 1, 2, 3, 4, 5, 6]), (7, [0, 2, 4, 6, 8]),
      (1000, [0, 200, 400, 600, 800, 1000]),
    ] as [(Double, [Double])])
  func ticks(largest: Double, expected: [Double]) {
    #expect(ChartScale(largest: largest, foot: 0, height: 100).ticks == expected)
  }

  @Test("Nothing but zeros, and values that are no numbers, still have a scale")
  func degenerate() {
    #expect(ChartScale(largest: 0, foot: 0, height: 100).ticks == [0, 1])
    #expect(ChartScale(largest: .nan, foot: 0, height: 100).ticks == [0, 1])
  }

  @Test("Values and heights are linear, from 0 at the foot")
  func linearity() {
    let scale = ChartScale(largest: 108, foot: 400, height: 240)
    #expect(scale.y(0) == 400)
    #expect(scale.y(120) == 160)
    #expect(scale.y(60) == 280)
    #expect(scale.y(30) - scale.y(40) == scale.y(90) - scale.y(100))
  }
}
