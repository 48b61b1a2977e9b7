import CairoRendering
import Drawing
import GoldenSupport
import Testing

@Suite struct PNGPainterTests {
  private func picture(
    _ elements: [SceneElement], pixelWidth: Int = 400, background: Color? = .white
  ) throws -> (png: [UInt8], decoded: DecodedPicture) {
    var scene = Scenes.page(elements)
    scene.background = background
    let png = try PNGPainter().png(
      of: scene, pixelWidth: pixelWidth, metadata: Scenes.metadata, fonts: Scenes.measurer())
    return (png, try DecodedPicture(png))
  }

  @Test("A rectangle fills exactly its pixels, at twice the size too")
  func rectangle() throws {
    let red = Scenes.rectangle(10, 20, 30, 40, .solid(Color(hex: 0xC0392B)))
    let single = try picture([red]).decoded
    #expect((single.width, single.height) == (400, 300))
    #expect(single.color(10, 20) == 0xC0392B && single.color(39, 59) == 0xC0392B)
    #expect(single.color(9, 20) == 0xFFFFFF && single.color(40, 59) == 0xFFFFFF)
    let double = try picture([red], pixelWidth: 800).decoded
    #expect((double.width, double.height) == (800, 600))
    #expect(double.color(20, 40) == 0xC0392B && double.color(79, 119) == 0xC0392B)
    #expect(double.color(80, 119) == 0xFFFFFF)
  }

  @Test("A hole is filled even-odd and a clip limits a group")
  func holeAndClip() throws {
    var path = Path(Rectangle(x: 0, y: 0, width: 100, height: 100))
    path.append(Path(Rectangle(x: 40, y: 40, width: 20, height: 20)))
    let ring = SceneElement.shape(.init(path, fill: .solid(.black)))
    let group = SceneElement.group(
      .init(clip: Rectangle(x: 0, y: 0, width: 50, height: 300), elements: [ring]))
    let decoded = try picture([group]).decoded
    #expect(decoded.color(10, 10) == 0)
    #expect(decoded.color(45, 50) == 0xFFFFFF)
    #expect(decoded.color(80, 10) == 0xFFFFFF)
  }

  @Test("Horizontal hatch lines lie on multiples of the spacing from the page's origin")
  func hatch() throws {
    let hatch = Paint.Hatch(
      angle: 0, spacing: 10, width: 2, color: .black, ground: Color(hex: 0xFFFF00))
    let decoded = try picture([Scenes.rectangle(3, 3, 94, 94, .hatch(hatch))]).decoded
    #expect(decoded.color(50, 9) == 0 && decoded.color(50, 10) == 0)
    #expect(decoded.color(50, 14) == 0xFFFF00 && decoded.color(50, 20) == 0)
    #expect(decoded.color(120, 10) == 0xFFFFFF)
  }

  @Test("A hatch of 45 degrees rises to the right")
  func slope() throws {
    let hatch = Paint.Hatch(angle: 45, spacing: 50, width: 3, color: .black)
    let decoded = try picture([Scenes.rectangle(0, 0, 200, 200, .hatch(hatch))]).decoded
    // A line through the origin along (1, -1) and its neighbours at 50 points: x + y = 70.71 n.
    #expect(decoded.color(35, 35) == 0 && decoded.color(60, 10) == 0)
    #expect(decoded.color(10, 10) == 0xFFFFFF)
  }

  @Test("A dashed hatch and a crossed one differ from the plain one")
  func hatchOptions() throws {
    func bytes(dash: [Double], crossed: Bool) throws -> [UInt8] {
      let hatch = Paint.Hatch(
        angle: 30, spacing: 6, width: 1, color: .black, crossed: crossed, dash: dash)
      return try picture([Scenes.rectangle(0, 0, 90, 90, .hatch(hatch))]).png
    }
    let plain = try bytes(dash: [], crossed: false)
    #expect(try bytes(dash: [3, 2], crossed: false) != plain)
    #expect(try bytes(dash: [], crossed: true) != plain)
  }

  @Test("Dots lie on a lattice with every other row shifted")
  func dots() throws {
    let dots = Paint.Dots(radius: 2, spacing: 20, color: .black, ground: .white)
    let decoded = try picture([Scenes.rectangle(0, 0, 100, 100, .dots(dots))]).decoded
    #expect(decoded.color(40, 40) == 0 && decoded.color(50, 60) == 0)
    #expect(decoded.color(50, 40) == 0xFFFFFF && decoded.color(40, 60) == 0xFFFFFF)
  }

