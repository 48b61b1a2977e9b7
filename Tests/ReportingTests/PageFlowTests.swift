import Drawing
import Testing

@testable import Reporting

/// How sections go on from page to page.
struct PageFlowTests {
  private func block(_ height: Double, keeps: Bool = false, id: String = "") -> Block {
    Block(height: height, keepsWithNext: keeps) { corner in
      [.group(.init(id: id, elements: [mark(corner)]))]
    }
  }

  private func mark(_ corner: Point) -> SceneElement {
    .shape(.init(Path(Rectangle(x: corner.x, y: corner.y, width: 1, height: 1))))
  }

  @Test("Sections go on on the next page, headings with them")
  func pages() {
    let style = PageStyle(.init())
    let geometry = PageGeometry(size: Size(width: 300, height: 240), style: style)
    var flow = PageFlow(geometry: geometry, isRightToLeft: false)
    let rows = Int(geometry.body.height / 20)
    flow.add((0..<(rows - 1)).map { _ in block(20) })
    flow.add([block(20)], heading: [block(20, keeps: true)])
    let pages = flow.finished(title: "t")
    #expect(pages.count == 2)
    #expect(pages[0].elements.count == rows - 1)
    #expect(pages[1].elements.count == 2)
  }

  @Test("In right-to-left books the first column is the right one")
  func mirrored() {
    let geometry = PageGeometry(size: Paper.a4.size, style: PageStyle(.init()))
    #expect(
      geometry.columnX(0, of: 2, isRightToLeft: true)
        == geometry.columnX(1, of: 2, isRightToLeft: false))
    #expect(geometry.columnX(0, of: 2, isRightToLeft: false) == geometry.body.x)
  }

  @Test("What is narrower than its column stands where reading begins", arguments: [false, true])
  func narrow(isRightToLeft: Bool) {
    let geometry = PageGeometry(size: Paper.a4.size, style: PageStyle(.init()))
    var flow = PageFlow(geometry: geometry, isRightToLeft: isRightToLeft)
    var corners: [Double] = []
    for width in [nil, 100] as [Double?] {
      var block = Block(height: 20) { corner in
        [self.mark(corner)]
      }
      block.width = width
      flow.add([block])
    }
    for case .shape(let shape) in flow.finished(title: "t")[0].elements {
      corners.append(shape.path.bounds?.minX ?? .nan)
    }
    let body = geometry.body
    #expect(corners == [body.x, isRightToLeft ? body.maxX - 100 : body.x])
  }
}
