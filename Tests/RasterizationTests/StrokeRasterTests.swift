import Drawing
import Testing

@testable import Rasterization

@Suite("Thin lines")
struct StrokeRasterTests {
  private func ink(_ path: Path, _ stroke: Stroke, scale: Double = 1) -> PixelGrid {
    let grid = PixelGrid(width: 24, height: 24)
    StrokeRaster().paint(path, stroke, scale: scale, in: grid.box, on: grid.canvas)
    return grid
  }

  private func area(_ grid: PixelGrid) -> Double {
    grid.words.reduce(0) { $0 + 1 - Double($1 & 255) / 255 }
  }

  @Test("A straight line covers its length times its width")
  func straight() {
    let upright = ink(
      Path(line: [Point(x: 10, y: 4), Point(x: 10, y: 20)]), Stroke(color: .black, width: 1))
    // Half of the pixels on its two sides.
    #expect(upright.red(9, 10) == 127 && upright.red(10, 10) == 127)
    #expect(upright.red(8, 10) == 255 && upright.red(10, 3) == 255)
    let slanted = ink(
      Path(line: [Point(x: 4.2, y: 5.1), Point(x: 19.2, y: 13.1)]),
      Stroke(color: .black, width: 0.5))
    #expect(abs(area(slanted) - 17 * 0.5) < 0.1)
  }

  @Test("A ring has no gap and no blot where it closes")
  func ring() {
    var square = Path()
    square.move(x: 5.5, y: 5.5)
    square.line(x: 18.5, y: 5.5)
    square.line(x: 18.5, y: 18.5)
    square.line(x: 5.5, y: 18.5)
    square.close()
    let grid = ink(square, Stroke(color: .black, width: 1))
    for step in 6...17 {
      #expect(grid.red(step, 5) == 0 && grid.red(5, step) == 0)
      #expect(grid.red(step, 18) == 0 && grid.red(18, step) == 0)
    }
    let corners = [(5, 5), (18, 5), (5, 18), (18, 18)].map { grid.red($0.0, $0.1) }
    #expect(Set(corners).count == 1)
  }

  @Test("Lines over one another darken no further than the line's colour")
  func overlap() {
    var twice = Path(line: [Point(x: 2, y: 8.5), Point(x: 22, y: 8.5)])
    twice.append(Path(line: [Point(x: 22, y: 8.5), Point(x: 2, y: 8.5)]))
    let grid = ink(twice, Stroke(color: Color(hex: 0x4080C0), width: 1))
    #expect((3...20).allSatisfy { grid[$0, 8] == 0xFF40_80C0 })
  }

  @Test("Ends reach as far as their kind says")
  func ends() {
    func last(_ cap: Stroke.Cap) -> Double {
      area(
        ink(
          Path(line: [Point(x: 4, y: 8), Point(x: 14, y: 8)]),
          Stroke(color: .black, width: 2, cap: cap)))
    }
    #expect(abs(last(.butt) - 20) < 0.1)
    #expect(abs(last(.square) - 24) < 0.1)
    #expect(abs(last(.round) - (20 + .pi)) < 0.1)
  }

  @Test("Broken, wide and curved lines are left to others")
  func limits() {
    let line = Path(line: [Point(x: 0, y: 0), Point(x: 9, y: 9)])
    #expect(StrokeRaster.canDraw(line, Stroke(color: .black, width: 1), scale: 2))
    #expect(!StrokeRaster.canDraw(line, Stroke(color: .black, width: 1), scale: 3))
    #expect(!StrokeRaster.canDraw(line, Stroke(color: .black, width: 1, dash: [2, 1]), scale: 1))
    let circle = Path(circleAround: Point(x: 4, y: 4), radius: 2)
    #expect(!StrokeRaster.canDraw(circle, Stroke(color: .black, width: 1), scale: 1))
  }
}
