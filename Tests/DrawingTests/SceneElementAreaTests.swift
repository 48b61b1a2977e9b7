import Drawing
import Testing

@Suite("The box that holds an element's ink")
struct SceneElementAreaTests {
  private let square = Rectangle(x: 10, y: 20, width: 30, height: 40)

  private func filled(_ place: Rectangle) -> SceneElement {
    .shape(.init(Path(place), fill: .solid(.black)))
  }

  @Test("A filled shape takes its own box, one with a line the line's width more on each side")
  func shapes() {
    #expect(filled(square).inkArea == square)
    let lined = SceneElement.shape(.init(Path(square), stroke: Stroke(color: .black, width: 2)))
    #expect(lined.inkArea == Rectangle(x: 8, y: 18, width: 34, height: 44))
  }

  @Test("A straight line has an area by its width alone")
  func line() {
    let line = SceneElement.shape(
      .init(
        Path(line: [Point(x: 0, y: 5), Point(x: 9, y: 5)]),
        stroke: Stroke(color: .black, width: 1)))
    #expect(line.inkArea == Rectangle(x: -1, y: 4, width: 11, height: 2))
  }

  @Test("A text takes its width and twice its size, and its rim more on each side")
  func text() {
    let block = TextBlock("Alder", style: TextStyle(size: 10))
    func area(_ halo: SceneElement.Halo?) -> Rectangle? {
      SceneElement.text(.init(block, at: Point(x: 5, y: 6), width: 50, halo: halo)).inkArea
    }
    #expect(area(nil) == Rectangle(x: 5, y: 6, width: 50, height: 20))
    #expect(
      area(.init(color: .white, width: 1)) == Rectangle(x: 4, y: 5, width: 52, height: 22))
  }

  @Test("A group takes what its parts take together, at any depth")
  func group() {
    let far = Rectangle(x: -5, y: 100, width: 1, height: 1)
    let group = SceneElement.group(
      .init(elements: [
        filled(square), .group(.init(elements: [filled(far)])), .group(.init()),
        .partition(Partition()),
      ]))
    #expect(group.inkArea == Rectangle(x: -5, y: 20, width: 45, height: 81))
  }

  @Test("Where there is no ink there is no box")
  func none() {
    #expect(SceneElement.shape(.init(Path(), fill: .solid(.black))).inkArea == nil)
    #expect(SceneElement.group(.init()).inkArea == nil)
    let partition = Partition(
      ordinates: [0, 0, 4, 0, 0, 4, 0, 0], lineOffsets: [0, 4], ringLines: [0],
      ringOffsets: [0, 1], areas: [.init(fills: [.solid(.black)], rings: 0..<1)])
    #expect(SceneElement.partition(partition).inkArea == nil)
  }

  @Test("A box moves with its element")
  func moved() {
    let group = SceneElement.group(.init(elements: [filled(square)]))
    #expect(group.moved(right: 1, down: 2).inkArea == square.moved(right: 1, down: 2))
  }
}
