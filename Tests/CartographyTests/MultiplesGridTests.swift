import Drawing
import Projections
import Testing

@testable import Cartography

@Suite("Pictures side by side in a grid")
struct MultiplesGridTests {
  private let room = Rectangle(x: 10, y: 20, width: 600, height: 300)

  private func best(
    _ count: Int, width: Double = 1, height: Double = 1,
    beside: Size? = Size(width: 90, height: 80),
    below: Size? = nil, isMirrored: Bool = false, least: Double = 60
  ) -> MultiplesGrid? {
    MultiplesGrid.best(
      for: count,
      showing: ProjectedBox(
        minEasting: 0, minNorthing: 0, maxEasting: width * 1e5, maxNorthing: height * 1e5),
      in: room,
      legends: (beside, below), gap: 10, titleHeight: 12,
      leastFrame: Size(width: least, height: least), isMirrored: isMirrored)
  }

  @Test("The maps get the largest scale: high ones stand in a row, wide ones above each other")
  func arrangement() throws {
    let high = try #require(best(3, height: 3))
    #expect(high.columns == 3 && high.rows == 1)
    let wide = try #require(best(3, width: 6))
    #expect(wide.columns == 1 && wide.rows == 3)
  }

  @Test(
    "No picture leaves the area or meets another, in either direction of writing",
    arguments: [2, 3, 5, 7, 12], [false, true])
  func frames(_ count: Int, _ isMirrored: Bool) throws {
    let grid = try #require(best(count, isMirrored: isMirrored, least: 20))
    let frames = (0..<count).map(grid.frame(of:))
    for (index, frame) in frames.enumerated() {
      #expect(grid.area.inset(by: -0.001).contains(frame))
      #expect(frame.minY - grid.titleHeight >= grid.area.minY - 0.001)
      for other in frames.dropFirst(index + 1) { #expect(!frame.intersects(other)) }
    }
    // The second stands behind the first in reading order, where there are columns.
    if grid.columns > 1 { #expect((frames[1].x < frames[0].x) == isMirrored) }
  }

  @Test("The legend takes a free place of the grid where that leaves the maps a larger scale")
  func freePlace() throws {
    // Five wide maps: the width is what they lack.
    let grid = try #require(best(5, width: 1.6, beside: Size(width: 150, height: 80)))
    #expect(grid.legendSeat == .freePlace)
    let place = try #require(grid.freePlace)
    for index in 0..<5 { #expect(!place.intersects(grid.frame(of: index))) }
    // A legend too large for it stands beside them.
    #expect(
      try #require(best(5, width: 1.6, beside: Size(width: 150, height: 250))).legendSeat == .beside
    )
  }

  @Test("A legend of low height goes below wide maps; without room there is no grid")
  func below() throws {
    let grid = try #require(
      best(
        2, width: 1.5, beside: Size(width: 250, height: 100), below: Size(width: 250, height: 30)))
    #expect(grid.legendSeat == .below)
    #expect(grid.area.height == room.height - 40)
    #expect(best(24) == nil)
  }
}
