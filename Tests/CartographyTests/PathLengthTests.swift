import Drawing
import Testing

@testable import Cartography

/// How much of a line lies in a frame.
@Suite struct PathLengthTests {
  private static let box = Rectangle(x: 0, y: 0, width: 10, height: 10)

  @Test(
    "Lines are cut at the edges of the box",
    arguments: [
      // Within; across; along the diagonal of 3, 4, 5; beside; up to the edge; ending inside.
      [2, 2, 6, 2, 4], [-5, 5, 15, 5, 10], [0, 0, 3, 4, 5], [-3, -3, -3, 13, 0],
      [11, 0, 11, 10, 0], [8, 9, 8, 19, 1],
    ])
  func cut(numbers: [Double]) {
    let (ordinates, expected) = (numbers[..<4], numbers[4])
    var path = Path()
    path.move(x: ordinates[0], y: ordinates[1])
    path.line(x: ordinates[2], y: ordinates[3])
    #expect(abs(path.length(within: Self.box) - expected) < 1e-9)
  }

  @Test("A closed ring counts its last side, too")
  func closed() {
    var path = Path(Rectangle(x: 2, y: 2, width: 3, height: 1))
    #expect(abs(path.length(within: Self.box) - 8) < 1e-9)
    path = Path(Rectangle(x: 8, y: 2, width: 4, height: 1))
    #expect(abs(path.length(within: Self.box) - 5) < 1e-9)
  }
}
