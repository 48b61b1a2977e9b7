import Drawing
import Testing

@Suite struct DrawingTests {
  @Test("A hexadecimal colour is read as red, green, blue")
  func hex() {
    let color = Color(hex: 0xFF8000)
    #expect(color.red == 1 && color.green == 128.0 / 255 && color.blue == 0 && color.alpha == 1)
  }

  @Test("Bounds hold every position, and an empty path has none")
  func bounds() {
    let path = Path(line: [Point(x: 3, y: -1), Point(x: -2, y: 5)])
    #expect(path.bounds == Rectangle(x: -2, y: -1, width: 5, height: 6))
    #expect(Path().bounds == nil)
  }

  @Test("A circle passes through its four outermost points")
  func circle() {
    let bounds = Path(circleAround: Point(x: 10, y: 20), radius: 4).bounds
    #expect(bounds == Rectangle(x: 6, y: 16, width: 8, height: 8))
  }

  @Test("Rectangles that only touch do not intersect")
  func touching() {
    let left = Rectangle(x: 0, y: 0, width: 10, height: 10)
    #expect(!left.intersects(Rectangle(x: 10, y: 0, width: 10, height: 10)))
    #expect(left.intersects(Rectangle(x: 9, y: 9, width: 10, height: 10)))
  }

  @Test("An inset stops at nothing")
  func inset() {
    let box = Rectangle(x: 0, y: 0, width: 10, height: 4).inset(by: 3)
    #expect(box.width == 4 && box.height == 0)
  }

  @Test("A text runs from left to right unless it is said to run the other way")
  func direction() {
    let style = TextStyle(size: 10)
    #expect(TextBlock("a", style: style, language: "ar", isRightToLeft: true).isRightToLeft)
    #expect(!TextBlock("a", style: style, language: "ar").isRightToLeft)
  }
}
