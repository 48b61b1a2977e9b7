import Drawing
import Testing

@Suite("Moving elements of a scene")
struct SceneElementMovingTests {
  private let square = Rectangle(x: 1, y: 2, width: 3, height: 4)

  @Test("A rectangle and a path come to another place and keep their size and steps")
  func paths() {
    #expect(
      square.moved(right: 10, down: -20) == Rectangle(x: 11, y: -18, width: 3, height: 4))
    var path = Path(line: [Point(x: 1, y: 2)])
    path.curve(Point(x: 3, y: 4), Point(x: 5, y: 6), to: Point(x: 7, y: 8))
    path.close()
    let moved = path.moved(right: 10, down: 100)
    #expect(moved.ordinates == [11, 102, 13, 104, 15, 106, 17, 108])
    #expect(moved.verbs == [.move, .curve, .close] && moved.hasCurves)
    #expect(Path().moved(right: 1, down: 1) == Path())
  }

  @Test("A shape keeps its fill and its line")
  func shape() {
    let stroke = Stroke(color: .black, width: 2)
    let shape = SceneElement.shape(.init(Path(square), fill: .solid(.white), stroke: stroke))
    let expected = SceneElement.shape(
      .init(
        Path(Rectangle(x: 6, y: 1, width: 3, height: 4)), fill: .solid(.white), stroke: stroke))
    #expect(shape.moved(right: 5, down: -1) == expected)
  }

  @Test("Every vertex of a partition moves; its lines, rings and areas stay")
  func partition() {
    let triangle = Partition(
      ordinates: [0, 0, 4, 0, 0, 4, 0, 0], lineOffsets: [0, 4], ringLines: [0],
      ringOffsets: [0, 1], areas: [.init(id: "unit-A", fills: [.solid(.black)], rings: 0..<1)])
    var expected = triangle
    expected.ordinates = [1, 2, 5, 2, 1, 6, 1, 2]
    #expect(
      SceneElement.partition(triangle).moved(right: 1, down: 2) == .partition(expected))
    #expect(SceneElement.partition(Partition()).moved(right: 1, down: 2) == .partition(Partition()))
  }

  @Test("A text moves by its origin; its block, width and rim stay")
  func text() {
    let block = TextBlock("Alder", style: TextStyle(size: 10))
    let halo = SceneElement.Halo(color: .white, width: 1)
    let text = SceneElement.text(.init(block, at: Point(x: 1, y: 2), width: 30, halo: halo))
    #expect(
      text.moved(right: -1, down: 3)
        == .text(.init(block, at: Point(x: 0, y: 5), width: 30, halo: halo)))
  }

  @Test("A group takes along its clip, its link's area and all that is in it, at any depth")
  func group() {
    func group(_ place: Rectangle) -> SceneElement {
      let inner = SceneElement.group(
        .init(id: "inner", elements: [.shape(.init(Path(place), fill: .solid(.black)))]))
      return .group(
        .init(
          id: "outer", role: .figure, title: "A title", clip: place,
          link: .init(to: .address("https://example.org/"), area: place), destination: "here",
          elements: [inner]))
    }
    #expect(
      group(square).moved(right: 7, down: 8)
        == group(Rectangle(x: 8, y: 10, width: 3, height: 4)))
    let bare = SceneElement.group(.init(id: "bare"))
    #expect(bare.moved(right: 7, down: 8) == bare)
  }

  @Test("There and back is where it was, and no step is none")
  func back() {
    let shape = SceneElement.shape(.init(Path(square), fill: .solid(.white)))
    #expect(shape.moved(right: 64, down: -32).moved(right: -64, down: 32) == shape)
    #expect(shape.moved(right: 0, down: 0) == shape)
  }
}