  @Test("A halo of two points surrounds letters on a dark ground")
  func halo() throws {
    let ground = Scenes.rectangle(0, 0, 400, 300, .solid(Color(hex: 0x204080)))
    let block = TextBlock("III", style: TextStyle(size: 60, weight: .bold))
    func text(_ halo: SceneElement.Halo?) -> SceneElement {
      .text(.init(block, at: Point(x: 50, y: 50), width: 300, halo: halo))
    }
    let plain = try picture([ground, text(nil)]).decoded
    let rimmed = try picture([ground, text(.init(color: .white, width: 2))]).decoded
    let ink = plain.words.count { $0 & 0xFFFFFF == 0 }
    #expect(ink > 500)
    #expect(rimmed.words.count { $0 & 0xFFFFFF == 0 } == ink)
    #expect(!plain.words.contains { $0 & 0xFFFFFF == 0xFFFFFF })
    #expect(rimmed.words.count { $0 & 0xFFFFFF == 0xFFFFFF } > 200)
  }

  @Test("Alignment follows the language: leading is right in Arabic")
  func alignment() throws {
    func inked(_ string: String, _ language: String, _ alignment: TextBlock.Alignment) throws
      -> (left: Int, right: Int)
    {
      let block = TextBlock(
        string, style: TextStyle(size: 20), alignment: alignment, language: language,
        isRightToLeft: language == "ar")
      let decoded = try picture([.text(.init(block, at: Point(x: 0, y: 100), width: 400))]).decoded
      return (
        decoded.count(except: 0xFFFFFF, x: 0..<130, y: 0..<300),
        decoded.count(except: 0xFFFFFF, x: 270..<400, y: 0..<300)
      )
    }
    let english = try inked("peace", "en", .leading)
    #expect(english.left > 0 && english.right == 0)
    let arabic = try inked("سلام", "ar", .leading)
    #expect(arabic.left == 0 && arabic.right > 0)
    let center = try inked("peace", "en", .center)
    #expect(center.left == 0 && center.right == 0)
    let trailing = try inked("سلام", "ar", .trailing)
    #expect(trailing.left > 0 && trailing.right == 0)
  }

  @Test("The same scene gives the same bytes twice in one process")
  func determinism() throws {
    let elements = [
      Scenes.rectangle(1.3, 2.7, 90.1, 80.9, .solid(Color(hex: 0x3366CC))),
      Scenes.title("नेपाल Україна", language: "ne"),
    ]
    #expect(try picture(elements).png == picture(elements).png)
  }

  @Test("Transparent scenes of few colours have a palette with their alpha")
  func transparency() throws {
    let half = Scenes.rectangle(0, 0, 100, 100, .solid(Color(hex: 0xFF0000, alpha: 0.5)))
    let result = try picture([half], background: nil)
    #expect(result.png[25] == 3)
    #expect(PNGFile(result.png).chunks.contains { $0.type == "tRNS" })
    #expect(result.decoded.alpha(50, 50) == 128 && result.decoded.alpha(200, 200) == 0)
    // Cairo reads it premultiplied.
    #expect(result.decoded.color(50, 50) == 0x800000)
  }

  @Test("Transparent scenes of many colours keep them straight in 32 bits")
  func manyTransparencies() throws {
    var strips: [SceneElement] = []
    for column in 0..<100 {
      for row in 0..<20 {
        let blue = Double((column * 7 + row * 13) % 20) / 19
        let color = Color(
          red: Double(column) / 99, green: Double(row) / 19, blue: blue,
          alpha: 0.25 + Double(row) / 40)
        strips.append(
          Scenes.rectangle(Double(column) * 4, Double(row) * 20, 4, 20, .solid(color)))
      }
    }
    let result = try picture(strips, background: nil)
    #expect(result.png[25] == 6)
    // Column 99, row 0: red 1, green 0, a quarter of alpha.
    #expect(result.decoded.alpha(398, 10) == 64)
    #expect(result.decoded.color(398, 10) >> 8 == 0x4000)
  }

  @Test("Sizes without a pixel and beyond the limit are refused", arguments: [0, -5, 32_768])
  func badSizes(pixelWidth: Int) {
    #expect(throws: RenderingError.self) { try picture([], pixelWidth: pixelWidth) }
  }

  @Test("A coordinate that is no number is refused")
  func notANumber() {
    let element = Scenes.rectangle(.nan, 0, 10, 10, .solid(.black))
    #expect(throws: RenderingError.self) { try picture([element]) }
    var partition = Partition()
    partition.ordinates = [0, 0, .nan, 10, 10, 10, 0, 0]
    partition.lineOffsets = [0, 4]
    #expect(throws: RenderingError.self) { try picture([.partition(partition)]) }
  }
}
