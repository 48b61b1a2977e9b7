import Drawing
import Testing

@testable import Cartography

@Suite("Boxes that are taken on a page of any size")
struct CrowdedPageTests {
  private func box(_ x: Double, _ y: Double, _ side: Double = 10) -> Rectangle {
    Rectangle(x: x, y: y, width: side, height: side)
  }

  @Test("An empty page meets nothing; a taken box meets what shares an area with it")
  func meets() {
    var page = CrowdedPage()
    #expect(!page.meets(box(0, 0)))
    page.take(box(0, 0))
    #expect(page.meets(box(5, 5)) && page.meets(box(2, 2, 1)) && page.meets(box(-5, -5, 100)))
    #expect(!page.meets(box(20, 0)))
  }

  @Test("Boxes that only touch do not meet")
  func touching() {
    var page = CrowdedPage()
    page.take(box(0, 0))
    #expect(!page.meets(box(10, 0)) && !page.meets(box(0, -10)))
    #expect(page.meets(box(9.99, 0)))
  }

  @Test(
    "A long box is met at both ends and in its middle",
    arguments: [-500.0, -64, -3, 0, 60, 63.5, 490])
  func long(_ x: Double) {
    var page = CrowdedPage()
    page.take(Rectangle(x: -500, y: 62, width: 1000, height: 4))
    #expect(page.meets(box(x, 60)))
    #expect(!page.meets(box(x, 67)) && !page.meets(box(x, 51)))
  }

  @Test("All of many boxes count, left of and above the origin, and a million points away")
  func many() {
    var page = CrowdedPage()
    let places = [(-1e6, -1e6), (-65.0, -1), (-64, 64), (0, 0), (1e6, 3)]
    for (x, y) in places { page.take(box(x, y)) }
    for (x, y) in places {
      #expect(page.meets(box(x + 9, y + 9)), "\(x) \(y)")
      #expect(!page.meets(box(x + 11, y)), "\(x) \(y)")
    }
  }
}
