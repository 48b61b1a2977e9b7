import Drawing
import Testing

@testable import Cartography

@Suite("The largest empty rectangle")
struct LargestRoomTests {
  private let frame = Rectangle(x: 10, y: 20, width: 40, height: 20)

  @Test("It is the frame where nothing is taken, and none where all is")
  func ends() {
    var grid = OccupancyGrid(frame: frame, cell: 2)
    #expect(grid.largestRoom { $0 >= 0 } == frame)
    grid.cover(frame, markedAs: 0)
    #expect(grid.largestRoom { $0 >= 0 } == nil)
  }

  @Test("Beside, over and under what is taken, the largest area counts")
  func beside() {
    var grid = OccupancyGrid(frame: frame, cell: 2)
    // 12 by 20 on the left, 24 by 20 on the right; 40 by 8 over it, 40 by 8 under it.
    grid.cover(Rectangle(x: 22, y: 28, width: 4, height: 4), markedAs: 3)
    #expect(
      grid.largestRoom { $0 >= 0 } == Rectangle(x: 26, y: 20, width: 24, height: 20))
  }

  @Test("It agrees with a search over all rectangles")
  func exhaustive() throws {
    var state: UInt64 = 1325
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    for _ in 0..<40 {
      var grid = OccupancyGrid(
        frame: Rectangle(x: 0, y: 0, width: 14, height: 10), cell: 2)
      for _ in 0..<(next() % 8) {
        grid.cover(
          Rectangle(
            x: Double(next() % 7 * 2), y: Double(next() % 5 * 2), width: 2, height: 2), markedAs: 1)
      }
      var best = 0
      for left in 0..<7 {
        for right in left + 1...7 {
          for top in 0..<5 {
            for bottom in top + 1...5 {
              let isFree = (top..<bottom).allSatisfy { row in
                (left..<right).allSatisfy { grid.owner[row * 7 + $0] < 0 }
              }
              if isFree { best = max(best, (right - left) * (bottom - top)) }
            }
          }
        }
      }
      let room = grid.largestRoom { $0 >= 0 }
      #expect(Double(best) * 4 == (room.map { $0.width * $0.height } ?? 0))
    }
  }
}
