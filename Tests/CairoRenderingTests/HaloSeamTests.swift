import CairoRendering
import Drawing
import GoldenSupport
import Testing

@Suite("Rims of letters at a picture's edge")
struct HaloSeamTests {
  private func picture(
    _ text: SceneElement, moved: Point, width: Double, height: Double
  ) throws -> DecodedPicture {
    let scene = Scene(
      size: Size(width: width, height: height), background: Color(hex: 0x204080),
      elements: [text.moved(right: -moved.x, down: -moved.y)], title: "A seam")
    return try DecodedPicture(
      PNGPainter().png(
        of: scene, pixelWidth: Int(width), metadata: Scenes.metadata, fonts: Scenes.measurer()))
  }

  /// The rim of letters that begin beyond the edge reaches back over it.
  @Test("A quarter of a picture drawn by itself has the pixels that it has in the whole")
  func quarters() throws {
    let block = TextBlock("HIH", style: TextStyle(size: 24, weight: .bold))
    // About the seams at 50 down and 60 across: letters just before, on and just beyond them.
    for step in 0..<8 {
      let place = Point(x: 56 + Double(step), y: 20 + Double(step) * 3.5)
      let text = SceneElement.text(
        .init(block, at: place, width: 60, halo: .init(color: .white, width: 3)))
      let whole = try picture(text, moved: Point(x: 0, y: 0), width: 120, height: 100)
      for (left, top) in [(0, 0), (60, 0), (0, 50), (60, 50)] {
        let part = try picture(
          text, moved: Point(x: Double(left), y: Double(top)), width: 60, height: 50)
        let different = (0..<50).reduce(0) { sum, row in
          sum + (0..<60).count { part.color($0, row) != whole.color(left + $0, top + row) }
        }
        #expect(different == 0, "step \(step), from \(left), \(top)")
      }
    }
  }
}
